import type { ReadHandle, Value, WriteHandle } from '#library/database/handles.ts'
import { insertionInto, insertRows } from '#library/database/rows.ts'
import { foldedUtf8, indexPassages, type Unindexed } from '#library/documents/passage-index.ts'
import { textSha256 } from '#library/documents/passage-queries.ts'
import { insertMetadata, titleOf } from '#library/documents/queries.ts'
import { saveSketch } from '#library/editions/alike-queries.ts'
import { contribute, kindOf } from '#library/editions/contribution-queries.ts'
import { joinedInto, markNewest, moveEdition, nextOrdinal } from '#library/editions/edition-queries.ts'
import { placeIn } from '#library/editions/placement-queries.ts'
import type { Contribution } from '#shared/contract/editions.ts'
import type { DocumentId, EditionId } from '#shared/domain/ids.ts'
import type { MetadataField } from '#shared/domain/metadata.ts'
import type { Origin } from './members.ts'
import { type PackedExtraction, utf8Texts } from './packed.ts'
import { findPredecessor } from './predecessor.ts'
import { insertPages } from './store-pages.ts'

/** A file that was read, hashed and kept: ready to become a document. */
export interface Arrival {
  readonly path: string
  /** The file inside which it was found; null for a file of its own. */
  readonly origin: Origin | null
  readonly sha256: string
  readonly size: number
  readonly extraction: PackedExtraction
  /** The sketch of its work (see `shared/text/likeness.ts`). */
  readonly sketch: readonly number[]
  /** Used where the text shows no title. */
  readonly fallbackTitle: string
}

/** A row of `sources`. */
type SourceId = number & { readonly __source: true }

/** A file whose bytes have a row, and where its passages wait for the index. */
interface Kept extends Arrival {
  readonly source: SourceId
  readonly waiting: Unindexed[]
}

/** A file whose bytes a document has, so that it needs no reading. */
export type KnownArrival = Pick<Arrival, 'path' | 'origin' | 'sha256'>

/** What became of a file. `revived`: its document was in the trash and came back. */
export type Stored = {
  readonly document: DocumentId
  readonly title: string
  readonly revived: boolean
} & (
  | { readonly outcome: 'duplicate' }
  | {
      readonly outcome: 'added'
      readonly edition: EditionId
      /** The document that was imported from the same path, where this is another work. */
      readonly insteadOf: DocumentId | null
    }
  | {
      readonly outcome: 'edition'
      readonly edition: EditionId
      readonly ordinal: number
      readonly contribution: Contribution
    }
)

/** Stores one file in a transaction; the parameters and what it does with a file are those of `StoreArrival`. */
export function storeArrival(db: WriteHandle, ...one: Parameters<StoreArrival>): Stored {
  return storeTogether(db, (store) => store(...one))
}

/** Stores the files for which `work` calls, one after the other; their words are in the index only when all are stored. */
export function storeTogether<T>(db: WriteHandle, work: (store: StoreArrival) => T): T {
  const waiting: Unindexed[] = []
  const result = work((...one) => store(db, waiting, ...one))
  indexPassages(db, waiting)
  return result
}

/**
 * Stores a file. Bytes that are known already only add their path; other bytes at a path that is known, or given for the
 * document `editionOf`, are a new edition; the rest are documents. What is imported again comes back from the trash.
 */
export type StoreArrival = (arrival: Arrival, now: string, editionOf?: DocumentId | null) => Stored

function store(
  db: WriteHandle,
  waiting: Unindexed[],
  arrival: Arrival,
  now: string,
  editionOf: DocumentId | null = null,
): Stored {
  const duplicate = storeKnown(db, arrival, now)
  if (duplicate !== null) return duplicate
  const source = keepSource(db, arrival)
  keepPath(db, source, arrival, now)
  const stored = storeNew(db, { ...arrival, source, waiting }, now, editionOf)
  linkAttachment(db, stored.document, arrival.origin)
  return stored
}

/** Stores that bytes which a document has were found once more; null where no document has them. */
export function storeKnown(db: WriteHandle, arrival: KnownArrival, now: string): Stored | null {
  const known = db.get<{ source: SourceId; document: DocumentId }>(KNOWN, arrival.sha256)
  if (known === undefined) return null
  keepPath(db, known.source, arrival, now)
  const stored: Stored = { outcome: 'duplicate', ...revive(db, known.document) }
  linkAttachment(db, known.document, arrival.origin)
  return stored
}

const KNOWN = `
  SELECT e.source, e.document FROM sources s JOIN editions e ON e.source = s.id
  WHERE s.sha256 = ? AND e.ordinal > 0 ORDER BY e.document LIMIT 1`

/** Whether reading a file would tell nothing new: a document has its bytes, and brings no other files as mails do. */
export function isKnown(db: ReadHandle, sha256: string): boolean {
  const known = db.get<{ document: DocumentId }>(KNOWN, sha256)
  return known !== undefined && kindOf(db, known.document) !== 'email'
}

/** The row of a file's bytes; they may be there already, without a document. */
function keepSource(db: WriteHandle, { sha256, size, extraction }: Arrival): SourceId {
  const [known] = db.column<SourceId>('SELECT id FROM sources WHERE sha256 = ?', sha256)
  return (
    known ??
    (db.run(
      'INSERT INTO sources (sha256, size, media_type) VALUES (?, ?, ?)',
      sha256,
      size,
      extraction.mediaType,
    ) as SourceId)
  )
}

/** Stores bytes that no document has. */
function storeNew(db: WriteHandle, arrival: Kept, now: string, editionOf: DocumentId | null): Stored {
  if (editionOf !== null) return storeEdition(db, joinedInto(db, editionOf), arrival, now)
  const before = findPredecessor(db, arrival.path, arrival.extraction)
  if (before?.sameWork) return storeEdition(db, before.document, arrival, now)
  return storeDocument(db, arrival, now, before?.document ?? null)
}

/** The path at which the bytes were found. */
function keepPath(db: WriteHandle, source: SourceId, { path, origin }: KnownArrival, now: string): void {
  db.run(
    'INSERT OR IGNORE INTO copies (source, path, found_at, container) VALUES (?, ?, ?, ?)',
    source,
    path,
    now,
    origin?.sha256 ?? null,
  )
}

/** Brings a document back from the trash, if it is there. */
function revive(db: WriteHandle, document: DocumentId): Pick<Stored, 'document' | 'title' | 'revived'> {
  const trashed = db.value<string | null>('SELECT trashed_at FROM documents WHERE id = ?', document)
  if (trashed !== null) db.run('UPDATE documents SET trashed_at = NULL WHERE id = ?', document)
  return { document, title: titleOf(db, document), revived: trashed !== null }
}

function storeDocument(db: WriteHandle, arrival: Kept, now: string, insteadOf: DocumentId | null): Stored {
  const { id, title } = insertDocument(db, arrival, now)
  const edition = insertEdition(db, id, 1, arrival, now)
  return { outcome: 'added', document: id, edition, title, insteadOf, revived: false }
}

/** A new edition, with the highlights of the earlier ones found in it; the same that was withdrawn before comes back. */
function storeEdition(db: WriteHandle, document: DocumentId, arrival: Kept, now: string): Stored {
  const ordinal = nextOrdinal(db, document)
  const withdrawn = withdrawnEdition(db, document, arrival)
  const edition = withdrawn ?? insertEdition(db, document, ordinal, arrival, now)
  if (withdrawn !== undefined) moveEdition(db, edition, document, ordinal)
  markNewest(db, document)
  const contribution = contribute(db, document, arrival.extraction)
  placeIn(db, { id: edition, document, ordinal })
  return { outcome: 'edition', edition, ordinal, contribution, ...revive(db, document) }
}

/** The edition of the same bytes, read by the same rules, that was taken back before. */
function withdrawnEdition(
  db: WriteHandle,
  document: DocumentId,
  { source, extraction }: Kept,
): EditionId | undefined {
  const [edition] = db.column<EditionId>(
    'SELECT id FROM editions WHERE document = ? AND source = ? AND extractor = ? AND ordinal < 0 ORDER BY id DESC',
    document,
    source,
    extraction.extractor,
  )
  return edition
}

/** A document that came with a mail is linked to it; the mail was stored before. */
function linkAttachment(db: WriteHandle, document: DocumentId, origin: Origin | null): void {
  const attachedTo = origin?.attachedTo ?? null
  if (attachedTo === null) return
  db.run(
    `INSERT OR IGNORE INTO attachments (parent, document, name)
     SELECT e.document, ?, ? FROM sources s JOIN editions e ON e.source = s.id WHERE s.sha256 = ? LIMIT 1`,
    document,
    attachedTo.name,
    attachedTo.sha256,
  )
}

function insertDocument(
  db: WriteHandle,
  { extraction, fallbackTitle }: Arrival,
  now: string,
): { id: DocumentId; title: string } {
  const value = (field: MetadataField): string | null =>
    extraction.metadata.find((found) => found.field === field)?.value ?? null
  const title = value('title') ?? fallbackTitle
  const id = db.run(
    `INSERT INTO documents (title, byline, publisher, published, url, language, kind, added_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    title,
    value('byline'),
    value('publisher'),
    value('published'),
    value('url'),
    value('language'),
    extraction.kind,
    now,
  ) as DocumentId
  for (const found of extraction.metadata) insertMetadata(db, id, found, true)
  if (value('title') === null) {
    insertMetadata(db, id, { field: 'title', value: title, origin: 'file-name', evidence: null }, true)
  }
  for (const found of extraction.alternatives) insertMetadata(db, id, found, false)
  return { id, title }
}

function insertEdition(
  db: WriteHandle,
  document: DocumentId,
  ordinal: number,
  { source, extraction, sketch, waiting }: Kept,
  now: string,
): EditionId {
  const { blocks } = extraction
  const edition = db.run(
    `INSERT INTO editions
       (document, source, ordinal, text_sha256, extractor, extracted_at, warnings, passages, sketched)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)`,
    document,
    source,
    ordinal,
    textSha256(extraction.text),
    extraction.extractor,
    now,
    JSON.stringify(extraction.warnings),
    blocks.length,
  ) as EditionId
  for (const passage of insertPassages(db, edition, extraction)) waiting.push(passage)
  insertPages(db, edition, extraction)
  saveSketch(db, edition, sketch)
  return edition
}

const PASSAGES = insertionInto(
  'passages',
  [
    'edition',
    'ordinal',
    'kind',
    'level',
    'page',
    'furniture',
    'label',
    'language',
    'start',
    'length',
    'text',
  ],
  { inUtf8: 'text' },
)

/** Stores the passages of an edition. */
function insertPassages(db: WriteHandle, edition: EditionId, extraction: PackedExtraction): Unindexed[] {
  const { blocks } = extraction
  const texts = utf8Texts(extraction)
  const values: Value[] = []
  const waiting: Omit<Unindexed, 'id'>[] = []
  let start = 0
  for (const [index, { kind, level, page, furniture, label = null, language = null }] of blocks.entries()) {
    const utf8 = texts[index] as Buffer
    const text = utf8.toString()
    const hidden = furniture ? 1 : 0
    values.push(edition, index + 1, kind, level, page, hidden, label, language, start, text.length, utf8)
    waiting.push({ furniture, folded: foldedUtf8(text) })
    start += text.length + 1
  }
  const first = insertRows(db, PASSAGES, values) - blocks.length + 1
  return waiting.map(({ furniture, folded }, index) => ({ id: first + index, furniture, folded }))
}
