import type { ReadHandle } from '#library/database/handles.ts'
import { findHighlight } from '#library/highlights/queries.ts'
import type { LinkPlace } from '#shared/contract/notes.ts'
import type { HighlightId } from '#shared/domain/ids.ts'
import type { LinkTarget } from '#shared/domain/links.ts'
import { type Locus, locator } from '#shared/domain/locator.ts'
import { excerptOf } from '#shared/domain/notes.ts'

const NEWEST_EDITION = '(SELECT id FROM editions e WHERE e.document = d.id ORDER BY ordinal DESC LIMIT 1)'

/** One query a kind of target; each gives label, detail and the words to show. Trashed documents count as gone. */
const PLACES = {
  document: `
    SELECT d.title AS label, coalesce(d.publisher, '') AS detail, d.id AS document, ${NEWEST_EDITION} AS edition,
      NULL AS start, NULL AS "end"
    FROM documents d WHERE d.id = ? AND d.trashed_at IS NULL`,
  passage: `
    SELECT d.title AS label, p.ordinal, p.page, substr(p.text, 1, 200) AS detail, d.id AS document, p.edition,
      p.start, p.start + p.length AS "end"
    FROM passages p JOIN editions pe ON pe.id = p.edition JOIN documents d ON d.id = pe.document
    WHERE p.id = ? AND d.trashed_at IS NULL`,
  highlight: `
    SELECT substr(h.exact, 1, 80) AS label, d.title AS detail, d.id AS document, h.edition, h.start, h."end"
    FROM highlights h JOIN documents d ON d.id = h.document WHERE h.id = ? AND d.trashed_at IS NULL`,
  note: `
    SELECT coalesce(nullif(n.title, ''), 'Untitled') AS label, substr(n.body, 1, 640) AS detail, NULL AS document,
      NULL AS edition, NULL AS start, NULL AS "end"
    FROM notes n WHERE n.id = ?`,
} as const

/** Where a link leads now; null when its target no longer exists. */
export function placeOf(db: ReadHandle, target: LinkTarget): LinkPlace | null {
  const row = db.get<Omit<LinkPlace, 'target'> & Partial<Locus>>(PLACES[target.kind], target.id)
  if (!row) return null
  const { ordinal, page, label, detail, ...place } = row
  switch (target.kind) {
    case 'document':
      return { target, label, detail, ...place }
    case 'passage':
      return {
        target,
        label: `${label}, ${locator({ ordinal: ordinal ?? 1, page: page ?? null })}`,
        detail,
        ...place,
      }
    case 'highlight': {
      const where = locator(findHighlight(db, target.id as HighlightId))
      return { target, label, detail: `${detail}, ${where}`, ...place }
    }
    case 'note':
      return { target, label, detail: excerptOf(detail), ...place }
  }
}
