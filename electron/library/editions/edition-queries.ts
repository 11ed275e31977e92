import type { ReadHandle, WriteHandle } from '#library/database/handles.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { DocumentId, EditionId } from '#shared/domain/ids.ts'

/** An edition among those of its document. */
export interface Standing {
  readonly id: EditionId
  readonly document: DocumentId
  /** Counts from 1; negative for an edition that was withdrawn. */
  readonly ordinal: number
}

/** Where an edition stands. Fails with `not-found`. */
export function standingOf(db: ReadHandle, edition: EditionId): Standing {
  const row = db.get<Standing>('SELECT id, document, ordinal FROM editions WHERE id = ?', edition)
  if (!row) throw new BookwheelError('not-found', `There is no edition ${edition} in this library.`)
  return row
}

/** The newest edition of a document; undefined for one that was joined to another. */
export function newestEdition(db: ReadHandle, document: DocumentId): Standing | undefined {
  return db.get<Standing>(
    'SELECT id, document, ordinal FROM editions WHERE document = ? AND ordinal > 0 ORDER BY ordinal DESC LIMIT 1',
    document,
  )
}

/** The editions of a document after an ordinal, oldest first. */
export function editionsAfter(db: ReadHandle, document: DocumentId, ordinal: number): Standing[] {
  return db.all<Standing>(
    'SELECT id, document, ordinal FROM editions WHERE document = ? AND ordinal > ? ORDER BY ordinal',
    document,
    Math.max(0, ordinal),
  )
}

/** The ordinal that the next edition of a document gets. */
export function nextOrdinal(db: ReadHandle, document: DocumentId): number {
  return (newestEdition(db, document)?.ordinal ?? 0) + 1
}

/** Says which edition of a document is its newest. Call after every change of ordinals. */
export function markNewest(db: WriteHandle, document: DocumentId): void {
  db.run(
    `UPDATE editions SET newest = ordinal > 0 AND ordinal = (SELECT max(ordinal) FROM editions WHERE document = ?1)
     WHERE document = ?1`,
    document,
  )
}

/** Gives an edition to a document under an ordinal that is free there. The newest is not marked yet. */
export function moveEdition(
  db: WriteHandle,
  edition: EditionId,
  document: DocumentId,
  ordinal: number,
): void {
  db.run('UPDATE editions SET document = ?, ordinal = ? WHERE id = ?', document, ordinal, edition)
}

/** Takes an edition out of the count; the newest is not marked yet. */
export function setAside(db: WriteHandle, edition: EditionId): void {
  db.run('UPDATE editions SET ordinal = -id WHERE id = ?', edition)
}

/** The document whose editions those of this one became, or itself. */
export function joinedInto(db: ReadHandle, document: DocumentId): DocumentId {
  const [into] = db.column<DocumentId | null>('SELECT joined FROM documents WHERE id = ?', document)
  return into ?? document
}
