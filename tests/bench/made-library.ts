import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { WriteHandle } from '#library/database/handles.ts'
import { openDatabase } from '#library/database/open.ts'
import { configure } from '#library/database/pragmas.ts'
import { insertHighlight } from '#library/highlights/queries.ts'
import { storeArrival, storeTogether } from '#library/importing/store.ts'
import { type Library, openLibrary } from '#library/library.ts'
import { insertNote } from '#library/notes/queries.ts'
import type { DocumentId, EditionId } from '#shared/domain/ids.ts'
import { canonicalText } from '#shared/domain/passages.ts'
import { type MadeDocument, madeArrival, madeBook, madeDocument, packed } from './made-documents.ts'

const NOW = '2024-05-01T12:00:00.000Z'
const BATCH = 500
export const BOOK_UNITS = 5_000_000
export const BOOK_HIGHLIGHTS = 5_000

/** A library of made documents and one long book, with highlights and notes as a year of work leaves them. */
export interface MadeLibrary {
  readonly folder: string
  readonly library: Library
  /** A second connection to the same rows, for yardsticks; it can't write. */
  readonly bare: Sqlite.Database
  readonly documents: number
  readonly book: { readonly document: DocumentId; readonly edition: EditionId; readonly text: string }
}

/** Documents that were stored in one transaction, and how long that took. */
export interface Batch {
  readonly made: readonly MadeDocument[]
  readonly milliseconds: number
}

/** A new folder for the time of `work`, deleted afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'bookwheel-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Makes the library, lets `work` use it and deletes it. */
export async function withMadeLibrary<T>(
  documents: number,
  work: (made: MadeLibrary) => Promise<T>,
): Promise<T> {
  return inFolder(async (parent) => {
    const folder = join(parent, 'Made.bookwheel')
    const book = fillLibrary(folder, documents)
    const library = await openLibrary({ folder })
    const bare = new Sqlite(join(folder, 'library.sqlite'), { readonly: true })
    configure(bare, 'read')
    try {
      return await work({ folder, library, bare, documents, book })
    } finally {
      bare.close()
      await library.close()
    }
  })
}

/** Makes the library in a new folder; nobody has it open then. `each` is told of every batch. */
export function fillLibrary(
  folder: string,
  documents: number,
  each?: (batch: Batch) => void,
): MadeLibrary['book'] {
  mkdirSync(folder)
  const database = openDatabase(join(folder, 'library.sqlite'), { readOnly: false })
  for (let first = 0; first < documents; first += BATCH) {
    const made = Array.from({ length: Math.min(BATCH, documents - first) }, (_, n) => madeDocument(first + n))
    const arrivals = made.map((document, n) => madeArrival(`/made/${first + n}.txt`, document))
    const start = performance.now()
    database.write((db) =>
      storeTogether(db, (store) => {
        for (const [n, arrival] of arrivals.entries()) {
          const at = new Date(Date.parse(NOW) + Math.floor((first + n) / 7) * 1000).toISOString()
          store(packed(arrival), at)
        }
      }),
    )
    each?.({ made, milliseconds: performance.now() - start })
  }
  const book = database.write((db) => {
    annotate(db, documents)
    return insertBook(db)
  })
  database.close()
  return book
}

const TAGS = 40

/** A tag on every fourth document, a highlight in every tenth, with a note on every third of these. */
function annotate(db: WriteHandle, documents: number): void {
  for (let tag = 0; tag < TAGS; tag++) {
    const name = `theme ${tag}`
    db.run('INSERT INTO tags (name, folded, colour, description) VALUES (?, ?, ?, ?)', name, name, 'blue', '')
  }
  for (let document = 2; document <= documents; document += 4)
    db.run('INSERT INTO document_tags VALUES (?, ?)', document, 1 + ((document >> 2) % TAGS))
  for (let document = 1; document <= documents; document += 10) {
    const edition = db.value<EditionId>('SELECT id FROM editions WHERE document = ?', document)
    const { title } = madeDocument(document - 1)
    const id = mark(db, document as DocumentId, edition, title, 0, Math.min(20, title.length))
    if (document % 3 !== 0) continue
    const body = `# Seen\n\n[[highlight/${id}|words]] in [[document/${document}|a text]] and [[passage/${id}]].`
    insertNote(db, { title: `On ${title}`, body, createdAt: NOW, modifiedAt: NOW })
  }
}

function insertBook(db: WriteHandle): MadeLibrary['book'] {
  const blocks = madeBook(BOOK_UNITS)
  const text = canonicalText(blocks)
  const { document } = storeArrival(
    db,
    packed(madeArrival('/made/book.txt', { ...madeDocument(0), title: 'The long book', blocks })),
    NOW,
  )
  const edition = db.value<EditionId>('SELECT id FROM editions WHERE document = ?', document)
  for (let i = 0; i < BOOK_HIGHLIGHTS; i++) {
    const start = Math.floor((i * (text.length - 100)) / BOOK_HIGHLIGHTS)
    mark(db, document, edition, text, start, start + 60)
  }
  return { document, edition, text }
}

function mark(
  db: WriteHandle,
  document: DocumentId,
  edition: EditionId,
  text: string,
  start: number,
  end: number,
): number {
  return insertHighlight(db, {
    document,
    edition,
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
    colour: 'amber',
    comment: start % 3 === 0 ? 'Compare with the other report.' : '',
    tags: [],
    status: 'exact',
    createdAt: NOW,
    modifiedAt: NOW,
  })
}
