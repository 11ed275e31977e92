import type { ReadHandle } from '#library/database/handles.ts'
import { metadataOf } from '#library/documents/queries.ts'
import { runsOfEdition } from '#library/editions/alike-queries.ts'
import { newestEdition } from '#library/editions/edition-queries.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import type { MetadataValue } from '#shared/domain/metadata.ts'
import { fold } from '#shared/text/fold.ts'
import { containment, runsOf } from '#shared/text/likeness.ts'
import { workOf } from './draft.ts'
import { type PackedExtraction, unpackBlocks } from './packed.ts'

/** Shorter texts have too few runs of words to say that they are another work. */
const FEWEST_RUNS = 20
/** Two works that share less of the shorter one than this have next to nothing in common. */
const LEAST_COMMON = 0.1

/** What was imported from a path before: the same work in an earlier edition, or other works. */
export interface Predecessor {
  readonly document: DocumentId
  readonly sameWork: boolean
}

/**
 * The document that a changed file at a path is a new edition of; where a file of another work took over the name, that of
 * the work that had it last. Null for a path that is new.
 */
export function findPredecessor(
  db: ReadHandle,
  path: string,
  extraction: PackedExtraction,
): Predecessor | null {
  const documents = db.column<DocumentId>(
    `SELECT e.document FROM copies c JOIN editions e ON e.source = c.source
     WHERE c.path = ? AND e.ordinal > 0 GROUP BY e.document ORDER BY max(c.found_at) DESC, e.document DESC`,
    path,
  )
  const [last] = documents
  if (last === undefined) return null
  const same = documents.find((document) => isSameWork(db, document, extraction))
  return { document: same ?? last, sameWork: same !== undefined }
}

/** Whether a text may be an edition of a document: it has some of its words, or the same title. */
function isSameWork(db: ReadHandle, document: DocumentId, extraction: PackedExtraction): boolean {
  const titles = [...metadataOf(db, document, true), ...metadataOf(db, document, false)].flatMap(titleIn)
  if (extraction.metadata.flatMap(titleIn).some((title) => titles.includes(title))) return true
  const newest = newestEdition(db, document)
  const before = newest ? runsOfEdition(db, newest.id) : new Set<number>()
  const after = runsOf(workOf(unpackBlocks(extraction)))
  if (Math.min(before.size, after.size) < FEWEST_RUNS) return true
  return containment(before, after) >= LEAST_COMMON
}

/** A title that the work itself gives; the name of the file says nothing where the question is whose name it is. */
function titleIn({ field, value, origin }: MetadataValue): string[] {
  return field === 'title' && origin !== 'file-name' ? [fold(value).text] : []
}
