import type { Range } from '../text/words.ts'
import { type Candidate, clearBest, editedCandidates, exactCandidates, weight } from './candidates.ts'
import { contextAgreement, isCutOut } from './context.ts'
import { SHORTEST_EDITED } from './edited-places.ts'
import type { Selector } from './selector.ts'

/**
 * Where a selector's words are now, in UTF-16 offsets. `exact`: where they were. `moved`: elsewhere, or with small edits
 * (then the text of the range differs from the quotation). `ambiguous`: perhaps at one of these places, given in reading
 * order and at most 20; a person has to say. `lost`: nowhere that could be meant.
 */
export type Anchoring =
  | { readonly status: 'exact' | 'moved'; readonly start: number; readonly end: number }
  | { readonly status: 'ambiguous'; readonly candidates: readonly Range[] }
  | { readonly status: 'lost' }

/**
 * Finds a selector's place in canonical text, cheapest evidence first, and never guesses. Never throws; its time is
 * bounded whatever the text and the selector.
 *
 * 1. The words stand at their old offsets in intact context: `exact`.
 * 2. The words stand somewhere, and one place has clearly more context than any other, and enough: the shorter the
 *    words, the more. The old offset counts for nothing here: after an insertion the same words may stand there by chance.
 * 3. The words stand nowhere, but one place reads like them (`editsAllowed`) in nearly intact context, with no figure
 *    changed: "1,200" is never silently "12,000".
 *
 * Where what stood before and after the words now stands side by side, they were cut out, and little context proves nothing.
 */
export function resolve(text: string, selector: Selector): Anchoring {
  const { start, end, exact } = selector
  const whole = contextLength(selector)
  if (exact === '') return { status: 'lost' }
  if (text.slice(start, end) === exact && contextAgreement(text, start, end, selector) === whole) {
    return { status: 'exact', start, end }
  }

  const exactOnes = exactCandidates(text, selector)
  const found = clearBest(exactOnes, whole)
  if (found && isCertain(found, text, selector)) {
    return { status: found.start === start ? 'exact' : 'moved', start: found.start, end: found.end }
  }

  const editedOnes = editedCandidates(text, selector, exactOnes)
  const edited = exactOnes.length === 0 ? clearBest(editedOnes, whole) : null
  if (edited && isRetouched(edited, text, selector)) {
    return { status: 'moved', start: edited.start, end: edited.end }
  }
  return inDoubt([...exactOnes, ...editedOnes], exact)
}

/** Units of context that do not agree by chance. */
const TELLING_CONTEXT = 16
/** A quotation this long is not found twice by chance. */
const TELLING_QUOTE = 64
/** A shorter one needs so many units of itself and its context. */
const TELLING_TOGETHER = 48
/** How much of the context edited words must have kept. */
const INTACT_SHARE = 0.75

/** Whether the very words at a place are the ones that were meant, and no chance repetition of words that are gone. */
function isCertain({ context }: Candidate, text: string, selector: Selector): boolean {
  if (selector.exact.length >= TELLING_QUOTE) return true
  if (context < TELLING_CONTEXT) return false
  if (context === contextLength(selector)) return true
  return selector.exact.length + context >= TELLING_TOGETHER && !isCutOut(text, selector)
}

/** Whether edited words are the ones that were meant: they stand in the same surroundings and give the same figures. */
function isRetouched({ start, end, context }: Candidate, text: string, selector: Selector): boolean {
  const whole = contextLength(selector)
  if (whole < TELLING_CONTEXT || context < INTACT_SHARE * whole) return false
  return figures(text.slice(start, end)) === figures(selector.exact) && !isCutOut(text, selector)
}

function contextLength({ prefix, suffix }: Selector): number {
  return prefix.length + suffix.length
}

function figures(words: string): string {
  return (words.match(/\p{N}+/gu) ?? []).join(' ')
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
