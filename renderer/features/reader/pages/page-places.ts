import { type PlacedPage, pageOf } from '#shared/domain/pages.ts'
import { ordinalAt } from '#shared/domain/passages.ts'
import { type Pages, pageOfPassage } from '../loci.ts'
import type { Outline } from '../outline.ts'
import type { Place } from '../places.ts'
import type { PagePlace } from './page-sight.ts'
import type { PagePassage } from './page-words.ts'

/** The number of the page on which an offset of the text stands; 1 when none is known. */
export function pageOfOffset(outline: Outline, pages: Pages, offset: number): number {
  const ordinal = ordinalAt(outline.starts, offset)
  const passage = { start: outline.starts[ordinal - 1] ?? 0, page: pageOfPassage(outline, ordinal) }
  return pageOf(pages, passage, offset)?.number ?? 1
}

/** The offset of the text at a place. */
export function offsetOfPlace({ starts, lengths }: Outline, { ordinal, fraction }: Place): number {
  return (starts[ordinal - 1] ?? 0) + Math.floor(fraction * (lengths[ordinal - 1] ?? 0))
}

/**
 * The place in the text at a place on the pages: the first word that is in sight there. A page without words counts as
 * where the text goes on behind it.
 */
export function placeOnPages(
  outline: Outline,
  pages: Pages,
  passages: readonly PagePassage[] | undefined,
  { number, y }: PagePlace,
): Place {
  const word = passages?.flatMap(({ words }) => words).find((each) => each.y + each.height > y)
  const next = pages.slice(passages === undefined ? number - 1 : number).find(({ start }) => start !== null)
  const offset = word?.start ?? next?.start ?? lastStart(pages)
  const ordinal = ordinalAt(outline.starts, offset)
  const past = offset - (outline.starts[ordinal - 1] ?? 0)
  return { ordinal, fraction: Math.min(1, past / Math.max(1, outline.lengths[ordinal - 1] ?? 1)) }
}

function lastStart(pages: readonly PlacedPage[]): number {
  return pages.findLast(({ start }) => start !== null)?.start ?? 0
}
