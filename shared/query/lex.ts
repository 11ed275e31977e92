import { canonicalise } from '../text/canonical.ts'
import { fold } from '../text/fold.ts'
import { type Range, words } from '../text/words.ts'
import type { Fuzzy, Pattern, Phrase } from './ast.ts'
import { fieldNamed } from './fields.ts'
import { patternProblem } from './pattern.ts'

/** One sign of a typed query; `start` and `end` are UTF-16 offsets in it. `nothing` holds no word (as `&`). */
export type Token = { readonly start: number; readonly end: number } & (
  | { readonly type: 'open' | 'close' | 'and' | 'or' | 'not' | 'nothing' }
  | { readonly type: 'near'; readonly distance: number }
  | { readonly type: 'near-group'; readonly phrases: readonly Phrase[]; readonly distance: number }
  | { readonly type: 'leaf'; readonly leaf: Phrase | Fuzzy | Pattern; readonly problem?: string }
  /** `values` are as typed, without their quotation marks; `from` is where they begin. */
  | {
      readonly type: 'field'
      readonly name: string
      readonly values: readonly string[]
      readonly from: number
    }
)

type Read = DistributiveOmit<Token, 'start' | 'end'>
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

/** FTS5's own. */
const DEFAULT_DISTANCE = 10
const GREATEST_DISTANCE = 1_000_000

const QUOTE = '["“”„«»]'
const UNQUOTED = '[^"“”„«»]*'
const AT_START = '(?<![^\\s(-])'

/** One word that is written with a space: a number with its digits in groups, and a Persian verb (see `forms.ts`). */
const APART = new RegExp(
  `${AT_START}(?:(?![0٠۰])\\p{Nd}{1,3}(?:[ \\u00A0\\u2007\\u2009\\u202F]\\p{Nd}{3})+(?:[.,٫]\\p{Nd}+)?|ن?می [\\u0621-\\u06D3]{2,})(?![^\\s)])`,
  'uy',
)

const SPACE = /\s+/y
const RULES: readonly (readonly [RegExp, (match: RegExpExecArray) => Read | null])[] = [
  [/\(/y, () => ({ type: 'open' })],
  [/\)/y, () => ({ type: 'close' })],
  [new RegExp(`${AT_START}-(?=[^\\s)])`, 'y'), () => ({ type: 'not' })],
  [new RegExp(`${AT_START}NEAR\\(((?:"[^"]*"|[^()"])*)\\)?`, 'y'), nearGroup],
  [new RegExp(`${AT_START}/((?:\\\\.|[^/\\\\\\n])+)/([a-z]*)(?![^\\s)])`, 'y'), patternToken],
  [
    new RegExp(
      `${AT_START}([a-z]+):(?:${QUOTE}(${UNQUOTED})${QUOTE}?|\\(([^()]*)\\)?|([^\\s()"“”„«»]*))`,
      'iy',
    ),
    fieldToken,
  ],
  [
    new RegExp(`${QUOTE}(${UNQUOTED})(?:${QUOTE}(\\*?)|$)`, 'y'),
    ({ 1: content = '', 2: star }) => phraseToken(content, star === '*', true),
  ],
  [APART, ({ 0: term }) => phraseToken(term, false)],
  [/[^\s"“”„«»()]+/y, ({ 0: term }) => termToken(term)],
]

/** Splits what was typed into signs. Never fails: what is no sign of its own is words, or nothing. */
export function lex(input: string): Token[] {
  const tokens: Token[] = []
  let at = matchAt(SPACE, input, 0)?.[0].length ?? 0
  while (at < input.length) {
    for (const [pattern, read] of RULES) {
      const match = matchAt(pattern, input, at)
      const token = match && read(match)
      if (!match || !token) continue
      tokens.push({ ...token, start: at, end: at + match[0].length })
      at += match[0].length
      break
    }
    at += matchAt(SPACE, input, at)?.[0].length ?? 0
  }
  return tokens
}

function matchAt(sticky: RegExp, input: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at
  return sticky.exec(input)
}

function termToken(term: string): Read {
  if (term === 'AND' || term === 'OR' || term === 'NOT') return { type: lowered[term] }
  const near = /^NEAR(?:\/(\d+))?$/.exec(term)
  if (near) return { type: 'near', distance: distance(near[1]) }
  const misspelt = /^~(.+)$|^(.+)~$/.exec(term)
  if (misspelt) return fuzzyToken(misspelt[1] ?? misspelt[2] ?? '')
  return phraseToken(term.replace(/\*+$/, ''), term.endsWith('*'))
}

const lowered = { AND: 'and', OR: 'or', NOT: 'not' } as const

/** A word may have one error, a long one two; several words, or one too short for an error, are a phrase. */
function fuzzyToken(text: string): Read {
  const phrase = readPhrase(text, false)
  if (!phrase) return { type: 'nothing' }
  const [word = ''] = phrase.words
  const { length } = Array.from(word)
  if (phrase.words.length > 1 || length < 3) return { type: 'leaf', leaf: phrase }
  return {
    type: 'leaf',
    leaf: { kind: 'fuzzy', word, edits: length >= 8 ? 2 : 1, typed: phrase.typed ?? word },
  }
}

function phraseToken(text: string, starred: boolean, isQuoted = false): Read {
  const phrase = readPhrase(text, starred, isQuoted)
  return phrase ? { type: 'leaf', leaf: phrase } : { type: 'nothing' }
}

/** `/…/`, with `c` behind it where capitals count. What can't be searched for is words. */
function patternToken({ 1: typed = '', 2: flags = '' }: RegExpExecArray): Read {
  const source = typed.replaceAll('\\/', '/')
  const problem = /[^c]/.test(flags)
    ? 'Only “c” may stand behind a pattern, where capitals count.'
    : patternProblem(source)
  if (problem === null) {
    return { type: 'leaf', leaf: { kind: 'pattern', source, caseSensitive: flags.includes('c') } }
  }
  const phrase = readPhrase(typed, false)
  const words = `${problem} It was searched as words.`
  return phrase ? { type: 'leaf', leaf: phrase, problem: words } : { type: 'nothing' }
}

/** Null for a word before a colon that names no field, as in `http://`. */
function fieldToken({
  0: all,
  1: name = '',
  2: quoted,
  3: several,
  4: bare = '',
}: RegExpExecArray): Read | null {
  if (fieldNamed(name) === null) return null
  const values =
    several === undefined
      ? [quoted ?? bare]
      : [...several.matchAll(/["“”„«»]([^"“”„«»]*)["“”„«»]?|([^\s"“”„«»]+)/g)].map(
          ({ 1: phrase, 2: word }) => phrase ?? word ?? '',
        )
  const filled = values.filter((value) => canonicalise(value).trim() !== '')
  return filled.length === 0
    ? { type: 'nothing' }
    : { type: 'field', name: name.toLowerCase(), values: filled, from: all.indexOf(':') + 1 }
}

/** The words of a typed phrase; null when it has none. A star counts only directly after a word, inside only between quotation marks. */
export function readPhrase(text: string, starred: boolean, isQuoted = false): Phrase | null {
  const canonical = canonicalise(text)
  const folded = fold(canonical)
  const ranges = [...words(folded.text)]
  const [first, last] = [ranges[0], ranges.at(-1)]
  if (!first || !last) return null
  const isBegun = ({ end }: Range) => isQuoted && folded.text[end] === '*'
  const begun = ranges.slice(0, -1).flatMap((range, place) => (isBegun(range) ? [place] : []))
  const { start, end } = folded.toOriginal(first.start, last.end)
  const stars = new Set(ranges.filter(isBegun).map((range) => folded.toOriginal(range.start, range.end).end))
  return {
    kind: 'phrase',
    words: ranges.map(({ start, end }) => folded.text.slice(start, end)),
    prefix: (starred && last.end === folded.text.length) || isBegun(last),
    ...(begun.length > 0 && { begun }),
    // Only stars that count are shown.
    typed: canonical
      .slice(start, end)
      .replace(/\*/g, (star, at: number) => (stars.has(start + at) ? star : ' '))
      .replace(/\s+/g, ' '),
  }
}

/** `NEAR("a b" c, 5)`, as FTS5 writes it. The `,200` of `1,200` is no distance. */
function nearGroup({ 1: content = '' }: RegExpExecArray): Read {
  const end = NEAR_DISTANCE.exec(content)
  const phrases: Phrase[] = []
  for (const { 1: quoted, 2: star, 3: term } of content.slice(0, end?.index).matchAll(NEAR_OPERAND)) {
    const phrase =
      term === undefined
        ? readPhrase(quoted ?? '', star === '*', true)
        : readPhrase(term.replace(/\*+$/, ''), term.endsWith('*'))
    if (phrase) phrases.push(phrase)
  }
  return { type: 'near-group', phrases, distance: distance(end?.[1] && fold(end[1]).text) }
}

const NEAR_DISTANCE = /(?:(?<!\p{Nd})[,،，]\s*|[,،，]\s+)(\p{Nd}+)\s*$/u
const NEAR_OPERAND = new RegExp(`${QUOTE}(${UNQUOTED})${QUOTE}?(\\*?)|([^\\s"“”„«»]+)`, 'g')

function distance(digits: string | undefined): number {
  return digits === undefined ? DEFAULT_DISTANCE : Math.min(GREATEST_DISTANCE, Number(digits))
}
