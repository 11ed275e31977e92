import type { ReadHandle } from '#library/database/handles.ts'
import { foldedWords } from '#shared/text/folded-words.ts'
import { DocumentSet } from './document-set.ts'
import { grown } from './edition-ranges.ts'

/** One column of all documents: for each document the place of its value in `values`, of which the first is null. */
export interface Column {
  readonly codes: Int32Array
  readonly values: readonly (string | null)[]
  /** For each value what filters compare: publishers as folded words, languages in small letters; empty for null. */
  readonly keys: readonly string[]
}

/** Columns of few different values. */
const coded = ['publisher', 'published', 'language', 'kind', 'read_state'] as const
export type Coded = (typeof coded)[number]

/** What is known of all documents, by document id, as searching and counting need it. */
export interface Columns {
  /** Every id is smaller. */
  readonly limit: number
  /** Documents that are not in the trash. */
  readonly visible: DocumentSet
  /** The newest edition of each document. */
  readonly editions: Int32Array
  /** By edition id its document, or 0 for editions that are not the newest. */
  readonly documents: Int32Array
  /** The latest edition that was looked at. */
  readonly lastEdition: number
  readonly column: Readonly<Record<Coded, Column>>
  /** The years of publication, four digits each. */
  readonly year: Column
  /** Titles or bylines as folded words with a space before each; empty where there is none. */
  named(field: 'title' | 'byline'): readonly string[]
}

interface Row extends Readonly<Record<Coded, string | null>> {
  readonly id: number
  readonly edition: number
  readonly trashed: number
}

const CHUNK = 2000

const ROWS = `
  SELECT d.id, e.id AS edition, d.trashed_at IS NOT NULL AS trashed,
    d.publisher, d.published, d.language, d.kind, d.read_state
  FROM documents d JOIN editions e ON e.document = d.id AND e.newest = 1 WHERE d.id > ? ORDER BY d.id LIMIT ${CHUNK}`

const NAMES = {
  title: 'SELECT id, title AS name FROM documents WHERE id > ? ORDER BY id',
  byline: 'SELECT id, byline AS name FROM documents WHERE id > ? ORDER BY id',
} as const

const known = new WeakMap<ReadHandle, DocumentColumns>()

/** The columns as of now: only new documents are read, unless others were changed since the last call. */
export function columnsOf(db: ReadHandle): Columns {
  const revision = db.revision('documents')
  const before = known.get(db)
  const columns = before?.revision === revision ? before : new DocumentColumns(db, revision)
  known.set(db, columns)
  while (columns.append());
  return columns
}

/** Reads a part of the columns ahead of the first search; false when there is nothing left to read. */
export function readSomeColumns(db: ReadHandle): boolean {
  const columns = known.get(db) ?? new DocumentColumns(db, db.revision('documents'))
  known.set(db, columns)
  return columns.append()
}

class DocumentColumns implements Columns {
  readonly revision: string
  readonly column: Record<Coded, GrowingColumn>
  readonly year = new GrowingColumn()
  limit = 1
  visible = DocumentSet.of(1)
  editions: Int32Array = new Int32Array(1)
  documents: Int32Array = new Int32Array(1)
  lastEdition = 0
  readonly #db: ReadHandle
  readonly #names = { title: [''], byline: [''] }

  constructor(db: ReadHandle, revision: string) {
    this.#db = db
    this.revision = revision
    this.column = {
      publisher: new GrowingColumn(foldedWords),
      published: new GrowingColumn(),
      language: new GrowingColumn((tag) => tag.toLowerCase()),
      kind: new GrowingColumn(),
      read_state: new GrowingColumn(),
    }
  }

  /** Reads some of the documents that came since; false when there were none. */
  append(): boolean {
    const rows = this.#db.all<Row>(ROWS, this.limit - 1)
    const last = rows.at(-1)
    if (!last) return false
    this.limit = last.id + 1
    this.visible = this.visible.widened(this.limit)
    this.editions = grown(this.editions, this.limit)
    for (const { edition } of rows) this.lastEdition = Math.max(this.lastEdition, edition)
    this.documents = grown(this.documents, this.lastEdition + 1)
    for (const column of [...Object.values(this.column), this.year]) column.makeRoom(this.limit)
    for (const row of rows) {
      this.editions[row.id] = row.edition
      this.documents[row.edition] = row.id
      if (row.trashed === 0) this.visible.add(row.id)
      for (const field of coded) this.column[field].set(row.id, row[field])
      this.year.set(row.id, /^\d{4}/.exec(row.published ?? '')?.[0] ?? null)
    }
    return true
  }

  named(field: 'title' | 'byline'): readonly string[] {
    const names = this.#names[field]
    if (names.length < this.limit) {
      for (const { id, name } of this.#db.all<{ id: number; name: string | null }>(
        NAMES[field],
        names.length - 1,
      )) {
        while (names.length < id) names.push('')
        names.push(name === null ? '' : ` ${foldedWords(name)}`)
      }
    }
    return names
  }
}

class GrowingColumn implements Column {
  codes: Int32Array = new Int32Array(1)
  readonly values: (string | null)[] = [null]
  readonly keys: string[] = ['']
  readonly #keyOf: (value: string) => string
  readonly #codeOf = new Map<string, number>()

  constructor(keyOf: (value: string) => string = (value) => value) {
    this.#keyOf = keyOf
  }

  makeRoom(limit: number): void {
    this.codes = grown(this.codes, limit)
  }

  set(id: number, value: string | null): void {
    if (value === null) return
    let code = this.#codeOf.get(value)
    if (code === undefined) {
      code = this.values.push(value) - 1
      this.keys.push(this.#keyOf(value))
      this.#codeOf.set(value, code)
    }
    this.codes[id] = code
  }
}
