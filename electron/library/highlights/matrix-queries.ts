import type { ReadHandle } from '#library/database/handles.ts'
import type { Input, Output } from '#shared/contract/index.ts'
import { filteredHighlights } from './filter-queries.ts'

const DOCUMENTS = `
  SELECT d.id, d.title, count(*) AS highlights
  FROM json_each(?) chosen JOIN highlights h ON h.id = chosen.value JOIN documents d ON d.id = h.document
  GROUP BY d.id ORDER BY d.title COLLATE NOCASE, d.id`

/**
 * Every tag with the tags that its highlights count for: itself and those above it. A highlight that bears two tags below
 * one counts once for that.
 */
const CELLS = `
  WITH RECURSIVE counted(tag, above) AS (
    SELECT id, id FROM tags
    UNION ALL SELECT c.tag, t.parent FROM counted c JOIN tags t ON t.id = c.above WHERE t.parent IS NOT NULL)
  SELECT h.document, c.above AS tag, count(DISTINCT h.id) AS count
  FROM json_each(?1) chosen JOIN highlights h ON h.id = chosen.value
  JOIN highlight_tags ht ON ht.highlight = h.id
  JOIN counted c ON c.tag = ht.tag JOIN tags t ON t.id = c.above
  WHERE ?2 = 'all' OR t.parent IS NULL
  GROUP BY h.document, c.above`

/** How many highlights of each tag stand in each document. */
export function highlightMatrix(
  db: ReadHandle,
  { tags, ...filter }: Input<'highlights.matrix'>,
): Output<'highlights.matrix'> {
  const ids = JSON.stringify(filteredHighlights(db, filter, 'newest'))
  return { documents: db.all(DOCUMENTS, ids), cells: db.all(CELLS, ids, tags) }
}
