import type { Range } from '../text/words.ts'
import { contextAgreement } from './context.ts'
import { editedPlaces } from './edited-places.ts'
import { exactOccurrences } from './match-quote.ts'
import type { Selector } from './selector.ts'

/** A place where a selector's words may be: `errors` edits away from the quotation, with so many units of context agreeing. */
export interface Candidate extends Range {
  readonly errors: number
  readonly context: number
}

const MOST_OCCURRENCES = 5000

/** The places of the very words. Of words that are everywhere only places where the whole context stands around them. */
export function exactCandidates(text: string, selector: Selector): Candidate[] {
  const { exact, prefix, suffix } = selector
  let starts = exactOccurrences(text, exact, MOST_OCCURRENCES)
  if (starts.length === MOST_OCCURRENCES) {
    const inContext = exactOccurrences(text, prefix + exact + suffix, MOST_OCCURRENCES)
    starts = inContext.map((start) => start + prefix.length)
  }
  return starts.map((start) => weigh(text, selector, { start, end: start + exact.length, errors: 0 }))
}

/** The places of words like these that overlap none of the exact ones. */
export function editedCandidates(text: string, selector: Selector, exact: readonly Candidate[]): Candidate[] {
  return editedPlaces(text, selector)
    .filter(({ start, end }) => !exact.some((other) => other.start < end && start < other.end))
    .map((place) => weigh(text, selector, place))
}

function weigh(text: string, selector: Selector, place: Omit<Candidate, 'context'>): Candidate {
  return { ...place, context: contextAgreement(text, place.start, place.end, selector) }
}

/** What speaks for a candidate. An edit of the words weighs like an edit of the context. */
export function weight({ context, errors }: Candidate): number {
  return context - 2 * errors
}

/** Candidates whose weights are nearer than this could each be the one. */
export const CLEAR_MARGIN = 8

/** The candidate that is clearly better than all others, or the only one with its words and its `whole` context intact. */
export function clearBest(candidates: readonly Candidate[], whole: number): Candidate | null {
  let best: Candidate | null = null
  let second = Number.NEGATIVE_INFINITY
  for (const candidate of candidates) {
    if (best === null || weight(candidate) > weight(best)) {
      second = best ? weight(best) : second
      best = candidate
    } else second = Math.max(second, weight(candidate))
  }
  if (best === null) return null
  const margin = weight(best) - second
  return margin >= CLEAR_MARGIN || (weight(best) === whole && margin > 0) ? best : null
}
