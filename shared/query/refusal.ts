/** Thrown inside the parser only: a query that can't be read in any sensible way. `at` is a UTF-16 offset in what was typed. */
export class Refusal extends Error {
  readonly at: number

  constructor(message: string, at: number) {
    super(message)
    this.at = at
  }
}
