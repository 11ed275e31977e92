import { digitValue } from '../text/fold-letters.ts'

/**
 * A word, a number or a sign of a text. `key` is what it says, without what typography may change; two tokens say the same
 * only when their keys are equal. A `hyphen` is a short dash, which may join two words to one, or a minus sign. `glued`: no
 * white space stands before it.
 */
export interface Token {
  readonly kind: 'word' | 'sign' | 'hyphen' | 'ellipsis'
  readonly key: string
  readonly start: number
  readonly end: number
  readonly glued: boolean
}

/** Characters that are not seen: soft hyphen, joiners, marks of direction. */
const UNSEEN = '\\u00AD\\u034F\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF'
const LETTER = '\\p{L}\\p{M}\\p{N}'
const APOSTROPHE = "'’ʼ‘‛"
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
/** White space that groups the digits of a number; a line end does not. */
const GROUPING = '[ \\u00A0\\u2007\\u2009\\u202F]'

/**
 * In this order: ellipses, also with spaces between their dots; a number with its separators (also when it is grouped by
 * spaces or apostrophes) and the letters that hang on it; a letter of a script without spaces; a word with its apostrophes;
 * dashes and hyphens; two marks that stand for one of quotation; any other sign.
 */
const TOKEN = new RegExp(
  [
    '(?<ellipsis>…+|\\.(?:[ \\u00A0\\u202F]?\\.){2,})',
    `(?<word>(?<![${LETTER}.,])\\p{Nd}{1,3}(?:${GROUPING}\\p{Nd}{3}(?!\\p{Nd}))+(?:[.,٫]\\p{Nd}+)?(?![${LETTER}])|[${UNSPACED}]\\p{M}*|(?:(?![${UNSPACED}])[${LETTER}])(?:(?![${UNSPACED}])[${LETTER}]|[${UNSEEN}]|(?<=\\p{N})[.,:٫٬](?=\\p{N})|(?<=[${LETTER}][${UNSEEN}]?)[${APOSTROPHE}](?=[${LETTER}]))*)`,
    `(?<dash>[-\\u2010-\\u2015\\u2212\\u05BE](?:[${UNSEEN}]*[-\\u2010-\\u2015\\u2212\\u05BE])*)`,
    "(?<quote>''|’’|‘‘|``|,,(?=[^\\s,])|[\"“”„‟«»‹›「」『』'’‘‛‚`´″])",
    `(?<sign>[^\\s${UNSEEN}])`,
  ].join('|'),
  'gu',
)

/**
 * The tokens of a text in order; offsets are UTF-16. Typography is what differs in white space, in the kind of quotation
 * marks, apostrophes and dashes, in characters that are not seen, in ligatures, width and digits of other scripts, and in
 * the code points of one Persian letter. Everything else stays: case, accents, superscripts, separators of numbers.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const match of text.matchAll(TOKEN)) {
    const { index: start, groups } = match
    const glued = start > 0 && !/\s/u.test(text.slice(end, start)) && tokens.length > 0
    end = start + match[0].length
    tokens.push({ ...named(match[0], groups ?? {}), start, end, glued })
  }
  return closedBeforeStops(tokens)
}

/** Some write “so,” and some “so”, for the same: here the mark always comes first. */
function closedBeforeStops(tokens: Token[]): Token[] {
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1]
    if ((token.key !== '.' && token.key !== ',') || next?.key !== '"' || !next.glued) continue
    tokens[index] = { ...token, key: '"' }
    tokens[index + 1] = { ...next, key: token.key }
  }
  return tokens
}

function named(
  text: string,
  groups: Readonly<Record<string, string | undefined>>,
): Pick<Token, 'kind' | 'key'> {
  if (groups['ellipsis'] !== undefined) return { kind: 'ellipsis', key: '…' }
  if (groups['word'] !== undefined) return { kind: 'word', key: keyOf(text) }
  if (groups['dash'] !== undefined) return { kind: HYPHEN.test(text) ? 'hyphen' : 'sign', key: '-' }
  if (groups['quote'] !== undefined) return { kind: 'sign', key: '"' }
  return { kind: 'sign', key: text.normalize('NFKC') }
}

const HYPHEN = /^[-\u2010\u2011\u2212\u05BE]$/u
const PLAIN = /^[A-Za-z0-9]+$/
const CHANGED_BY_TYPE = new RegExp(`[${UNSEEN}\\u0640]`, 'gu')
/** Ligatures, presentation forms, full and half width: never superscripts or fractions, which say something else. */
const FORMS = /[\uFB00-\uFDFF\uFE70-\uFEFC\uFF01-\uFF9F]/gu
const SPACES = new RegExp(GROUPING, 'gu')
/** The number of a note hangs on a word; a square of a unit does not, which has fewer letters. */
const NOTE_NUMBER = /(?<=\p{L}{4})[¹²³⁰⁴-⁹]+$/u

function keyOf(word: string): string {
  if (PLAIN.test(word)) return word
  return word
    .replace(CHANGED_BY_TYPE, '')
    .replace(FORMS, (letters) => letters.normalize('NFKC'))
    .normalize('NFC')
    .replace(/[’ʼ‘‛]/g, "'")
    .replace(/\u064A/g, '\u06CC')
    .replace(/\u0643/g, '\u06A9')
    .replace(/٫/g, '.')
    .replace(/٬/g, ',')
    .replace(SPACES, ' ')
    .replace(/(?![0-9])\p{Nd}/gu, (digit) => String(digitValue(digit.codePointAt(0) ?? 0)))
    .replace(NOTE_NUMBER, '')
}
