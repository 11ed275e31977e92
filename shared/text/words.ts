/** A range of UTF-16 offsets, `end` excluded. */
export interface Range {
  readonly start: number
  readonly end: number
}

/**
 * The tokenizer that an FTS5 table over folded text must be created with: `tokenize = "…"`. With it the index sees
 * exactly the tokens of `words`: everything beyond ASCII is part of a word, because `fold` has made the rest ASCII.
 */
export const FTS5_TOKENIZER = 'ascii'

/**
 * The words of folded text in order, as FTS5 sees them with `FTS5_TOKENIZER`. "1.5" is the two words `1` and `5` (so the
 * query `1.5` is a phrase of two words); each ideograph is a word, because `fold` sets it apart.
 */
export function* words(folded: string): Iterable<Range> {
  const { starts, ends } = wordBounds(folded)
  for (const [at, start] of starts.entries()) yield { start, end: ends[at] as number }
}

/** The same in two lists, the starts and the ends. */
export function wordBounds(folded: string): {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
} {
  const starts: number[] = []
  const ends: number[] = []
  for (let at = 0; at < folded.length; at++) {
    if (!isOfWord(folded.charCodeAt(at))) continue
    starts.push(at)
    do at++
    while (at < folded.length && isOfWord(folded.charCodeAt(at)))
    ends.push(at)
  }
  return { starts, ends }
}

/** Everything but the ASCII characters that are neither letter nor digit: `fold` leaves no other separator. */
function isOfWord(unit: number): boolean {
  if (unit > 0x7f) return true
  return unit >= 0x61 ? unit <= 0x7a : unit >= 0x41 ? unit <= 0x5a : unit >= 0x30 && unit <= 0x39
}
