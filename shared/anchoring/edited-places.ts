import { isSecondHalf } from '../text/letter-bounds.ts'
import type { Range } from '../text/words.ts'
import { edgeDistance, editDistance } from './edit-distance.ts'
import type { Selector } from './selector.ts'
import { similarEnds } from './similar-ends.ts'

/** Shorter quotations are only found word for word: a few edits make them into any other words. */
export const SHORTEST_EDITED = 24
const GREATEST_SHARE_OF_EDITS = 0.2
const MOST_EDITS = 32

/** How many edits (insertions, deletions, replacements of UTF-16 units) words may undergo and still be the same words. */
export function editsAllowed(quote: string): number {
  if (quote.length < SHORTEST_EDITED) return 0
  return Math.min(MOST_EDITS, Math.floor(quote.length * GREATEST_SHARE_OF_EDITS))
}

/** A place that reads like a quotation; `errors` is its edit distance from it. */
export interface EditedPlace extends Range {
  readonly errors: number
}

/** A quotation is looked for by its head and its tail, so that its length doesn't matter. */
const END_LENGTH = 64
/** Of places, and of units of text to compare at them. */
const MOST_PLACES = 1000
const MOST_COMPARED = 2_000_000

/**
 * Places that read like the quotation within `editsAllowed`, their ends drawn where quotation and context fit best. None
 * when there are too many to mean anything, in a text that repeats itself.
 */
export function editedPlaces(text: string, selector: Selector): EditedPlace[] {
  const { exact, prefix, suffix } = selector
  const most = editsAllowed(exact)
  if (most === 0) return []
  const head = exact.slice(0, END_LENGTH)
  const tail = exact.slice(-END_LENGTH)
  const limit = Math.min(MOST_PLACES, Math.ceil(MOST_COMPARED / exact.length))
  const heads = similarEnds(text, head, editsAllowed(head), limit) ?? []
  const tails = head === tail ? heads : (similarEnds(text, tail, editsAllowed(tail), limit) ?? [])
  const starts = heads.map(({ end }) => bestEdge(text, end - head.length, prefix, head))
  const ends = tails.map(({ end }) => bestEdge(text, end, tail, suffix))

  const places = new Map<string, EditedPlace>()
  for (const start of starts) {
    for (const end of ends) {
      if (Math.abs(end - start - exact.length) > most) continue
      const errors = editDistance(exact, text.slice(start, end), most)
      if (errors <= most) places.set(`${start} ${end}`, { start, end, errors })
    }
  }
  return [...places.values()]
}

/**
 * The offset near a rough one at which `before` ends and `after` begins with the fewest edits; of several the nearest that
 * cuts through no word. Never inside a surrogate pair.
 */
function bestEdge(text: string, rough: number, before: string, after: string): number {
  const reach = Math.ceil(END_LENGTH * GREATEST_SHARE_OF_EDITS)
  let best = Math.max(0, Math.min(text.length, rough))
  let lowest = Number.POSITIVE_INFINITY
  for (let step = 0; step <= 2 * reach; step++) {
    const offset = rough + (step % 2 === 0 ? step / 2 : -(step + 1) / 2)
    if (offset < 0 || offset > text.length || isSecondHalf(text, offset)) continue
    const edits = edgeDistance(before, text, offset, -1) + edgeDistance(after, text, offset, 1)
    const cost = edits + (INSIDE_WORD.test(text.slice(offset - 1, offset + 1)) ? 0.5 : 0)
    if (cost < lowest) {
      best = offset
      lowest = cost
    }
  }
  return best
}

const INSIDE_WORD = /^[\p{L}\p{M}\p{N}]{2}$/u
