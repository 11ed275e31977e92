import { wholeLetterEnd, wholeLetterStart } from './letter-bounds.ts'
import type { Range } from './words.ts'

/**
 * Where folded text and its original stop running in step. Between two neighbouring breaks either both sides have the
 * same length and run unit by unit, or one letter of the original stands for the whole stretch of folded text. A text
 * that folds one to one needs no break at all.
 */
export class OffsetMap {
  readonly #original: string
  #breaks = new Uint32Array(64)
  /** Used length of `#breaks`: pairs of folded and original offset. */
  #used = 2

  constructor(original: string) {
    this.#original = original
  }

  /** Says that `foldedLength` units at `folded` stand for `originalLength` units at `original`; in ascending order. */
  add(folded: number, original: number, foldedLength: number, originalLength: number): void {
    if (foldedLength === originalLength) return
    if (this.#folded(this.#last) !== folded || this.#originalAt(this.#last) !== original) {
      this.#push(folded, original)
    }
    this.#push(folded + foldedLength, original + originalLength)
  }

  /** Closes the map; `foldedLength` is the length of the whole folded text. */
  finish(foldedLength: number): void {
    this.#push(foldedLength, this.#original.length)
    this.#breaks = this.#breaks.slice(0, this.#used)
  }

  toOriginal(start: number, end: number): Range {
    const first = this.#stretchOf(start)
    const from = this.#originalAt(first) + (this.#inStep(first) ? start - this.#folded(first) : 0)
    if (end <= start) return { start: from, end: from }
    const last = this.#stretchOf(end - 1)
    const to = this.#inStep(last)
      ? this.#originalAt(last) + end - this.#folded(last)
      : this.#originalAt(last + 1)
    return { start: wholeLetterStart(this.#original, from), end: wholeLetterEnd(this.#original, to) }
  }

  get #last(): number {
    return this.#used / 2 - 1
  }

  #folded(index: number): number {
    return this.#breaks[2 * index] as number
  }

  #originalAt(index: number): number {
    return this.#breaks[2 * index + 1] as number
  }

  #inStep(index: number): boolean {
    if (index >= this.#last) return true
    return (
      this.#folded(index + 1) - this.#folded(index) === this.#originalAt(index + 1) - this.#originalAt(index)
    )
  }

  #push(folded: number, original: number): void {
    if (this.#used + 2 > this.#breaks.length) {
      const larger = new Uint32Array(this.#breaks.length * 2)
      larger.set(this.#breaks)
      this.#breaks = larger
    }
    this.#breaks[this.#used++] = folded
    this.#breaks[this.#used++] = original
  }

  /** The last stretch that starts at or before a folded offset: after the letters that folding removed there. */
  #stretchOf(folded: number): number {
    let low = 0
    let high = this.#last
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#folded(middle) <= folded) low = middle
      else high = middle - 1
    }
    return low
  }
}
