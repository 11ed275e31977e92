import type { Range } from '../text/words.ts'

const SENTENCE = /[^\n]+?(?:[.!?؟。！？…]+["”’»“)\]]*(?=\s|$)|(?=\n|$)|(?<=[。！？]))/gu

/** The sentences of a text, roughly: up to a sign that ends one and is followed by white space, or to the line's end. */
export function sentencesOf(text: string): Range[] {
  return [...text.matchAll(SENTENCE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}
