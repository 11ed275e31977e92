/**
 * Words by their letters, in any case: a tree in one table, so that a word is found where it stands in a text, without
 * taking it out. Half of the words of a text are left at their second or third letter.
 */
export class WordTree {
  /** For each UTF-16 unit the column of its small letter; learnt as texts need it. */
  readonly #columns = new Uint8Array(0x10000)
  readonly #letters: readonly string[]
  /** A row for each beginning of a word, the empty one first: the rows to which the letters lead, 0 where no word goes on. */
  readonly #rows: Uint16Array
  readonly #width: number

  /** The words in lower case, of at most 253 different UTF-16 units. */
  constructor(words: Iterable<string>) {
    const all = [...new Set(words)]
    this.#letters = [...new Set(all.flatMap((word) => word.split('')))]
    this.#width = this.#letters.length + FIRST
    const rows = new Uint16Array((all.join('').length + 1) * this.#width)
    this.#rows = rows.slice(0, this.#fill(rows, all) * this.#width)
  }

  /** Fills the rows and says how many they are. */
  #fill(rows: Uint16Array, words: readonly string[]): number {
    let used = 1
    for (const word of words) {
      let row = 0
      for (let at = 0; at < word.length; at++) {
        const cell = row * this.#width + this.#columnOf(word.charCodeAt(at))
        if (rows[cell] === 0) rows[cell] = used++
        row = rows[cell] as number
      }
    }
    return used
  }

  /** The number of a word or of the beginning of one: the same for the same letters; 0 for anything else. */
  find(text: string, start: number, end: number): number {
    let row = 0
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at)
      const isFinal = unit === CAPITAL_SIGMA && at > start && at === end - 1
      row = this.#rows[row * this.#width + this.#columnOf(isFinal ? FINAL_SIGMA : unit)] as number
      if (row === 0) return 0
    }
    return row
  }

  #columnOf(unit: number): number {
    const known = this.#columns[unit] as number
    if (known !== UNKNOWN) return known
    const column = this.#letters.indexOf(String.fromCharCode(unit).toLowerCase())
    const learnt = column < 0 ? FOREIGN : column + FIRST
    this.#columns[unit] = learnt
    return learnt
  }
}

/** Columns: of units not met yet, of those that no word has, and of the first letter. */
const UNKNOWN = 0
const FOREIGN = 1
const FIRST = 2

/** The one letter whose small form depends on where it stands. */
const CAPITAL_SIGMA = 0x3a3
const FINAL_SIGMA = 0x3c2
