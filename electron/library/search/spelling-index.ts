import { withinEdits } from '#shared/query/edits.ts'

/** A known word that is spelt nearly as another one, and how often it occurs. */
export interface Neighbour {
  readonly word: string
  readonly count: number
}

/** Shorter words are neighbours of everything, longer ones are no words. In UTF-16 units. */
const SHORTEST = 2
const LONGEST = 40

const DIGIT = /\d/

/** Whether a folded word can be a misspelling or be meant by one: numbers and single letters can not. */
export function canBeMeant(word: string): boolean {
  return word.length >= SHORTEST && word.length <= LONGEST && !DIGIT.test(word)
}

/**
 * Words and how often they occur, to be found by a misspelling of theirs. Every word is kept under itself and under what is left of
 * it without one of its letters: two words that are one edit apart share one of these forms (deletion neighbourhoods, as in SymSpell
 * by Wolf Garbe). All of it stands in typed arrays: about 170 bytes a word of eight letters.
 */
export class SpellingIndex {
  #letters: Uint16Array
  /** Where each word begins in `#letters`; one more than there are words. */
  #starts: Uint32Array
  #counts: Uint32Array
  /** Which letters each word has, 32 kinds of them. */
  #kinds: Int32Array
  #size = 0
  /** For each hash the form that came last, and for each form the one of the same hash that came before, or -1. */
  readonly #heads: Int32Array
  #before: Int32Array
  #owners: Uint32Array
  #forms = 0

  /** `words` is how many are expected; more make it slower. */
  constructor(words: number) {
    const expected = Math.max(1000, words)
    this.#letters = new Uint16Array(expected * 10)
    this.#starts = new Uint32Array(expected + 1)
    this.#counts = new Uint32Array(expected)
    this.#kinds = new Int32Array(expected)
    this.#heads = new Int32Array(2 ** Math.ceil(Math.log2(expected * 8))).fill(-1)
    this.#before = new Int32Array(expected * 9)
    this.#owners = new Uint32Array(expected * 9)
  }

  /** How many different words are known. */
  get size(): number {
    return this.#size
  }

  get bytes(): number {
    const arrays = [
      this.#letters,
      this.#starts,
      this.#counts,
      this.#kinds,
      this.#heads,
      this.#before,
      this.#owners,
    ]
    return arrays.reduce((sum, { byteLength }) => sum + byteLength, 0)
  }

  /** Counts a folded word so many times more; one that nobody can have meant is left out. */
  add(word: string, count: number): void {
    if (!canBeMeant(word)) return
    const known = this.#idOf(word)
    if (known !== -1) {
      this.#counts[known] = (this.#counts[known] as number) + count
      return
    }
    const id = this.#keep(word, count)
    for (const form of formsOf(word)) this.#file(form, id)
  }

  /** How often a folded word occurs. */
  count(word: string): number {
    const id = this.#idOf(word)
    return id === -1 ? 0 : (this.#counts[id] as number)
  }

  /** The other words that are one edit apart from a folded word (see `withinEdits`), in any order. */
  near(word: string): Neighbour[] {
    const ids = new Set<number>()
    for (const form of formsOf(word)) for (const id of this.#filed(form)) ids.add(id)
    return [...ids].flatMap((id) => this.#neighbour(word, id, 1))
  }

  /** Those that are at most two edits apart. All words are looked through: 3 ms for 150,000. */
  further(word: string): Neighbour[] {
    const kinds = kindsOf(word)
    const found: Neighbour[] = []
    for (let id = 0; id < this.#size; id++) {
      // An edit takes at most one kind of letter away and brings one: nearly all words are refused by that.
      if (bitsIn((this.#kinds[id] as number) ^ kinds) <= 4) found.push(...this.#neighbour(word, id, 2))
    }
    return found
  }

  #neighbour(word: string, id: number, edits: 1 | 2): Neighbour[] {
    const length = (this.#starts[id + 1] as number) - (this.#starts[id] as number)
    if (Math.abs(length - word.length) > 2 * edits) return []
    const other = this.#wordOf(id)
    if (other === word || !withinEdits(word, other, edits)) return []
    return [{ word: other, count: this.#counts[id] as number }]
  }

  #wordOf(id: number): string {
    return String.fromCharCode(...this.#letters.subarray(this.#starts[id], this.#starts[id + 1]))
  }

  #idOf(word: string): number {
    for (const id of this.#filed(word)) if (this.#isWord(id, word)) return id
    return -1
  }

  #isWord(id: number, word: string): boolean {
    const start = this.#starts[id] as number
    if ((this.#starts[id + 1] as number) - start !== word.length) return false
    for (let at = 0; at < word.length; at++) {
      if (this.#letters[start + at] !== word.charCodeAt(at)) return false
    }
    return true
  }

  #keep(word: string, count: number): number {
    const id = this.#size
    const start = this.#starts[id] as number
    if (start + word.length > this.#letters.length) this.#letters = larger(this.#letters)
    if (id + 2 > this.#starts.length) {
      this.#starts = larger(this.#starts)
      this.#counts = larger(this.#counts)
      this.#kinds = larger(this.#kinds)
    }
    for (let at = 0; at < word.length; at++) this.#letters[start + at] = word.charCodeAt(at)
    this.#starts[id + 1] = start + word.length
    this.#counts[id] = count
    this.#kinds[id] = kindsOf(word)
    this.#size = id + 1
    return id
  }

  #file(form: string, id: number): void {
    if (this.#forms === this.#owners.length) {
      this.#before = larger(this.#before)
      this.#owners = larger(this.#owners)
    }
    const head = hashOf(form) & (this.#heads.length - 1)
    this.#before[this.#forms] = this.#heads[head] as number
    this.#owners[this.#forms] = id
    this.#heads[head] = this.#forms
    this.#forms += 1
  }

  /** The words that may have this form, and others whose forms have its hash. */
  *#filed(form: string): Iterable<number> {
    let at = this.#heads[hashOf(form) & (this.#heads.length - 1)] as number
    while (at !== -1) {
      yield this.#owners[at] as number
      at = this.#before[at] as number
    }
  }
}

/** The word itself and what is left of it without one of its letters (code points). */
function formsOf(word: string): Set<string> {
  const forms = new Set([word])
  let at = 0
  for (const letter of word) {
    forms.add(word.slice(0, at) + word.slice(at + letter.length))
    at += letter.length
  }
  return forms
}

/** FNV-1a over UTF-16 units, mixed once more for the lower bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return hash ^ (hash >>> 13)
}

function kindsOf(word: string): number {
  let kinds = 0
  for (const letter of word) kinds |= 1 << ((letter.codePointAt(0) ?? 0) & 31)
  return kinds
}

function bitsIn(word: number): number {
  let bits = 0
  for (let rest = word; rest !== 0; rest &= rest - 1) bits += 1
  return bits
}

function larger<A extends Uint16Array | Uint32Array | Int32Array>(array: A): A {
  const grown = new (array.constructor as new (length: number) => A)(Math.ceil(array.length * 1.5))
  grown.set(array)
  return grown
}
