import type { Range } from './words.ts'

const IN_WORD = /^[\p{L}\p{M}\p{N}]{2}$/u

/** UTF-16 units; scripts that set no space between words have “words” of any length. */
const LONGEST_WORD = 40

/** A range of a text with the words that its ends cut through made whole. */
export function wholeWords(text: string, { start, end }: Range): Range {
  return { start: edge(text, start, -1), end: edge(text, end, 1) }
}

/** The nearest offset in a direction that cuts through no word; the offset itself where none is near. */
function edge(text: string, offset: number, step: 1 | -1): number {
  for (let at = offset; Math.abs(at - offset) <= LONGEST_WORD; at += step) {
    if (!IN_WORD.test(text.slice(Math.max(0, at - 1), at + 1))) return at
  }
  return offset
}
