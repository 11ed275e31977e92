import type { ReadHandle } from '#library/database/handles.ts'
import type { DocumentParticulars } from '#shared/contract/documents.ts'
import type { Input } from '#shared/contract/index.ts'

const PATHS = `
  SELECT e.document AS id, c.path, min(c.found_at) FROM editions e JOIN copies c ON c.source = e.source
  WHERE e.newest = 1 AND e.document IN (SELECT value FROM json_each(?)) GROUP BY e.document`

/** Where the file of each document's newest edition was found first. */
export function firstPaths(db: ReadHandle, ids: readonly number[]): ReadonlyMap<number, string> {
  const rows = db.all<{ id: number; path: string }>(PATHS, JSON.stringify(ids))
  return new Map(rows.map(({ id, path }) => [id, path]))
}

/** What `documents.particulars` answers. */
export function particulars(db: ReadHandle, { ids }: Input<'documents.particulars'>): DocumentParticulars[] {
  const paths = firstPaths(db, ids)
  return db
    .all<Omit<DocumentParticulars, 'path'>>(
      `SELECT id, title, publisher, byline, published FROM documents
       WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`,
      JSON.stringify(ids),
    )
    .map((row) => ({ ...row, path: paths.get(row.id) ?? '' }))
}
