import { createHash } from 'node:crypto'
import type { ReadHandle } from '#library/database/handles.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { Output } from '#shared/contract/index.ts'
import type { DocumentId, EditionId, PassageId } from '#shared/domain/ids.ts'
import { canonicalText, type Passage } from '#shared/domain/passages.ts'

interface StoredPassage extends Omit<Passage, 'furniture'> {
  readonly furniture: number
}

const PASSAGE_COLUMNS = 'id, edition, ordinal, kind, level, page, furniture, label, language, start, text'

function passageOf(row: StoredPassage): Passage {
  return { ...row, furniture: row.furniture === 1 }
}

/** Passages with ordinals `from` to `to`, both inclusive. */
export function readPassages(db: ReadHandle, edition: EditionId, from: number, to: number): Passage[] {
  return db
    .all<StoredPassage>(
      `SELECT ${PASSAGE_COLUMNS} FROM passages WHERE edition = ? AND ordinal BETWEEN ? AND ? ORDER BY ordinal`,
      edition,
      from,
      to,
    )
    .map(passageOf)
}

/** One passage. Fails with `not-found`. */
export function findPassage(db: ReadHandle, id: PassageId): Passage {
  const row = db.get<StoredPassage>(`SELECT ${PASSAGE_COLUMNS} FROM passages WHERE id = ?`, id)
  if (!row) throw new BookwheelError('not-found', `There is no passage ${id} in this library.`)
  return passageOf(row)
}

/**
 * SQL of a column of the passage `p` in which an offset of an edition lies, or the join behind it; null in front of the first. Of
 * every sixteen passages the index knows the place of the first; the passages of an edition have ids in one run.
 */
export function ofPassageAt(column: string, edition: string, offset: string): string {
  const first = `SELECT id FROM passages WHERE edition = ${edition} AND start <= ${offset} AND ordinal % 16 = 1 ORDER BY start DESC LIMIT 1`
  return `(SELECT ${column} FROM passages p WHERE p.id BETWEEN (${first}) AND (${first}) + 15
    AND p.start <= ${offset} AND +p.edition = ${edition} ORDER BY p.id DESC LIMIT 1)`
}

const PASSAGE_AT = `SELECT ${PASSAGE_COLUMNS} FROM passages WHERE id = ${ofPassageAt('p.id', '?1', '?2')}`

/** The passage in which the offset of the canonical text lies, or the join behind it. */
export function passageAt(db: ReadHandle, edition: EditionId, offset: number): Passage {
  const row = db.get<StoredPassage>(PASSAGE_AT, edition, offset)
  if (!row)
    throw new BookwheelError('not-found', `There is no passage at offset ${offset} of edition ${edition}.`)
  return passageOf(row)
}

/** The whole canonical text of an edition. Fails with `not-found`. */
export function textOfEdition(db: ReadHandle, edition: EditionId): string {
  const passages = db.all<{ text: string }>(
    'SELECT text FROM passages WHERE edition = ? ORDER BY ordinal',
    edition,
  )
  if (passages.length === 0) requireEdition(db, edition)
  return canonicalText(passages)
}

/** An edition may have no passages, where its source is nothing but pictures. */
function requireEdition(db: ReadHandle, edition: EditionId): void {
  if (db.get('SELECT 1 FROM editions WHERE id = ?', edition) === undefined)
    throw new BookwheelError('not-found', `There is no edition ${edition} in this library.`)
}

/** The canonical text of an edition with the shape of its passages: where each starts, and whether it is furniture. */
export interface EditionText {
  readonly text: string
  readonly starts: readonly number[]
  readonly furniture: readonly boolean[]
}

/** The whole canonical text of an edition and its shape. Fails with `not-found`. */
export function editionText(db: ReadHandle, edition: EditionId): EditionText {
  const passages = db.all<{ text: string; start: number; furniture: number }>(
    'SELECT text, start, furniture FROM passages WHERE edition = ? ORDER BY ordinal',
    edition,
  )
  if (passages.length === 0) requireEdition(db, edition)
  return {
    text: canonicalText(passages),
    starts: passages.map(({ start }) => start),
    furniture: passages.map(({ furniture }) => furniture === 1),
  }
}

const TEXT_AROUND = `
  SELECT start, text FROM passages WHERE edition = ?1 AND ordinal BETWEEN
    coalesce(${ofPassageAt('p.ordinal', '?1', '?2')}, 1) AND ${ofPassageAt('p.ordinal', '?1', '?3')} ORDER BY ordinal`

/**
 * The part of an edition's canonical text that holds the offsets `from` to `to` and goes on to the ends of their
 * passages; `start` is where it begins. Offsets beyond the text give what there is. Fails with `not-found`.
 */
export function textAround(
  db: ReadHandle,
  edition: EditionId,
  from: number,
  to: number,
): { readonly start: number; readonly text: string } {
  const passages = db.all<{ start: number; text: string }>(TEXT_AROUND, edition, from, to)
  const [first] = passages
  if (!first) throw new BookwheelError('not-found', `There is no edition ${edition} in this library.`)
  return { start: first.start, text: canonicalText(passages) }
}

/** The document that an edition is of. Fails with `not-found`. */
export function documentOfEdition(db: ReadHandle, edition: EditionId): DocumentId {
  const row = db.get<{ document: DocumentId }>('SELECT document FROM editions WHERE id = ?', edition)
  if (!row) throw new BookwheelError('not-found', `There is no edition ${edition} in this library.`)
  return row.document
}

/** SHA-256 of a text's UTF-8 bytes, as stored with every edition and excerpt; of the text or of those bytes. */
export function textSha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex')
}

/** SQL: whether the edition `edition` has the text of a hash. The index knows the beginnings of the hashes. */
export function withText(edition: string, sha256: string): string {
  return `substr(${edition}.text_sha256, 1, 16) = substr(${sha256}, 1, 16) AND ${edition}.text_sha256 = ${sha256}`
}

/** The columns of the reader's layout. Fails with `not-found`. */
export function outline(db: ReadHandle, edition: EditionId): Output<'passages.outline'> {
  const document = documentOfEdition(db, edition)
  const rows = db.all<{ id: number; kind: string; furniture: number; start: number; length: number }>(
    'SELECT id, kind, furniture, start, length FROM passages WHERE edition = ? ORDER BY ordinal',
    edition,
  )
  return {
    document,
    ids: rows.map(({ id }) => id),
    kinds: rows.map(({ kind }) => kind),
    furniture: rows.map(({ furniture }) => furniture === 1),
    starts: rows.map(({ start }) => start),
    lengths: rows.map(({ length }) => length),
    headings: db.all(
      `SELECT ordinal, coalesce(level, 1) AS level, text FROM passages
       WHERE edition = ? AND kind = 'heading' AND furniture = 0 ORDER BY ordinal`,
      edition,
    ),
    pages: db.all(
      `SELECT ordinal, page FROM (
         SELECT ordinal, page, lag(page) OVER (ORDER BY ordinal) AS before FROM passages
         WHERE edition = ? AND page IS NOT NULL)
       WHERE page IS NOT before ORDER BY ordinal`,
      edition,
    ),
    labels: db.all(
      'SELECT ordinal, label FROM passages WHERE edition = ? AND label IS NOT NULL ORDER BY ordinal',
      edition,
    ),
  } as Output<'passages.outline'>
}
