import type { QuotationClaim, QuotedPlace } from '#shared/contract/drafts.ts'
import { alteredComparison, type Comparison, exactComparisons } from '#shared/drafts/compare.ts'
import { MOST_PASSAGES_LEFT_OUT } from '#shared/drafts/exact.ts'
import type { Quotation } from '#shared/drafts/quotations.ts'
import { type QuoteParts, quoteParts } from '#shared/drafts/quote-parts.ts'
import { likelyPassages } from './likely.ts'
import { foldedWords, type Lookup, type Window } from './lookup.ts'

/** Passages with the words of a quotation that are compared with it, and places that are told. */
const MOST_COMPARED = 200
const MOST_PLACES = 20
/** Passages that only resemble it, and places of an altered quotation that are told. */
const MOST_LIKELY = 10
const MOST_ALTERED = 3
/** More words of a phrase are only more work: what it finds is compared word by word. */
const LONGEST_PHRASE = 12

/** One place of a quotation, and how it compares there. */
interface Found {
  readonly window: Window
  readonly comparison: Comparison
}

/**
 * Looks for a quotation in the library: first word for word, then for what resembles it, which is never exact. `before` is
 * what the draft says before it.
 */
export function checkQuotation(lookup: Lookup, quotation: Quotation, before: string): QuotationClaim {
  const { start, end, style, depth, closed, text } = quotation
  const quote = quoteParts(text, before)
  const found = placesOf(lookup, quote)
  const status = found[0]?.comparison.status ?? 'not-found'
  return {
    kind: 'quotation',
    start,
    end,
    text,
    style,
    depth,
    closed,
    status,
    places: found
      .slice(0, status === 'altered' ? MOST_ALTERED : MOST_PLACES)
      .map((place) => placeOf(lookup, place)),
    total: found.length,
  }
}

function placesOf(lookup: Lookup, quote: QuoteParts): Found[] {
  const pieces = stretches(quote)
  const exact = exactIn(lookup, quote, holding(lookup, pieces))
  if (exact.length > 0) return exact
  const likely = likelyPassages(lookup, pieces, MOST_LIKELY)
  // What goes on over the end of a passage is no phrase of any.
  const over = exactIn(lookup, quote, likely)
  return over.length > 0 ? over : alteredIn(lookup, quote, likely)
}

function placeOf(lookup: Lookup, { window, comparison }: Found): QuotedPlace {
  const { start, end, remarks, pieces } = comparison
  return { ...lookup.place(window, start, end), remarks: [...remarks], pieces: [...pieces] }
}

/** The folded words of each stretch between gaps. */
function stretches({ parts }: QuoteParts): string[][] {
  const runs: string[] = ['']
  for (const part of parts) {
    if (part.kind === 'token') runs[runs.length - 1] += ` ${part.token.key}`
    else runs.push('')
  }
  return runs.map(foldedWords).filter(({ length }) => length > 0)
}

/** How many passages around one that holds a part of a quotation may hold the rest of it. */
function reachOf({ parts, text }: QuoteParts): number {
  const gaps = parts.filter(({ kind }) => kind === 'gap').length
  const paragraphs = text.match(/\n/g)?.length ?? 0
  return Math.min(40, 2 + paragraphs + gaps * MOST_PASSAGES_LEFT_OUT)
}

/** The passages that hold the longest stretch of a quotation as a phrase. */
function holding(lookup: Lookup, pieces: readonly (readonly string[])[]): readonly number[] {
  const [longest = []] = pieces.toSorted((a, b) => b.length - a.length)
  return lookup.with(longest.slice(0, LONGEST_PHRASE), MOST_COMPARED)
}

function exactIn(lookup: Lookup, quote: QuoteParts, passages: readonly number[]): Found[] {
  const reach = reachOf(quote)
  const found = new Map<string, Found>()
  for (const passage of passages) {
    const window = lookup.window(passage, reach, reach)
    if (!window) continue
    for (const comparison of exactComparisons(quote, lookup.text(window), MOST_PLACES)) {
      const key = `${window.edition.edition} ${comparison.start}`
      if (!found.has(key)) found.set(key, { window, comparison })
    }
  }
  return withoutFormer([...found.values()]).sort(byWorth)
}

/** An older edition is named only where the newest of its document does not have the words. */
function withoutFormer(found: readonly Found[]): Found[] {
  const inNewest = new Set(
    found.filter(({ window }) => window.edition.newest).map(({ window }) => window.edition.document),
  )
  return found.filter(({ window: { edition } }) => edition.newest || !inNewest.has(edition.document))
}

/** Without gaps before those with them, newest editions before older ones, the work before furniture. */
function byWorth(a: Found, b: Found): number {
  const worth = ({ window, comparison }: Found): number =>
    (comparison.status === 'exact' ? 0 : 8) +
    (window.edition.newest ? 0 : 4) +
    (isFurniture(window, comparison) ? 2 : 0) +
    (comparison.remarks.length > 0 ? 1 : 0)
  return worth(a) - worth(b) || a.comparison.start - b.comparison.start
}

function isFurniture({ passages }: Window, { start }: Comparison): boolean {
  return passages.findLast((passage) => passage.start <= start)?.furniture ?? false
}

function alteredIn(lookup: Lookup, quote: QuoteParts, passages: readonly number[]): Found[] {
  const reach = reachOf(quote)
  const found = new Map<string, Found>()
  for (const passage of passages) {
    const window = lookup.window(passage, reach, reach)
    const comparison = window && alteredComparison(quote, lookup.text(window))
    if (comparison) found.set(`${window.edition.edition} ${comparison.start}`, { window, comparison })
  }
  const best = [...found.values()].sort((a, b) => b.comparison.likeness - a.comparison.likeness)
  return withoutFormer(best)
}
