import lunr from 'lunr'
import type { ComposedEntry } from '#shared/domain/composed-pack.ts'
import { GROUPED_NUMBER, GROUPING_SPACE } from '#shared/text/number-groups.ts'

/**
 * How words become terms, as data, because the page does it again with what is searched for (packs/page/search.js): the Unicode
 * form, then small letters, then replacements, then the pattern of a word. Marks and the tatweel go, the letters that Arabic,
 * Persian and Urdu write in several ways become one, each ideograph is a word, and what groups the digits of a number goes as in
 * the search of the program. `piece` finds in text as it is what may hold a word.
 */
export const folding = {
  spaces: ['[\\u00a0\\u2007\\u2009\\u202f]', GROUPING_SPACE],
  form: 'NFKD',
  rules: [
    ['[\\p{M}\\u0640\\u200c\\u200d]', ''],
    ['[\\u0671-\\u0673]', '\u0627'],
    ['[\\u0649\\u06cc\\u06d2]', '\u064a'],
    ['[\\u06a9\\u06aa]', '\u0643'],
    ['[\\u0629\\u06c0-\\u06c3\\u06be\\u06d5]', '\u0647'],
    ['ß', 'ss'],
    ['ł', 'l'],
    ['ø', 'o'],
    ['đ', 'd'],
    ...digits(0x0660),
    ...digits(0x06f0),
    ['[\\u2018\\u2019]', "'"],
    ['\\u066b', '.'],
    ['\\u066c', ','],
  ],
  numbers: GROUPED_NUMBER,
  piece:
    "\\p{Nd}+(?:[.,'\\u2018\\u2019\\u066b\\u066c\\u00a0\\u2007\\u2009\\u202f]\\p{Nd}{2,3}(?!\\p{Nd}))+|[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}]\\p{M}*|(?:(?![\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}])[\\p{L}\\p{N}\\p{M}\\u0640\\u200c\\u200d])+",
  word: '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}]|(?:(?![\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}])[\\p{L}\\p{N}])+',
} as const

/** The ten digits of a script. */
function digits(zero: number): [string, string][] {
  return Array.from({ length: 10 }, (_, digit) => [String.fromCharCode(zero + digit), String(digit)])
}

const SPACES = new RegExp(folding.spaces[0], 'gu')
const NUMBERS = new RegExp(folding.numbers, 'g')
const RULES = folding.rules.map(([from = '', to = '']) => [new RegExp(from, 'gu'), to] as const)
const WORD = new RegExp(folding.word, 'gu')

/** The terms of a text. */
export function termsOf(text: string): string[] {
  const small = text.replace(SPACES, folding.spaces[1]).normalize(folding.form).toLowerCase()
  const folded = RULES.reduce((before, [from, to]) => before.replace(from, to), small)
  return folded.replace(NUMBERS, ungrouped).match(WORD) ?? []
}

function ungrouped(number: string): string {
  const parts = number.split('.')
  const isAddress = parts.length === 4 && parts.every((part) => Number(part) < 256)
  return isAddress ? number : number.replace(/[^0-9]/g, '')
}

/** A lunr index (lunrjs.com) over all that entries say; their refs are their places from 1. No language's rules are in it. */
export function searchIndex(entries: readonly ComposedEntry[]): object {
  const builder = new lunr.Builder()
  builder.ref('ref')
  builder.field('words')
  // lunr's own tokenizer knows no script but Latin; it reads this property (lunr 2.3, Builder).
  Object.assign(builder, {
    tokenizer: (text: string) => termsOf(text).map((term) => new lunr.Token(term, {})),
  })
  for (const [index, entry] of entries.entries())
    builder.add({ ref: String(index + 1), words: wordsOf(entry) })
  return builder.build().toJSON()
}

function wordsOf(entry: ComposedEntry): string {
  switch (entry.kind) {
    case 'excerpt': {
      const { before, pieces, after, title, byline, publisher, published, comment, tags } = entry
      const words = pieces.map((piece) => (piece.kind === 'words' ? piece.text : ''))
      return [before, ...words, after, title, byline, publisher, published, comment, ...tags].join(' ')
    }
    case 'note':
      return `${entry.title} ${entry.body}`
    case 'heading':
      return entry.text
    case 'text':
      return entry.body
  }
}
