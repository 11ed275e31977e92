import { ordinalAt } from '#shared/domain/passages.ts'
import type { Outline, Words } from './outline.ts'
import type { Rows } from './rows.ts'

/** A place in a document: a passage and how far of it is scrolled past, 0 to 1; see `shared/domain/desk.ts`. */
export interface Place {
  readonly ordinal: number
  readonly fraction: number
}

/** The passage at a row and fraction of the layout; title and byline count as the beginning. */
export function placeOfRow({ list }: Rows, row: number, fraction: number): Place {
  const found = list[row]
  if (!found || found.kind === 'title') return { ordinal: 1, fraction: 0 }
  if (found.kind === 'fold') return { ordinal: found.from, fraction: 0 }
  if (found.kind === 'byline') {
    const next = list[row + 1]
    return {
      ordinal: next?.kind === 'passage' ? next.ordinal : next?.kind === 'fold' ? next.from : 1,
      fraction: 0,
    }
  }
  return { ordinal: found.ordinal, fraction: Math.min(1, (found.part + fraction) / found.parts) }
}

/** The first passage in sight at a place: what is folded away is not in sight, though the place may be its line. */
export function firstShown({ furniture }: Outline, { ordinal, fraction }: Place): number {
  if (fraction > 0 || !furniture[ordinal - 1]) return ordinal
  const next = furniture.indexOf(false, ordinal)
  return next < 0 ? ordinal : next + 1
}

/** Where a place is in the layout. The beginning of the first passage is the top, title included. */
export function rowOfPlace(
  { list, rowOf }: Rows,
  place: Place,
): { readonly row: number; readonly fraction: number } {
  if (place.ordinal <= 1 && place.fraction === 0) return { row: 0, fraction: 0 }
  const first = rowOf[Math.min(place.ordinal, rowOf.length - 1)] ?? 0
  const found = list[first]
  if (found?.kind !== 'passage') return { row: first, fraction: 0 }
  const past = place.fraction * found.parts
  const part = Math.min(found.parts - 1, Math.floor(past))
  return { row: first + part, fraction: Math.min(1, past - part) }
}

/** The row in which words start, or one next to it where a long passage is divided. */
export function rowOfWords(outline: Outline, rows: Rows, { start }: Words): number {
  const ordinal = ordinalAt(outline.starts, start)
  const first = rows.rowOf[ordinal] ?? 0
  const found = rows.list[first]
  const length = outline.lengths[ordinal - 1] ?? 0
  if (found?.kind !== 'passage' || length === 0) return first
  const past = (start - (outline.starts[ordinal - 1] ?? 0)) / length
  return first + Math.min(found.parts - 1, Math.floor(past * found.parts))
}
