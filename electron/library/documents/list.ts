import type { ReadHandle } from '#library/database/handles.ts'
import type { DocumentQuery, DocumentRow } from '#shared/contract/documents.ts'
import type { Input } from '#shared/contract/index.ts'
import { dateTest, daysOf } from '#shared/domain/edtf.ts'
import { DOCUMENT_COLUMNS, DOCUMENTS_WITH_EDITION, documentRowOf, type StoredDocument } from './rows.ts'

const VIEWS = {
  all: 'd.trashed_at IS NULL',
  unread: "d.trashed_at IS NULL AND d.read_state = 'unread'",
  trash: 'd.trashed_at IS NOT NULL AND d.joined IS NULL',
} as const

/** Documents without a date or publisher come last in both directions. */
const ORDERS = {
  added: 'd.added_at %, d.id %',
  published: 'd.published % NULLS LAST, d.id %',
  title: 'd.title COLLATE NOCASE %, d.id %',
  publisher: 'd.publisher COLLATE NOCASE % NULLS LAST, d.id %',
} as const

const DATES = 'SELECT DISTINCT published FROM documents WHERE published IS NOT NULL'

/** The dates of documents that may be of a time, as a JSON array; null when any date will do. */
function datesWithin(db: ReadHandle, { publishedFrom: from, publishedTo: to }: DocumentQuery): string | null {
  if (from === null && to === null) return null
  const isWithin = dateTest({ from, to })
  return JSON.stringify(
    db.column<string>(DATES).filter((date) => {
      const days = daysOf(date)
      return days !== null && isWithin(days)
    }),
  )
}

function conditions(
  db: ReadHandle,
  query: DocumentQuery,
): { readonly sql: string; readonly values: (string | number)[] } {
  const parts: string[] = [VIEWS[query.view]]
  const values: (string | number)[] = []
  const add = (sql: string, value: string | number | null): void => {
    if (value === null) return
    parts.push(sql)
    values.push(value)
  }
  add('d.id IN (SELECT document FROM document_tags WHERE tag = ?)', query.tag)
  add("d.publisher IS nullif(?, '')", query.publisher)
  add("d.language IS nullif(?, '')", query.language)
  add('d.published IN (SELECT value FROM json_each(?))', datesWithin(db, query))
  return { sql: parts.join(' AND '), values }
}

/** One window of the document list. Sort order and filters are composed of constants; values are bound. */
export function listDocuments(
  db: ReadHandle,
  query: Input<'documents.list'>,
): { total: number; rows: DocumentRow[] } {
  const { sql, values } = conditions(db, query)
  const order = ORDERS[query.sort].replaceAll('%', query.descending ? 'DESC' : 'ASC')
  const total = db.value<number>(`SELECT count(*) FROM documents d WHERE ${sql}`, ...values)
  const ids = db.column<number>(
    `SELECT d.id FROM documents d WHERE ${sql} ORDER BY ${order} LIMIT ? OFFSET ?`,
    ...values,
    query.limit,
    query.offset,
  )
  const rows = ids.map((id) =>
    documentRowOf(
      db.get<StoredDocument>(
        `SELECT ${DOCUMENT_COLUMNS} FROM ${DOCUMENTS_WITH_EDITION} WHERE d.id = ?`,
        id,
      ) as StoredDocument,
    ),
  )
  return { total, rows }
}

/** Publishers and languages of documents that are not in the trash, most frequent first; those without one last, as ''. */
export function documentFacets(db: ReadHandle): {
  publishers: { value: string; count: number }[]
  languages: { value: string; count: number }[]
} {
  return {
    publishers: db.all(
      `SELECT coalesce(publisher, '') AS value, count(*) AS count FROM documents
       WHERE trashed_at IS NULL GROUP BY publisher ORDER BY publisher IS NULL, count DESC, value`,
    ),
    languages: db.all(
      `SELECT coalesce(language, '') AS value, count(*) AS count FROM documents
       WHERE trashed_at IS NULL GROUP BY language ORDER BY language IS NULL, count DESC, value`,
    ),
  }
}
