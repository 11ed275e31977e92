/** A range of UTF-16 offsets, `end` excluded. */
export interface Range {
  readonly start: number
  readonly end: number
}

/**
 * The tokenizer that an FTS5 table over folded text must be created with: `tokenize = "…"`. With it the index sees
 * exactly the tokens of `words`. Marks (`M*`) belong to words, otherwise FTS5 would break Hindi, Tamil and others at
 * every vowel sign; `remove_diacritics 0` because folding has been done already, and better.
 */
export const FTS5_TOKENIZER = "unicode61 remove_diacritics 0 categories 'L* M* N* Co'"

/** Everything but the ASCII characters that are neither letter nor digit: `fold` leaves no other separator. */
const WORD = /[^\0-/:-@[-`{-\x7F]+/g

/**
 * The words of folded text in order, as FTS5 sees them with `FTS5_TOKENIZER`. "1.5" is the two words `1` and `5` (so the
 * query `1.5` is a phrase of two words); each ideograph is a word, because `fold` sets it apart.
 */
export function* words(folded: string): Iterable<Range> {
  for (const match of folded.matchAll(WORD)) {
    yield { start: match.index, end: match.index + match[0].length }
  }
}
