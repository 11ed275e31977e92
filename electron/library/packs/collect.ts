import { basename } from 'node:path'
import type { ReadHandle } from '#library/database/handles.ts'
import { passageAt, textOfEdition, textSha256 } from '#library/documents/passage-queries.ts'
import { copiesOf, editionsOf, findDocument } from '#library/documents/queries.ts'
import { findHighlight, highlightSha256 } from '#library/highlights/queries.ts'
import { findNote } from '#library/notes/queries.ts'
import { findTag } from '#library/tags/queries.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { Highlight } from '#shared/contract/highlights.ts'
import type { HighlightId, NoteId, PackId } from '#shared/domain/ids.ts'
import { plainLinks } from '#shared/domain/links.ts'
import type { Packable } from './items.ts'
import { findPack, packPlaces } from './queries.ts'
import { type ExportedPack, type PackRecord, recordFrom, seal } from './record.ts'

/** UTF-16 units of context on each side of a quotation. */
const CONTEXT = 200

/** Everything in the pack (all highlights and notes for `null`), read in one go. Fails with `not-found` when empty. */
export function collectPack(db: ReadHandle, pack: PackId | null, exported: string): ExportedPack {
  const title = pack === null ? 'All highlights and notes' : findPack(db, pack).title
  const items = pack === null ? everything(db) : packPlaces(db, pack).map(({ item }) => item)
  if (items.length === 0) {
    throw new BookwheelError(
      'not-found',
      'There is nothing to export yet.',
      'Highlight some text or write a note first.',
    )
  }
  const records = items.map((item, index) => {
    const ordinal = String(index + 1)
    return item.kind === 'note' ? noteRecord(db, item.id, ordinal) : excerptRecord(db, item.id, ordinal)
  })
  return seal(title, exported, records)
}

function everything(db: ReadHandle): Packable[] {
  const highlights = db.column<HighlightId>(
    `SELECT h.id FROM highlights h JOIN documents d ON d.id = h.document
     WHERE d.trashed_at IS NULL ORDER BY h.document, h.start, h."end", h.id`,
  )
  const notes = db.column<NoteId>('SELECT id FROM notes ORDER BY id')
  return [
    ...highlights.map((id): Packable => ({ kind: 'highlight', id })),
    ...notes.map((id): Packable => ({ kind: 'note', id })),
  ]
}

function noteRecord(db: ReadHandle, id: NoteId, ordinal: string): PackRecord {
  const { title, body, createdAt } = findNote(db, id)
  const fields = { ordinal, kind: 'note', title, note: plainLinks(body), created: createdAt }
  return recordFrom((name) => (fields as Partial<PackRecord>)[name])
}

function excerptRecord(db: ReadHandle, id: HighlightId, ordinal: string): PackRecord {
  const highlight = findHighlight(db, id)
  const document = findDocument(db, highlight.document)
  const edition = editionsOf(db, highlight.document).find((known) => known.id === highlight.edition)
  const text = textOfEdition(db, highlight.edition)
  refuseUnproven(db, highlight, text, edition?.textSha256)
  const tags = highlight.tags.map((tag) => findTag(db, tag).name)
  const fields: Partial<PackRecord> = {
    ordinal,
    kind: 'excerpt',
    title: document.title,
    byline: document.byline ?? '',
    publisher: document.publisher ?? '',
    published: document.published ?? '',
    url: document.url ?? '',
    language: document.language ?? '',
    locator: locator(db, highlight),
    ...contextOf(text, highlight),
    quotation: highlight.exact,
    comment: highlight.comment,
    tags: tags.join('\n'),
    colour: highlight.colour,
    created: highlight.createdAt,
    file: basename(copiesOf(db, highlight.document)[0]?.path ?? ''),
    start: String(highlight.start),
    end: String(highlight.end),
    ...codePointsOf(text, highlight),
    extractor: edition?.extractor ?? '',
    sourceSha256: edition?.source ?? '',
    textSha256: edition?.textSha256 ?? '',
    quotationSha256: textSha256(highlight.exact),
  }
  return recordFrom((name) => fields[name])
}

/** The words around a quotation; a cut never halves a character outside the basic plane. */
function contextOf(text: string, { start, end }: Highlight): { before: string; after: string } {
  const from = Math.max(0, start - CONTEXT)
  const to = Math.min(text.length, end + CONTEXT)
  return {
    before: text.slice(isLowSurrogate(text, from) ? from + 1 : from, start),
    after: text.slice(end, isLowSurrogate(text, to) ? to - 1 : to),
  }
}

/** The position as W3C Web Annotation counts it. */
function codePointsOf(
  text: string,
  { start, exact }: Highlight,
): { startCodePoint: string; endCodePoint: string } {
  const before = [...text.slice(0, start)].length
  return { startCodePoint: String(before), endCodePoint: String(before + [...exact].length) }
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}

/** "¶ 3", or "¶ 3–5" for a quotation that crosses passages. */
function locator(db: ReadHandle, { edition, ordinal, end }: Highlight): string {
  const last = passageAt(db, edition, end - 1).ordinal
  return last === ordinal ? `¶ ${ordinal}` : `¶ ${ordinal}–${last}`
}

/** A pack must not swear to words that the library itself can't prove. */
function refuseUnproven(
  db: ReadHandle,
  highlight: Highlight,
  text: string,
  expected: string | undefined,
): void {
  const saved = db.value<string>('SELECT row_sha256 FROM highlights WHERE id = ?', highlight.id)
  const proven =
    highlightSha256(highlight) === saved &&
    textSha256(text) === expected &&
    text.slice(highlight.start, highlight.end) === highlight.exact
  if (proven) return
  throw new BookwheelError(
    'library-damaged',
    `The highlight “${highlight.exact.slice(0, 60)}” does not agree with its document any more. No pack was written.`,
    'Check the library (bookwheel check), then remove this highlight or mark the words again.',
  )
}
