import type { ReadHandle } from '#library/database/handles.ts'
import { markedHighlight } from '#library/highlights/queries.ts'
import { findNote } from '#library/notes/queries.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { Highlight } from '#shared/contract/highlights.ts'
import type { EditionId, HighlightId, NoteId, PackId } from '#shared/domain/ids.ts'
import { plainLinks } from '#shared/domain/links.ts'
import { excerptRecord, originOf } from './excerpt.ts'
import type { Packable } from './items.ts'
import { findPack, packPlaces } from './queries.ts'
import { type ExportedPack, type PackRecord, recordFrom, seal } from './record.ts'

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
  return seal(title, exported, recordsOf(db, items))
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

/** One record an item, in their order. Excerpts are made edition by edition, so that one text at a time is held. */
function recordsOf(db: ReadHandle, items: readonly Packable[]): PackRecord[] {
  const records: PackRecord[] = []
  const excerpts = new Map<EditionId, { readonly index: number; readonly highlight: Highlight }[]>()
  for (const [index, item] of items.entries()) {
    if (item.kind === 'note') {
      records[index] = noteRecord(db, item.id, String(index + 1))
      continue
    }
    const highlight = markedHighlight(db, item.id)
    const together = excerpts.get(highlight.edition) ?? []
    together.push({ index, highlight })
    excerpts.set(highlight.edition, together)
  }
  for (const [edition, together] of excerpts) {
    const origin = originOf(db, edition)
    for (const { index, highlight } of together) {
      records[index] = excerptRecord(db, origin, highlight, String(index + 1))
    }
  }
  return records
}

function noteRecord(db: ReadHandle, id: NoteId, ordinal: string): PackRecord {
  const { title, body, createdAt } = findNote(db, id)
  const fields = { ordinal, kind: 'note', title, note: plainLinks(body), created: createdAt }
  return recordFrom((name) => (fields as Partial<PackRecord>)[name])
}
