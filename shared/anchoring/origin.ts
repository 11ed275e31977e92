import { type Candidate, exactCandidates } from './candidates.ts'
import { contextAgreement, contextLength } from './context.ts'
import { contextAround } from './describe.ts'
import type { Selector } from './selector.ts'

/** Units of context on each side that tell places apart whose near context is the same … */
const WIDE = 160
/** … and by how many of them. */
const CLEAR_MARGIN = 16
/** Of words that come more often in the same surroundings none is looked at closer. */
const MOST_ALIKE = 32

/**
 * The place in `text` that the selector's place in `before` became: the only one, if the words stood once and stand once.
 * Else one of those in intact surroundings, if it is clearly most like ours from afar, and ours is clearly more like it than
 * any other place of the words in `before`; where the wide context is the same too, as in a table, the one of the same
 * rank, if there are as many as there were. Null when that is not certain.
 */
export function counterpart(
  before: string,
  selector: Selector,
  text: string,
  places: readonly Candidate[],
): Candidate | null {
  const origins = exactCandidates(before, selector)
  const own = origins.find(({ start }) => start === selector.start)
  const [only] = places
  if (!own || !only) return null
  if (origins.length === 1 && places.length === 1) return only

  const whole = contextLength(selector)
  const alike = origins.filter(({ context }) => context > whole - 2 * CLEAR_MARGIN)
  const intact = places.filter(({ context }) => context === whole)
  if (alike.length > MOST_ALIKE || intact.length > MOST_ALIKE) return null
  const agreement = (place: Candidate, origin: Candidate): number =>
    contextAgreement(text, place.start, place.end, contextAround(before, origin.start, origin.end, WIDE))

  const [best, second] = intact
    .map((place) => ({ place, agreement: agreement(place, own) }))
    .sort((a, b) => b.agreement - a.agreement)
  if (!best) return null
  const least = best.agreement - CLEAR_MARGIN
  const isClear =
    (second === undefined || second.agreement <= least) &&
    alike.every((origin) => origin === own || agreement(best.place, origin) <= least)
  if (isClear) return best.place
  const family = origins.filter(({ context }) => context === whole)
  const unchanged = origins.length === places.length && family.length === intact.length
  return unchanged ? (intact[family.indexOf(own)] ?? null) : null
}
