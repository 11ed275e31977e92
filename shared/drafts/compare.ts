import { align, type Step } from './align.ts'
import { type ExactMatch, exactMatches } from './exact.ts'
import { hidesNegation, losesNegation, withLostNegation } from './lost-negation.ts'
import { isNegation } from './negations.ts'
import { type Piece, piecesOf } from './pieces.ts'
import type { Part, QuoteParts } from './quote-parts.ts'
import { type SourceText, type SourceToken, sourceText, WALL } from './source-text.ts'

/**
 * What should be known of a quotation besides its status. Of exact ones: `capital` the first letter became a capital or
 * stopped being one, `left-out-negation` a gap leaves out a word like "not", `furniture` it goes on over a part of the page
 * that is not of the work, `paragraphs` it goes on over the end of a paragraph. Of altered ones what was changed: a
 * `number`, a `negation`, `words`, capitals only (`case`), signs only (`signs`), words in `brackets`, a gap where nothing is
 * left out (`empty-gap`), or `place`: the words are cut out of longer ones, or their pieces stand too far apart.
 */
export type Remark =
  | 'capital'
  | 'left-out-negation'
  | 'furniture'
  | 'paragraphs'
  | 'number'
  | 'negation'
  | 'words'
  | 'case'
  | 'signs'
  | 'brackets'
  | 'empty-gap'
  | 'place'

/**
 * A quotation beside one place of a source. `exact`: word for word; `omission`: its pieces word for word, in their order,
 * with marked gaps; `altered`: anything else that resembles it. `start` and `end` are UTF-16 offsets in the canonical text;
 * `likeness` is the share of its words that stand there, 0 to 1.
 */
export interface Comparison {
  readonly status: 'exact' | 'omission' | 'altered'
  readonly start: number
  readonly end: number
  readonly likeness: number
  readonly remarks: readonly Remark[]
  readonly pieces: readonly Piece[]
}

/**
 * Every place of the source where the quotation stands exactly or with marked omissions, at most `most`. Similarity is not
 * asked: what differs in a letter, a digit, a sign or a capital inside is not among them.
 */
export function exactComparisons(quote: QuoteParts, source: SourceText, most: number): Comparison[] {
  const found = new Map<number, Comparison>()
  for (const parts of [quote.literal, quote.parts]) {
    for (const [text, isWhole] of readings(source)) {
      const matches = exactMatches(parts, text, most)
      if (matches.some(({ leftOut }) => leftOut.length > 0) && standsWithoutGap(parts, text)) continue
      for (const match of matches) {
        if (losesNegation(quote, text, match)) continue
        const comparison = exactly(quote, parts, text, match, !isWhole)
        if (!found.has(comparison.start)) found.set(comparison.start, comparison)
      }
    }
  }
  return [...found.values()].slice(0, most)
}

/**
 * Whether the words stand together as they would without one of their gaps: then that gap leaves nothing out, even where its
 * first words stand somewhere before as well.
 */
function standsWithoutGap(parts: readonly Part[], source: SourceText): boolean {
  return parts.some(
    ({ kind }, index) => kind === 'gap' && exactMatches(parts.toSpliced(index, 1), source, 1).length > 0,
  )
}

/** A source with everything, and again without the furniture that may stand between two parts of a sentence. */
function readings(source: SourceText): (readonly [SourceText, boolean])[] {
  const { passages } = source
  const isMixed = passages.some(({ furniture }) => furniture) && passages.some(({ furniture }) => !furniture)
  if (!isMixed) return [[source, true]]
  return [
    [source, true],
    [sourceText(passages.filter(({ furniture }) => !furniture)), false],
  ]
}

function exactly(
  quote: QuoteParts,
  parts: readonly Part[],
  source: SourceText,
  match: ExactMatch,
  withoutFurniture: boolean,
): Comparison {
  const { tokens, passages } = source
  const [first, last] = [tokens[match.first], tokens[match.last]] as [SourceToken, SourceToken]
  const leftOut = match.leftOut.flatMap((range) => tokens.slice(range.first, range.last + 1))
  const [from, to] = [passages[first.passage]?.ordinal ?? 0, passages[last.passage]?.ordinal ?? 0]
  const remarks: Remark[] = []
  if (match.capital) remarks.push('capital')
  if (leftOut.some(({ key }) => isNegation(key))) remarks.push('left-out-negation')
  if (withoutFurniture && to - from > last.passage - first.passage) remarks.push('furniture')
  if (match.leftOut.length === 0 && from !== to) remarks.push('paragraphs')
  const omits = match.leftOut.length > 0
  return {
    status: omits ? 'omission' : 'exact',
    start: first.start,
    end: last.end,
    likeness: 1,
    remarks,
    pieces: omits
      ? piecesOf(quote, source, align(parts, tokens.slice(match.first, match.last + 1)))
      : [{ kind: 'same', text: quote.text }],
  }
}

/** A quotation that shares less of its words with a place than this was not taken from it. */
const LEAST_LIKENESS = 0.6
/** Fewer words are shared by chance. */
const LEAST_WORDS = 3
/** Cells of the table of an alignment; in longer sources the stretch that shares most words is looked at. */
const MOST_CELLS = 600_000

/** The place of the source that resembles the quotation most; null when none does enough. It is never called exact. */
export function alteredComparison(quote: QuoteParts, source: SourceText): Comparison | null {
  const { parts } = quote
  if (mostLikeness(parts, source) < LEAST_LIKENESS) return null
  const tokens = stretch(parts, source.tokens)
  const steps = withLostNegation(quote, tokens, withoutOwnStop(align(parts, tokens)))
  const words = steps.filter((step) => 'token' in step && step.token.kind === 'word')
  const same = words.filter(({ kind }) => kind === 'same')
  const likeness = share(same.map(keyOf), words.map(keyOf))
  const touched = steps.flatMap((step) => ('source' in step && step.source.key !== WALL ? [step.source] : []))
  const [first, last] = [touched[0], touched.at(-1)]
  if (!first || !last || likeness < LEAST_LIKENESS || same.length < LEAST_WORDS) return null
  return {
    status: 'altered',
    start: first.start,
    end: last.end,
    likeness,
    remarks: changesOf(steps),
    pieces: piecesOf(quote, source, steps),
  }
}

/** The steps, without a full stop or comma at the end that belongs to the quoting sentence. */
function withoutOwnStop(steps: readonly Step[]): readonly Step[] {
  const last = steps.at(-1)
  return last?.kind === 'added' && /^[.,]$/.test(last.token.key) ? steps.slice(0, -1) : steps
}

const keyOf = (step: Step): string => ('token' in step ? step.token.key : '')

/** No order of words can give a quotation more likeness than this: what of its words stands anywhere in the source. */
function mostLikeness(parts: readonly Part[], { tokens }: SourceText): number {
  const keys = parts.flatMap((part) =>
    part.kind === 'token' && part.token.kind === 'word' ? [part.token] : [],
  )
  const there = new Set(tokens.map(({ key }) => key.toLowerCase()))
  return share(
    keys.map(({ key }) => key).filter((key) => there.has(key.toLowerCase())),
    keys.map(({ key }) => key),
  )
}

/** The share of some words in all; short ones say little of where a quotation is from. */
function share(some: readonly string[], all: readonly string[]): number {
  const weigh = (keys: readonly string[]): number =>
    keys.reduce((sum, key) => sum + (key.length <= 3 ? 0.4 : 1), 0)
  return weigh(some) / Math.max(0.1, weigh(all))
}

function stretch(parts: readonly Part[], tokens: readonly SourceToken[]): readonly SourceToken[] {
  const most = Math.max(60, Math.floor(MOST_CELLS / Math.max(1, parts.length)))
  if (tokens.length <= most) return tokens
  const keys = new Set(parts.flatMap((part) => (part.kind === 'token' ? [part.token.key] : [])))
  const worth = ({ kind, key }: SourceToken): number =>
    kind === 'word' && keys.has(key) ? Math.min(8, key.length) : 0
  let sum = 0
  let best = 0
  let start = 0
  for (const [at, token] of tokens.entries()) {
    sum += worth(token)
    const gone = tokens[at - most]
    if (gone) sum -= worth(gone)
    if (sum <= best) continue
    best = sum
    start = Math.max(0, at + 1 - most)
  }
  return tokens.slice(start, start + most)
}

function changesOf(steps: readonly Step[]): Remark[] {
  const remarks = new Set(steps.flatMap(changeOf))
  for (const [index, step] of steps.entries()) {
    if (step.kind !== 'gap' || step.kept) continue
    const next = steps.findIndex((other, at) => at > index && other.kind !== 'omitted')
    const leftOut = steps
      .slice(index + 1, next < 0 ? undefined : next)
      .flatMap((other) => ('source' in other ? [other.source] : []))
    if (!leftOut.some(({ kind }) => kind === 'word')) remarks.add('empty-gap')
    else if (hidesNegation(leftOut)) remarks.add('negation')
  }
  if (remarks.size === 0) remarks.add('place')
  return [...remarks]
}

function changeOf(step: Step): Remark[] {
  switch (step.kind) {
    case 'same':
    case 'omitted':
    case 'gap':
      return []
    case 'remark':
      return ['brackets']
    case 'changed': {
      const [a, b] = [step.token.key, step.source.key]
      if (a.toLowerCase() === b.toLowerCase()) return ['case']
      return kindsOf([step.token, step.source])
    }
    case 'added':
      return kindsOf([step.token])
    case 'removed':
      return step.source.key === WALL ? ['place'] : kindsOf([step.source])
  }
}

function kindsOf(tokens: readonly { readonly kind: string; readonly key: string }[]): Remark[] {
  if (tokens.every(({ kind }) => kind !== 'word')) return ['signs']
  if (tokens.some(({ key }) => /\p{Nd}/u.test(key))) return ['number']
  return tokens.some(({ key }) => isNegation(key)) ? ['negation', 'words'] : ['words']
}
