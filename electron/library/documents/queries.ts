import type { ReadHandle, WriteHandle } from '#library/database/handles.ts'
import type { DocumentDetail, DocumentRow, ReadState } from '#shared/contract/documents.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { DocumentId, TagId } from '#shared/domain/ids.ts'
import type { MetadataField, MetadataValue } from '#shared/domain/metadata.ts'
import { DOCUMENT_COLUMNS, DOCUMENTS_WITH_EDITION, documentRowOf, type StoredDocument } from './rows.ts'

/** One document of the list. Fails with `not-found`. */
export function findDocument(db: ReadHandle, id: DocumentId): DocumentRow {
  const row = db.get<StoredDocument>(
    `SELECT ${DOCUMENT_COLUMNS} FROM ${DOCUMENTS_WITH_EDITION} WHERE d.id = ?`,
    id,
  )
  if (!row) throw new BookwheelError('not-found', `There is no document ${id} in this library.`)
  return documentRowOf(row)
}

/** A document's title: less to look up than the whole row. Fails with `not-found`, also for a joined document. */
export function titleOf(db: ReadHandle, id: DocumentId): string {
  const row = db.get<{ title: string }>('SELECT title FROM documents WHERE id = ? AND joined IS NULL', id)
  if (!row) throw new BookwheelError('not-found', `There is no document ${id} in this library.`)
  return row.title
}

interface StoredEdition {
  readonly id: number
  readonly ordinal: number
  readonly source: string
  readonly size: number
  readonly media_type: string
  readonly text_sha256: string
  readonly extractor: string
  readonly extracted_at: string
  readonly warnings: string
}

/** The editions of a document, oldest first. */
export function editionsOf(db: ReadHandle, id: DocumentId): DocumentDetail['editions'] {
  return db
    .all<StoredEdition>(
      `SELECT e.id, e.ordinal, s.sha256 AS source, s.size, s.media_type, e.text_sha256, e.extractor, e.extracted_at, e.warnings
       FROM editions e JOIN sources s ON s.id = e.source WHERE e.document = ? AND e.ordinal > 0 ORDER BY e.ordinal`,
      id,
    )
    .map(
      (row) =>
        ({
          id: row.id,
          ordinal: row.ordinal,
          source: row.source,
          size: row.size,
          mediaType: row.media_type,
          textSha256: row.text_sha256,
          extractor: row.extractor,
          extractedAt: row.extracted_at,
          warnings: JSON.parse(row.warnings),
        }) as DocumentDetail['editions'][number],
    )
}

/** Every path at which the bytes of any edition were found, first found first. */
export function copiesOf(db: ReadHandle, id: DocumentId): DocumentDetail['copies'] {
  return db.all(
    `SELECT path, found_at AS foundAt, container FROM copies
     WHERE source IN (SELECT source FROM editions WHERE document = ? AND ordinal > 0) ORDER BY found_at, path`,
    id,
  )
}

/**
 * The documents that came with this one (`attachments`), or those with which it came (`attachedTo`), by name. What came
 * with a document that was joined to this one, or is one, counts too.
 */
export function companionsOf(
  db: ReadHandle,
  id: DocumentId,
  which: 'attachments' | 'attachedTo',
): DocumentDetail['attachments'] {
  const [own, other] = which === 'attachments' ? ['parent', 'document'] : ['document', 'parent']
  return db.all(
    `SELECT DISTINCT d.id AS document, d.title, a.name
     FROM attachments a JOIN documents o ON o.id = a.${other} JOIN documents d ON d.id = coalesce(o.joined, o.id)
     WHERE a.${own} IN (SELECT ?1 UNION ALL SELECT id FROM documents WHERE joined = ?1)
       AND d.id <> ?1 AND d.trashed_at IS NULL ORDER BY a.name, d.id`,
    id,
  )
}

/** Described values: those in use (`chosen`) or those that the importer found besides. */
export function metadataOf(db: ReadHandle, id: DocumentId, chosen: boolean): MetadataValue[] {
  return db.all(
    `SELECT field, value, origin, evidence FROM metadata WHERE document = ? AND rank ${chosen ? '= 0' : '> 0'} ORDER BY field, rank`,
    id,
  )
}

/** The tags of a document. */
export function tagsOfDocument(db: ReadHandle, id: DocumentId): TagId[] {
  return db.column<TagId>('SELECT tag FROM document_tags WHERE document = ? ORDER BY tag', id)
}

/** Puts a described value in use, or clears the field, in the document and in its metadata. */
export function setMetadata(
  db: WriteHandle,
  id: DocumentId,
  field: MetadataField,
  value: MetadataValue | null,
): void {
  db.run('DELETE FROM metadata WHERE document = ? AND field = ? AND rank = 0', id, field)
  if (value) insertMetadata(db, id, value, true)
  // `field` is one of the closed list of column names, never the user's text.
  db.run(`UPDATE documents SET ${field} = ? WHERE id = ?`, value?.value ?? null, id)
}

const NEXT_RANK = 'SELECT coalesce(max(rank), 0) + 1 FROM metadata WHERE document = ? AND field = ?'

/** Stores one described value; `chosen` says whether it is the one in use. */
export function insertMetadata(db: WriteHandle, id: DocumentId, value: MetadataValue, chosen: boolean): void {
  db.run(
    'INSERT INTO metadata (document, field, rank, value, origin, evidence) VALUES (?, ?, ?, ?, ?, ?)',
    id,
    value.field,
    chosen ? 0 : db.value<number>(NEXT_RANK, id, value.field),
    value.value,
    value.origin,
    value.evidence,
  )
}

/** The read states of documents now, for the inverse of changing them. */
export function readStates(db: ReadHandle, ids: readonly DocumentId[]): Map<ReadState, DocumentId[]> {
  const states = new Map<ReadState, DocumentId[]>()
  for (const id of ids) {
    const state = db.value<ReadState>('SELECT read_state FROM documents WHERE id = ?', id)
    const same = states.get(state)
    if (same) same.push(id)
    else states.set(state, [id])
  }
  return states
}
