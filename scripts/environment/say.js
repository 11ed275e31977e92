/** A failure that the person at the terminal can act on: what happened, then what to do. */
export class Problem extends Error {
  /**
   * @param {string} happened One sentence.
   * @param {string} [todo] What to do next; may span lines.
   */
  constructor(happened, todo) {
    super(todo === undefined ? happened : `${happened}\n${todo}`)
    this.name = 'Problem'
  }
}

/**
 * Prints one calm line to standard output.
 * @param {string} line
 */
export function say(line) {
  process.stdout.write(`${line}\n`)
}

/**
 * What to show of a failure: a `Problem` in words, a bug with its stack.
 * @param {unknown} error
 */
export function explain(error) {
  if (error instanceof Problem) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
