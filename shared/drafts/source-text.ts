import type { PassageKind } from '../domain/passages.ts'
import { type Token, tokensOf } from './tokens.ts'

/** A passage as quotations are compared with it; `start` is the UTF-16 offset of `text` in the canonical text. */
export interface SourcePassage {
  readonly ordinal: number
  readonly start: number
  readonly kind: PassageKind
  readonly furniture: boolean
  readonly text: string
}

/** A word or sign of the source; `passage` is an index into the passages, offsets count in the canonical text. */
export interface SourceToken extends Token {
  readonly passage: number
}

/** Passages that follow each other, as tokens. A `wall` stands where no quotation goes on: at headings, rows, notes. */
export interface SourceText {
  readonly passages: readonly SourcePassage[]
  readonly tokens: readonly SourceToken[]
}

/** The key of a wall; no token has it. */
export const WALL = '\n'

/** Running text: what one quotation may go on in from one passage to the next. */
const RUNNING: readonly PassageKind[] = ['paragraph', 'quote', 'item', 'reply']

/** The text of passages in reading order. `tokens` gives those of one passage, where they are known already. */
export function sourceText(
  passages: readonly SourcePassage[],
  tokens: (passage: SourcePassage) => readonly Token[] = ({ text }) => tokensOf(text),
): SourceText {
  const all: SourceToken[] = []
  for (const [index, passage] of passages.entries()) {
    const before = passages[index - 1]
    if (before && !(RUNNING.includes(before.kind) && RUNNING.includes(passage.kind))) {
      all.push({
        kind: 'sign',
        key: WALL,
        start: passage.start,
        end: passage.start,
        glued: false,
        passage: index,
      })
    }
    const { start: offset } = passage
    for (const { kind, key, start, end, glued } of tokens(passage)) {
      all.push({ kind, key, start: start + offset, end: end + offset, glued, passage: index })
    }
  }
  return { passages, tokens: all }
}

/** The words of a source as they stand there, between two offsets of its canonical text. */
export function sliceOf({ passages }: SourceText, start: number, end: number): string {
  return passages
    .filter((passage) => passage.start < end && passage.start + passage.text.length > start)
    .map(({ start: at, text }) => text.slice(Math.max(0, start - at), end - at))
    .join('\n')
}
