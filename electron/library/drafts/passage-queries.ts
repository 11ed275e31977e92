import type { ReadHandle } from '#library/database/handles.ts'
import type { DocumentId, EditionId } from '#shared/domain/ids.ts'
import { leafToFts5 } from '#shared/query/fts5.ts'

const INDEXES = [
  'SELECT rowid FROM passage_index WHERE passage_index MATCH ? ORDER BY rowid LIMIT ?',
  'SELECT rowid FROM furniture_index WHERE furniture_index MATCH ? ORDER BY rowid LIMIT ?',
] as const

/** The passages that hold these folded words one after the other, page furniture too; at most `most` of each. */
export function passagesWith(db: ReadHandle, words: readonly string[], most: number): number[] {
  if (words.length === 0) return []
  const match = leafToFts5({ kind: 'phrase', words, prefix: false })
  return INDEXES.flatMap((sql) => db.column<number>(sql, match, most))
}

/** Where a passage stands. */
export interface PassagePosition {
  readonly edition: EditionId
  readonly ordinal: number
}

/** Undefined when there is no such passage any more. */
export function positionOf(db: ReadHandle, passage: number): PassagePosition | undefined {
  return db.get<PassagePosition>('SELECT edition, ordinal FROM passages WHERE id = ?', passage)
}

/** An edition as a place of a quotation names it. */
export interface NamedEdition {
  readonly document: DocumentId
  readonly edition: EditionId
  readonly editionOrdinal: number
  readonly newest: boolean
  readonly title: string
  readonly language: string | null
}

/** Undefined for what is not to be found: editions of documents in the trash. */
export function namedEdition(db: ReadHandle, edition: EditionId): NamedEdition | undefined {
  const row = db.get<Omit<NamedEdition, 'newest'> & { readonly newest: number }>(
    `SELECT d.id AS document, e.id AS edition, e.ordinal AS editionOrdinal, e.newest, d.title, d.language
     FROM editions e JOIN documents d ON d.id = e.document WHERE e.id = ? AND d.trashed_at IS NULL`,
    edition,
  )
  return row && { ...row, newest: row.newest === 1 }
}

/** The first and last id of an edition's passages, which stand in one run; null where it has none. */
export function passagesOf(db: ReadHandle, edition: EditionId): { first: number; last: number } | null {
  const range = db.get<{ first: number | null; last: number }>(
    'SELECT min(id) AS first, max(id) AS last FROM passages WHERE edition = ?',
    edition,
  )
  return range && range.first !== null ? { first: range.first, last: range.last } : null
}
