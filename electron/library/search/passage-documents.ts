import type { Columns } from './columns.ts'
import { type EditionRanges, grown } from './edition-ranges.ts'

interface Known {
  readonly documents: Int32Array
  /** Editions up to this one have been looked at. */
  readonly lastEdition: number
}

const known = new WeakMap<Columns, Known>()

/** By passage id the document whose newest edition has it, or 0: one look for each of the passages that a search reads. */
export function passageDocuments(columns: Columns, ranges: EditionRanges): Int32Array {
  const before = known.get(columns) ?? { documents: new Int32Array(1), lastEdition: 0 }
  const lastEdition = Math.min(columns.lastEdition, ranges.lastEdition)
  if (lastEdition === before.lastEdition) return before.documents
  const documents = grown(before.documents, ranges.limit)
  for (let edition = before.lastEdition + 1; edition <= lastEdition; edition++) {
    const first = ranges.first[edition] as number
    if (first > 0)
      documents.fill(columns.documents[edition] as number, first, (ranges.last[edition] as number) + 1)
  }
  known.set(columns, { documents, lastEdition })
  return documents
}
