import type { ReadHandle } from '#library/database/handles.ts'
import { textOfEdition } from '#library/documents/passage-queries.ts'
import { markedHighlight } from '#library/highlights/queries.ts'
import { findNote } from '#library/notes/queries.ts'
import { packPlaces } from '#library/packs/items.ts'
import { findPack } from '#library/packs/queries.ts'
import { listTags } from '#library/tags/queries.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { Highlight } from '#shared/contract/highlights.ts'
import type { Tag } from '#shared/contract/tags.ts'
import type { DocumentId, EditionId, HighlightId, NoteId, PackId } from '#shared/domain/ids.ts'
import { plainLinks, writtenLinks } from '#shared/domain/links.ts'
import { guidOf } from './guid.ts'

/** All that is written of a library or a pack. */
export interface Contents {
  readonly title: string
  readonly highlights: readonly Highlight[]
  readonly notes: readonly LinkedNote[]
  readonly editions: readonly EditionId[]
  /** Those that are needed, parents before children. */
  readonly tags: readonly Tag[]
}

/** A note with the documents to which it links, or whose words it links to. */
export interface LinkedNote {
  readonly id: NoteId
  readonly title: string
  readonly body: string
  readonly createdAt: string
  readonly documents: readonly DocumentId[]
}

/** What a pack holds, or (`null`) all of the library. Fails with `not-found` for no such pack. */
export function contentsOf(db: ReadHandle, pack: PackId | null): Contents {
  return pack === null ? wholeLibrary(db) : fromPack(db, pack)
}

const HIGHLIGHTS = `
  SELECT h.id FROM highlights h JOIN documents d ON d.id = h.document WHERE d.trashed_at IS NULL
  ORDER BY h.document, h.edition, h.start, h."end", h.id`

const EDITIONS = `
  SELECT e.id FROM editions e JOIN documents d ON d.id = e.document
  WHERE d.trashed_at IS NULL AND d.joined IS NULL AND e.newest = 1 AND e.ordinal > 0 ORDER BY d.id`

/** Every document by its newest edition, and those earlier editions in which words were marked. */
function wholeLibrary(db: ReadHandle): Contents {
  const highlights = db.column<HighlightId>(HIGHLIGHTS).map((id) => markedHighlight(db, id))
  const editions = new Set([...db.column<EditionId>(EDITIONS), ...highlights.map(({ edition }) => edition)])
  return {
    title: 'Bookwheel library',
    highlights,
    notes: db.column<NoteId>('SELECT id FROM notes ORDER BY id').map((id) => linkedNote(db, id)),
    editions: [...editions],
    tags: listTags(db),
  }
}

/** Headings and free text of a pack say nothing of a document; they have no place in a project. */
function fromPack(db: ReadHandle, pack: PackId): Contents {
  const items = packPlaces(db, pack).map(({ item }) => item)
  const highlights = items.flatMap((item) =>
    item.kind === 'highlight' ? [markedHighlight(db, item.id)] : [],
  )
  return {
    title: findPack(db, pack).title,
    highlights,
    notes: items.flatMap((item) => (item.kind === 'note' ? [linkedNote(db, item.id)] : [])),
    editions: [...new Set(highlights.map(({ edition }) => edition))],
    tags: withParents(listTags(db), new Set(highlights.flatMap(({ tags }) => tags))),
  }
}

function linkedNote(db: ReadHandle, id: NoteId): LinkedNote {
  const { title, body, createdAt } = findNote(db, id)
  const documents = writtenLinks(body).flatMap(({ target }) =>
    db.column<DocumentId>(DOCUMENT_OF[target.kind], target.id),
  )
  return { id, title, body: plainLinks(body), createdAt, documents: [...new Set(documents)] }
}

const DOCUMENT_OF = {
  document: 'SELECT coalesce(joined, id) FROM documents WHERE id = ?',
  passage: 'SELECT e.document FROM passages p JOIN editions e ON e.id = p.edition WHERE p.id = ?',
  highlight: 'SELECT document FROM highlights WHERE id = ?',
  note: 'SELECT NULL WHERE ? IS NULL',
} as const

/** The tags that are used and those above them. */
function withParents(tags: readonly Tag[], used: ReadonlySet<number>): Tag[] {
  const byId = new Map(tags.map((tag) => [tag.id as number, tag]))
  const kept = new Set<number>()
  for (const id of used) {
    for (let tag = byId.get(id); tag !== undefined && !kept.has(tag.id); tag = byId.get(tag.parent ?? 0)) {
      kept.add(tag.id)
    }
  }
  return tags.filter(({ id }) => kept.has(id))
}

/** One edition as a source of a project. */
export interface Source {
  readonly guid: string
  readonly document: DocumentId
  readonly title: string
  readonly text: string
  readonly addedAt: string
}

/** An edition with its text. Fails with `not-found`. */
export function sourceOf(db: ReadHandle, edition: EditionId): Source {
  const row = db.get<{ document: DocumentId; source: string; title: string; at: string; sha256: string }>(
    `SELECT e.document, s.sha256 AS source, d.title, e.extracted_at AS at, e.text_sha256 AS sha256
     FROM editions e JOIN documents d ON d.id = e.document JOIN sources s ON s.id = e.source WHERE e.id = ?`,
    edition,
  )
  if (!row) throw new BookwheelError('not-found', `There is no edition ${edition} in this library.`)
  return {
    guid: guidOf('edition', row.source, row.sha256),
    document: row.document,
    title: row.title,
    text: textOfEdition(db, edition),
    addedAt: row.at,
  }
}
