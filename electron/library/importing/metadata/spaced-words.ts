import { LETTER, MARK, NUMBER, SPACE, traitsAt } from '../letter-traits.ts'

/** How far a text is read (UTF-16 units). */
const READ = 20_000

/**
 * The words of a text by white space, one after the other, but those with a digit: until they and a blank behind each
 * have more than `length` characters.
 */
export class SpacedWords {
  /** Where the word stands that was found last. */
  start = 0
  end = 0
  /** The traits that its characters have together. */
  traits = 0
  /** How many runs of letters it has, and where the last of them stands. */
  runs = 0
  runStart = 0
  runEnd = 0
  readonly #text: string
  readonly #length: number
  #room: number

  constructor(text: string, length: number) {
    this.#text = text
    this.#length = Math.min(text.length, READ)
    this.#room = length
  }

  /** Goes on to the next word; false where there is none. */
  next(): boolean {
    if (this.#room < 0) return false
    while (this.end < this.#length) {
      this.#read()
      if (this.end === this.start || (this.traits & NUMBER) !== 0) continue
      this.#room -= this.end - this.start + 1
      return true
    }
    return false
  }

  /** Reads what stands before the next space, perhaps nothing. */
  #read(): void {
    const text = this.#text
    const length = this.#length
    let at = this.end
    while (at < length && (traitsAt(text, at) & SPACE) !== 0) at++
    this.start = at
    let seen = 0
    let runs = 0
    let wasLetter = 0
    for (; at < length; at++) {
      const traits = traitsAt(text, at)
      if ((traits & SPACE) !== 0) break
      seen |= traits
      const isLetter = traits & (LETTER | MARK)
      if (isLetter !== 0) {
        if (wasLetter === 0) {
          runs += 1
          this.runStart = at
        }
        this.runEnd = at + 1
      }
      wasLetter = isLetter
    }
    this.traits = seen
    this.runs = runs
    this.end = at
  }
}
