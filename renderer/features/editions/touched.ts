import { resolve } from '#shared/anchoring/resolve.ts'
import type { Review } from '#shared/contract/editions.ts'
import type { AnchorStatus, Highlight } from '#shared/contract/highlights.ts'
import type { Change } from './changes.ts'
import type { Range } from './difference-text.ts'

/** What is known of the right side's highlights. `isNewest`: it is the newest edition of the highlights' own document. */
export interface RightSide {
  readonly text: string
  readonly placed: readonly Highlight[]
  readonly waiting: readonly Review[]
  readonly isNewest: boolean
}

/** An excerpt of the left side whose words changed. `gone`: a person said that it is not on the right side. */
export interface Touched {
  readonly highlight: Highlight
  readonly status: AnchorStatus | 'gone'
  /** Its words on the right side; null when their place is not certain. */
  readonly place: Range | null
}

/** The highlights of the left side that a change meets, in reading order, with what became of each. */
export function touchedBy(
  changes: readonly Change[],
  highlights: readonly Highlight[],
  right: RightSide,
): Touched[] {
  const ranges = changes.flatMap(({ words }) => words.map(({ left }) => left))
  return highlights
    .filter((highlight) => ranges.some((range) => meets(range, highlight)))
    .map((highlight) => ({ highlight, ...onTheRight(highlight, right) }))
}

/** Whether a change lies in the words, or something was put between them. */
function meets(change: Range, { start, end }: Range): boolean {
  return change.start === change.end
    ? start < change.start && change.start < end
    : change.start < end && start < change.end
}

function onTheRight(highlight: Highlight, { text, placed, waiting, isNewest }: RightSide) {
  const found = placed.find(({ id }) => id === highlight.id)
  if (found) return { status: found.status, place: { start: found.start, end: found.end } }
  const review = waiting.find((item) => item.highlight === highlight.id)
  if (review) return { status: review.status, place: null }
  if (isNewest) return { status: 'gone', place: null } as const
  const anchoring = resolve(text, highlight)
  return 'start' in anchoring
    ? { status: anchoring.status, place: { start: anchoring.start, end: anchoring.end } }
    : { status: anchoring.status, place: null }
}
