import type { WriteHandle } from '#library/database/handles.ts'
import { indexPassage } from '#library/documents/passage-index.ts'
import { textSha256 } from '#library/documents/passage-queries.ts'
import { insertMetadata } from '#library/documents/queries.ts'
import type { DocumentId, EditionId } from '#shared/domain/ids.ts'
import type { MetadataField } from '#shared/domain/metadata.ts'
import { type Block, blockStarts, canonicalText } from '#shared/domain/passages.ts'
import type { Extraction } from './format.ts'
import type { Origin } from './members.ts'
import { insertPages } from './store-pages.ts'

/** A file that was read, hashed and kept: ready to become a document. */
export interface Arrival {
  readonly path: string
  /** The file inside which it was found; null for a file of its own. */
  readonly origin: Origin | null
  readonly sha256: string
  readonly size: number
  readonly extraction: Omit<Extraction, 'members'>
  /** Used where the text shows no title. */
  readonly fallbackTitle: string
}

/** What became of a file. */
export interface Stored {
  readonly added: boolean
  readonly document: DocumentId
  readonly title: string
}

/** Stores a file as a document; bytes that are known already only add their path, and come back from the trash. */
export function storeArrival(db: WriteHandle, arrival: Arrival, now: string): Stored {
  const known = db.get<{ id: DocumentId; title: string }>(
    'SELECT d.id, d.title FROM editions e JOIN documents d ON d.id = e.document WHERE e.source = ? LIMIT 1',
    arrival.sha256,
  )
  if (!known) {
    db.run(
      'INSERT INTO sources (sha256, size, media_type) VALUES (?, ?, ?)',
      arrival.sha256,
      arrival.size,
      arrival.extraction.mediaType,
    )
  }
  db.run(
    'INSERT OR IGNORE INTO copies (source, path, found_at, container) VALUES (?, ?, ?, ?)',
    arrival.sha256,
    arrival.path,
    now,
    arrival.origin?.sha256 ?? null,
  )
  if (known) {
    db.run('UPDATE documents SET trashed_at = NULL WHERE id = ?', known.id)
    linkAttachment(db, known.id, arrival.origin)
    return { added: false, document: known.id, title: known.title }
  }
  const { id, title } = insertDocument(db, arrival, now)
  insertEdition(db, id, arrival, now)
  linkAttachment(db, id, arrival.origin)
  return { added: true, document: id, title }
}

/** A document that came with a mail is linked to it; the mail was stored before. */
function linkAttachment(db: WriteHandle, document: DocumentId, origin: Origin | null): void {
  if (origin === null || !origin.isDocument) return
  db.run(
    `INSERT OR IGNORE INTO attachments (parent, document, name)
     SELECT document, ?, ? FROM editions WHERE source = ? LIMIT 1`,
    document,
    origin.name,
    origin.sha256,
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
  { sha256, extraction }: Arrival,
  now: string,
): void {
  const { blocks } = extraction
  const edition = db.run(
    `INSERT INTO editions (document, source, ordinal, text_sha256, extractor, extracted_at, warnings, passages)
     VALUES (?, ?, 1, ?, ?, ?, ?, ?)`,
    document,
    sha256,
    textSha256(canonicalText(blocks)),
    extraction.extractor,
    now,
    JSON.stringify(extraction.warnings),
    blocks.length,
  ) as EditionId
  const starts = blockStarts(blocks)
  for (const [index, block] of blocks.entries())
    insertPassage(db, edition, index + 1, block, starts[index] ?? 0)
  insertPages(db, edition, extraction)
}

function insertPassage(
  db: WriteHandle,
  edition: EditionId,
  ordinal: number,
  block: Block,
  start: number,
): void {
  const id = db.run(
    `INSERT INTO passages (edition, ordinal, kind, level, page, furniture, label, language, start, length, text)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    edition,
    ordinal,
    block.kind,
    block.level,
    block.page,
    block.furniture ? 1 : 0,
    block.label ?? null,
    block.language ?? null,
    start,
    block.text.length,
    block.text,
  )
  indexPassage(db, id, block.furniture, block.text)
}
