import { canonicalise } from '../text/canonical.ts'
import { fold } from '../text/fold.ts'
import { words } from '../text/words.ts'
import { type Filter, filterFields, type Phrase } from './ast.ts'
import { readFilter } from './filters.ts'

/** One sign of a typed query. `nothing` holds no word (as `&`): an operand that is not there. */
export type Token = { readonly at: number } & (
  | { readonly type: 'open' | 'close' | 'and' | 'or' | 'not' | 'nothing' }
  | { readonly type: 'near'; readonly distance: number }
  | { readonly type: 'near-group'; readonly phrases: readonly Phrase[]; readonly distance: number }
  | { readonly type: 'phrase'; readonly phrase: Phrase }
  | { readonly type: 'filter'; readonly filter: Filter }
)

/** FTS5's own. */
const DEFAULT_DISTANCE = 10
const GREATEST_DISTANCE = 1_000_000

const QUOTE = '["“”„«»]'
const UNQUOTED = '[^"“”„«»]*'
const AT_START = '(?<![^\\s(-])'

const SPACE = /\s+/y
const RULES: readonly (readonly [RegExp, (match: RegExpExecArray) => Token])[] = [
  [/\(/y, ({ index }) => ({ type: 'open', at: index })],
  [/\)/y, ({ index }) => ({ type: 'close', at: index })],
  [new RegExp(`${AT_START}-(?=[^\\s)])`, 'y'), ({ index }) => ({ type: 'not', at: index })],
  [new RegExp(`${AT_START}NEAR\\(((?:"[^"]*"|[^()"])*)\\)?`, 'y'), nearGroup],
  [
    new RegExp(
      `${AT_START}(${filterFields.join('|')}|source):(?:${QUOTE}(${UNQUOTED})${QUOTE}?|([^\\s()]*))`,
      'iy',
    ),
    ({ index, 1: field = '', 2: quoted, 3: bare = '' }) => {
      const filter = readFilter(field, quoted ?? bare, index)
      return filter ? { type: 'filter', filter, at: index } : { type: 'nothing', at: index }
    },
  ],
  [
    new RegExp(`${QUOTE}(${UNQUOTED})(?:${QUOTE}(\\*?)|$)`, 'y'),
    ({ index, 1: content = '', 2: star }) => phraseToken(content, star === '*', index),
  ],
  [/[^\s"“”„«»()]+/y, ({ index, 0: term }) => termToken(term, index)],
]

/** Splits what was typed into signs; `at` are UTF-16 offsets in it. Throws a `Refusal` for a filter that means nothing. */
export function lex(input: string): Token[] {
  const tokens: Token[] = []
  let at = matchAt(SPACE, input, 0)?.[0].length ?? 0
  while (at < input.length) {
    for (const [pattern, read] of RULES) {
      const match = matchAt(pattern, input, at)
      if (match === null) continue
      tokens.push(read(match))
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

function termToken(term: string, at: number): Token {
  if (term === 'AND' || term === 'OR' || term === 'NOT') return { type: lowered[term], at }
  const near = /^NEAR(?:\/(\d+))?$/.exec(term)
  if (near) return { type: 'near', distance: distance(near[1]), at }
  return phraseToken(term.replace(/\*+$/, ''), term.endsWith('*'), at)
}

const lowered = { AND: 'and', OR: 'or', NOT: 'not' } as const

function phraseToken(text: string, starred: boolean, at: number): Token {
  const phrase = readPhrase(text, starred)
  return phrase ? { type: 'phrase', phrase, at } : { type: 'nothing', at }
}

/** The words of a typed phrase; null when it has none. A star counts only directly after a word. */
function readPhrase(text: string, starred: boolean): Phrase | null {
  const folded = fold(canonicalise(text)).text
  const ranges = [...words(folded)]
  if (ranges.length === 0) return null
  return {
    kind: 'phrase',
    words: ranges.map(({ start, end }) => folded.slice(start, end)),
    prefix: starred && ranges.at(-1)?.end === folded.length,
  }
}

/** `NEAR("a b" c, 5)`, as FTS5 writes it. The `,200` of `1,200` is no distance. */
function nearGroup({ index, 1: content = '' }: RegExpExecArray): Token {
  const plain = fold(canonicalise(content)).text
  const end = /(?:(?<!\d),\s*|,\s+)(\d+)\s*$/.exec(plain)
  const phrases: Phrase[] = []
  for (const { 1: quoted, 2: star, 3: term } of plain
    .slice(0, end?.index)
    .matchAll(/"([^"]*)"?(\*?)|([^\s"]+)/g)) {
    const phrase =
      term === undefined
        ? readPhrase(quoted ?? '', star === '*')
        : readPhrase(term.replace(/\*+$/, ''), term.endsWith('*'))
    if (phrase) phrases.push(phrase)
  }
  return { type: 'near-group', phrases, distance: distance(end?.[1]), at: index }
}

function distance(digits: string | undefined): number {
  return digits === undefined ? DEFAULT_DISTANCE : Math.min(GREATEST_DISTANCE, Number(digits))
}
