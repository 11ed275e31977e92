import type { Range } from '../text/words.ts'
import { type Candidate, clearBest, editedCandidates, exactCandidates, weight } from './candidates.ts'
import { contextAgreement, contextLength, isCutOut } from './context.ts'
import { SHORTEST_EDITED } from './edited-places.ts'
import { counterpart } from './origin.ts'
import { CONTEXT_LENGTH, type Selector } from './selector.ts'

/**
 * Where a selector's words are now, in UTF-16 offsets. `exact`: where they were. `moved`: elsewhere. In both the text of the
 * range is the quotation, letter for letter. `ambiguous`: perhaps at one of these places, given in reading order and at
 * most 20, where the words may read a little otherwise; a person has to say. `lost`: nowhere that could be meant.
 */
export type Anchoring =
  | { readonly status: 'exact' | 'moved'; readonly start: number; readonly end: number }
  | { readonly status: 'ambiguous'; readonly candidates: readonly Range[] }
  | { readonly status: 'lost' }

/**
 * Finds a selector's place in canonical text and never guesses. `before` is the text that the selector describes, where it
 * is at hand: then a place is taken only when no other place of the same words there could have become it. Never throws;
 * its time is bounded whatever the text and the selector.
 *
 * 1. The words stand at their old offsets in intact context, and nowhere else so: `exact`.
 * 2. The words stand somewhere, and one place has clearly more context than any other, and enough: the shorter the
 *    words, the more. The old offset counts for nothing here: after an insertion the same words may stand there by chance.
 * 3. Words that were edited, even by one letter, are offered and never taken: it could be a figure, a name or a "not".
 *
 * Where what stood before and after the words now stands side by side, they were cut out, and little context proves nothing.
 */
export function resolve(text: string, selector: Selector, before: string | null = null): Anchoring {
  const { start, end, exact } = selector
  if (exact === '') return { status: 'lost' }
  if (before === null && isUnmoved(text, selector)) return { status: 'exact', start, end }

  const places = exactCandidates(text, selector)
  const found =
    before === null ? clearBest(places, contextLength(selector)) : counterpart(before, selector, text, places)
  if (found && isCertain(found, text, selector)) {
    return { status: found.start === start ? 'exact' : 'moved', start: found.start, end: found.end }
  }
  return inDoubt([...places, ...editedCandidates(text, selector, places)], exact)
}

/** Whether the words stand where they stood, in the surroundings in which they stood: cheap to see. */
function isUnmoved(text: string, selector: Selector): boolean {
  const { start, end, exact } = selector
  return (
    text.slice(start, end) === exact &&
    contextAgreement(text, start, end, selector) === contextLength(selector)
  )
}

/** Units of context that do not agree by chance. */
const TELLING_CONTEXT = 16
/** A quotation this long is not found twice by chance. */
const TELLING_QUOTE = 64
/** A shorter one needs so many units of itself and its context. */
const TELLING_TOGETHER = 48

/** Whether the very words at a place are the ones that were meant, and no chance repetition of words that are gone. */
function isCertain(place: Candidate, text: string, selector: Selector): boolean {
  const intact = place.context === contextLength(selector)
  if (selector.exact.length >= TELLING_QUOTE || (intact && place.start === selector.start)) return true
  const context = place.context + edgeContext(place, text, selector)
  if (context < TELLING_CONTEXT) return false
  return intact || (selector.exact.length + context >= TELLING_TOGETHER && !isCutOut(text, selector))
}

/** Words that began the text, as a title does, and begin it now, have the edge for context; so at its end. */
function edgeContext({ start, end }: Candidate, text: string, { prefix, suffix }: Selector): number {
  const begins = prefix === '' && start === 0
  const ends = suffix === '' && end === text.length
  return (begins ? CONTEXT_LENGTH : 0) + (ends ? CONTEXT_LENGTH : 0)
}

const MOST_OFFERED = 20

/** The candidates that a person may want to choose from: not every "the" in strange surroundings. */
function inDoubt(candidates: readonly Candidate[], exact: string): Anchoring {
  const offered = candidates
    .filter(({ context }) => exact.length >= SHORTEST_EDITED || context >= TELLING_CONTEXT / 2)
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, MOST_OFFERED)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ start, end }))
  return offered.length === 0 ? { status: 'lost' } : { status: 'ambiguous', candidates: offered }
}
