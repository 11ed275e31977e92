import type { ReadHandle } from '#library/database/handles.ts'
import { type EditionText, editionText } from '#library/documents/passage-queries.ts'
import { resolve } from '#shared/anchoring/resolve.ts'
import type { Selector } from '#shared/anchoring/selector.ts'
import type { Review } from '#shared/contract/editions.ts'
import type { DocumentId, EditionId, HighlightId } from '#shared/domain/ids.ts'
import { ordinalAt } from '#shared/domain/passages.ts'
import type { Range } from '#shared/text/words.ts'

type Side = Review['candidates'][number]

/** A highlight in doubt with the place where it was last certain. */
interface Waiting extends Selector {
  readonly highlight: HighlightId
  readonly document: DocumentId
  readonly documentTitle: string
  readonly edition: EditionId
  readonly ordinal: number
  readonly status: Review['status']
  readonly marked: string
  readonly wasIn: EditionId
  readonly wasOrdinal: number
}

/** `place` has every certain place of a highlight; SQLite gives the columns of the row with the highest ordinal. */
const WAITING = `
  WITH place AS (
    SELECT id AS highlight, edition, start, "end", exact, prefix, suffix FROM highlights
    UNION ALL SELECT highlight, edition, start, "end", exact, prefix, suffix FROM placements WHERE start IS NOT NULL)
  SELECT w.highlight, h.document, d.title AS documentTitle, w.edition, e.ordinal, w.status, h.exact AS marked,
    place.edition AS wasIn, max(was.ordinal) AS wasOrdinal,
    place.start, place."end", place.exact, place.prefix, place.suffix
  FROM placements w
  JOIN editions e ON e.id = w.edition AND e.newest = 1
  JOIN highlights h ON h.id = w.highlight
  JOIN documents d ON d.id = h.document
  JOIN place ON place.highlight = w.highlight
  JOIN editions was ON was.id = place.edition AND was.ordinal BETWEEN 1 AND e.ordinal - 1
  WHERE w.start IS NULL AND w.decided = 0 AND d.trashed_at IS NULL AND (?1 IS NULL OR d.id = ?1)
  GROUP BY w.highlight
  ORDER BY h.document, was.ordinal, place.start, w.highlight`

/** What waits for a decision, document by document in reading order of the earlier edition. */
export function listReview(db: ReadHandle, document: DocumentId | null): Review[] {
  const texts = new Map<EditionId, EditionText>()
  const textOf = (edition: EditionId): EditionText => {
    const known = texts.get(edition) ?? editionText(db, edition)
    texts.set(edition, known)
    return known
  }
  return db.all<Waiting>(WAITING, document).map((row) => {
    const text = textOf(row.edition)
    const was = textOf(row.wasIn)
    const now = resolve(text.text, row, was.text)
    return {
      highlight: row.highlight,
      document: row.document,
      documentTitle: row.documentTitle,
      exact: row.marked,
      edition: row.edition,
      status: row.status,
      was: side(row.wasIn, row.wasOrdinal, was, row),
      candidates:
        now.status === 'ambiguous'
          ? now.candidates.map((place) => side(row.edition, row.ordinal, text, place))
          : [],
    }
  })
}

/** Whole passages on each side of the place. */
const PASSAGES_AROUND = 1

function side(edition: EditionId, editionOrdinal: number, { text, starts }: EditionText, place: Range): Side {
  const first = Math.max(1, ordinalAt(starts, place.start) - PASSAGES_AROUND)
  const last = ordinalAt(starts, place.end - 1) + PASSAGES_AROUND
  const start = starts[first - 1] ?? 0
  return {
    edition,
    editionOrdinal,
    start,
    text: text.slice(start, (starts[last] ?? text.length + 1) - 1),
    words: { start: place.start - start, end: place.end - start },
    passage: first,
  }
}
