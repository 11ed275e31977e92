import type { ReadHandle } from '#library/database/handles.ts'
import type { Input, Output } from '#shared/contract/index.ts'
import { HIGHLIGHT_COLUMNS, highlightOf, type StoredHighlight } from './queries.ts'

const FILTER = `
  FROM highlights h JOIN documents d ON d.id = h.document
  WHERE d.trashed_at IS NULL
    AND (?1 IS NULL OR h.colour = ?1)
    AND (?2 IS NULL OR h.id IN (
      WITH RECURSIVE wanted(id) AS (SELECT ?2 UNION SELECT t.id FROM tags t JOIN wanted w ON t.parent = w.id)
      SELECT highlight FROM highlight_tags WHERE tag IN (SELECT id FROM wanted)))`

const ORDER = {
  newest: 'h.created_at DESC, h.id DESC',
  document: 'max(h.created_at) OVER (PARTITION BY h.document) DESC, h.document, h.start, h.id',
} as const

/** Highlights of the whole library; a tag takes in its descendants. */
export function listAllHighlights(
  db: ReadHandle,
  { tag, colour, order, offset, limit }: Input<'highlights.all'>,
): Output<'highlights.all'> {
  return {
    total: db.value<number>(`SELECT count(*) ${FILTER}`, colour, tag),
    rows: db
      .all<StoredHighlight & { documentTitle: string }>(
        `SELECT ${HIGHLIGHT_COLUMNS}, d.title AS documentTitle ${FILTER} ORDER BY ${ORDER[order]} LIMIT ?3 OFFSET ?4`,
        colour,
        tag,
        limit,
        offset,
      )
      .map(({ documentTitle, ...row }) => ({ ...highlightOf(row), documentTitle })),
  }
}
