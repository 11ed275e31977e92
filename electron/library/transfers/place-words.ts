import { contextAround, describe } from '#shared/anchoring/describe.ts'
import { exactOccurrences } from '#shared/anchoring/match-quote.ts'
import { type Anchoring, resolve } from '#shared/anchoring/resolve.ts'
import { CONTEXT_LENGTH, type Selector } from '#shared/anchoring/selector.ts'
import { canonicalise } from '#shared/text/canonical.ts'
import type { Range } from '#shared/text/words.ts'
import { codePointsOf } from './code-points.ts'
import type { ForeignHighlight, ForeignQuote, ForeignSource } from './foreign.ts'
import { foreignText } from './foreign-text.ts'
import { lazily } from './lazily.ts'
import { collapsed, type LooseText, stripped } from './loose-text.ts'

/**
 * Where the words of a highlight are, in UTF-16 offsets of an edition's text, or why that is not certain; `uncertain` where they
 * stand in the text, at more places than one.
 */
export type PlacedWords = { readonly place: Range } | { readonly why: string; readonly uncertain?: true }

/** Finds the highlights of one source in the text of one edition. */
export interface WordPlacer {
  place(highlight: Pick<ForeignHighlight, 'position' | 'quote'>): PlacedWords
}

/** A quotation of so many units that stands once in a text stands there not by chance, even if nothing is known around it. */
const TELLING_ALONE = 24

const NO_WORDS: PlacedWords = { why: 'It says neither where its words are nor what they are.' }
const NO_WORDS_THERE: PlacedWords = { why: 'Its place holds no words.' }

/**
 * Where both texts have the same letters, a position is a place whatever the white space. Else the words are sought with what
 * stands around them, and are taken only where the same words stand, letter for letter, at a place that is certain.
 * `sameText`: the program counted in the very text of the edition.
 */
export function wordPlacer(text: string, source: ForeignSource, sameText: boolean): WordPlacer {
  const own = source.text === null ? null : foreignText(source.text)
  const theirs = loosely(own?.canonical ?? '')
  const ours = loosely(text)
  const points = lazily(() => codePointsOf(text))
  const aligned = lazily(() => theirs.bare().text === ours.bare().text)

  function byPosition(range: Range): PlacedWords {
    const canonical = own?.canonical ?? ''
    if (canonical.slice(range.start, range.end).trim() === '') return NO_WORDS_THERE
    const within = (loose: LooseText): Range => ({
      start: loose.toLoose(range.start),
      end: loose.toLoose(range.end),
    })
    if (aligned()) return { place: ours.bare().toOriginal(within(theirs.bare())) }
    return sought(text, ours, (strict) => {
      const before = strict ? theirs.spaced() : theirs.bare()
      const { start, end } = withoutEdges(before.text, within(before))
      return { selector: describe(before.text, start, end), before: before.text }
    })
  }

  function byQuote(quote: ForeignQuote, position: Range | null): PlacedWords {
    if (sameText && position !== null) {
      const place = { start: points().toUtf16(position.start), end: points().toUtf16(position.end) }
      if (text.slice(place.start, place.end) === quote.exact) return { place }
    }
    if (quote.exact.trim() === '') return NO_WORDS
    return sought(text, ours, (strict) => ({
      selector: selectorOf(quote, strict ? collapsed : stripped),
      before: null,
    }))
  }

  return {
    place({ position, quote }) {
      if (position !== null && own !== null && position.start < position.end) {
        return byPosition(own.toCanonical(position))
      }
      if (quote !== null) return byQuote(quote, position)
      return position === null ? NO_WORDS : NO_WORDS_THERE
    },
  }
}

/** A text with one space between words, and with none. */
interface Loosely {
  spaced(): LooseText
  bare(): LooseText
}

function loosely(text: string): Loosely {
  return { spaced: lazily(() => collapsed(text)), bare: lazily(() => stripped(text)) }
}

interface Sought {
  readonly selector: Selector
  /** The text that the selector describes, where it is at hand. */
  readonly before: string | null
}

/** First with the spaces between words, then without any, where a space is missing only between two passages. */
function sought(text: string, ours: Loosely, selectorFor: (strict: boolean) => Sought): PlacedWords {
  const strict = selectorFor(true)
  const spaced = ours.spaced()
  const first = find(spaced.text, strict)
  if (isFound(first)) return { place: spaced.toOriginal(first) }
  const bare = ours.bare()
  const second = find(bare.text, selectorFor(false))
  if (isFound(second)) {
    const place = bare.toOriginal(second)
    if (sameButForJoins(text.slice(place.start, place.end), strict.selector.exact)) return { place }
  }
  if (spaced.text.includes(strict.selector.exact))
    return { why: 'It is not certain where its words are meant.', uncertain: true }
  return {
    why:
      first.status === 'ambiguous'
        ? 'Its words read otherwise in the text of the document.'
        : 'Its words are not in the text of the document.',
  }
}

function find(text: string, { selector, before }: Sought): Anchoring {
  const alone = before === null && selector.prefix === '' && selector.suffix === ''
  if (alone && selector.exact.length >= TELLING_ALONE) {
    const [start, another] = exactOccurrences(text, selector.exact, 2)
    if (start !== undefined && another === undefined) {
      return { status: 'moved', start, end: start + selector.exact.length }
    }
  }
  return resolve(text, selector, before)
}

function isFound(found: Anchoring): found is Anchoring & Range {
  return found.status === 'exact' || found.status === 'moved'
}

/** Whether words differ only in that passages are apart in `found` that are run together in `words`. */
function sameButForJoins(found: string, words: string): boolean {
  let at = 0
  for (const part of found.trim().split(/(\s+)/u)) {
    const space = /^\s/u.test(part)
    if (space && /\s/u.test(words[at] ?? '')) at += 1
    else if (space ? !part.includes('\n') : !words.startsWith(part, at)) return false
    else if (!space) at += part.length
  }
  return at === words.length
}

function selectorOf(quote: ForeignQuote, loosen: (text: string) => LooseText): Selector {
  const [prefix, exact, suffix] = [quote.prefix, quote.exact, quote.suffix].map(canonicalise)
  const start = prefix?.length ?? 0
  const { text, toLoose } = loosen(`${prefix}${exact}${suffix}`)
  const range = withoutEdges(text, { start: toLoose(start), end: toLoose(start + (exact?.length ?? 0)) })
  return {
    ...range,
    exact: text.slice(range.start, range.end),
    ...contextAround(text, range.start, range.end, CONTEXT_LENGTH),
  }
}

/** Without the spaces at both ends. */
function withoutEdges(text: string, { start, end }: Range): Range {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  return { start: from, end: Math.max(from, start + words.trimEnd().length) }
}
