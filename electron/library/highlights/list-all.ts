import type { ReadHandle } from '#library/database/handles.ts'
import { titleOf } from '#library/documents/queries.ts'
import type { Input, Output } from '#shared/contract/index.ts'
import type { HighlightId } from '#shared/domain/ids.ts'
import { findHighlight } from './queries.ts'

const FILTER = `
  FROM highlights h
  WHERE h.document NOT IN (SELECT id FROM documents WHERE trashed_at IS NOT NULL)
    AND (?1 IS NULL OR h.colour = ?1)
    AND (?2 IS NULL OR h.id IN (
      WITH RECURSIVE wanted(id) AS (SELECT ?2 UNION SELECT t.id FROM tags t JOIN wanted w ON t.parent = w.id)
      SELECT highlight FROM highlight_tags WHERE tag IN (SELECT id FROM wanted)))`

const ORDER = {
  newest: 'h.id DESC',
  document: 'max(h.created_at) OVER (PARTITION BY h.document) DESC, h.document, h.start, h.id',
} as const

/** Highlights of the whole library; a tag takes in its descendants. */
export function listAllHighlights(
  db: ReadHandle,
  { tag, colour, order, offset, limit }: Input<'highlights.all'>,
): Output<'highlights.all'> {
  return {
    total: db.value<number>(`SELECT count(*) ${FILTER}`, colour, tag),
    // Ids first: the other columns are looked up for the rows of the window only.
    rows: db
      .column<HighlightId>(
        `SELECT h.id ${FILTER} ORDER BY ${ORDER[order]} LIMIT ?3 OFFSET ?4`,
        colour,
        tag,
        limit,
        offset,
      )
      .map((id) => {
        const highlight = findHighlight(db, id)
        return { ...highlight, documentTitle: titleOf(db, highlight.document) }
      }),
  }
}
