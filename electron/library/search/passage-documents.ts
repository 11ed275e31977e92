import type { Columns } from './columns.ts'
import { type EditionRanges, grown } from './edition-ranges.ts'

/** Which passages the newest editions have. */
export interface PassageDocuments {
  /** By passage id the document whose newest edition has it, or 0: one look for each of the passages that a search reads. */
  readonly documentOf: Int32Array
  /** The first passage of the document `id` stands at `2 * id`, its last one behind it; both 0 where it has none. */
  readonly bounds: Int32Array
}

interface Known extends PassageDocuments {
  /** Editions up to this one have been looked at. */
  readonly lastEdition: number
}

const known = new WeakMap<Columns, Known>()

export function passageDocuments(columns: Columns, ranges: EditionRanges): PassageDocuments {
  const empty = () => new Int32Array(2)
  const before = known.get(columns) ?? { documentOf: empty(), bounds: empty(), lastEdition: 0 }
  const lastEdition = Math.min(columns.lastEdition, ranges.lastEdition)
  if (lastEdition === before.lastEdition) return before
  const documentOf = grown(before.documentOf, ranges.limit)
  const bounds = grown(before.bounds, 2 * columns.limit)
  for (let edition = before.lastEdition + 1; edition <= lastEdition; edition++) {
    const document = columns.documents[edition] as number
    const first = ranges.first[edition] as number
    const last = ranges.last[edition] as number
    if (document === 0 || first === 0) continue
    documentOf.fill(document, first, last + 1)
    bounds[2 * document] = first
    bounds[2 * document + 1] = last
  }
  const now = { documentOf, bounds, lastEdition }
  known.set(columns, now)
  return now
}
