import type { ReadHandle } from '#library/database/handles.ts'
import { type EditionText, editionText } from '#library/documents/passage-queries.ts'
import type { Review } from '#shared/contract/editions.ts'
import type { DocumentId, EditionId, HighlightId } from '#shared/domain/ids.ts'
import { ordinalAt } from '#shared/domain/passages.ts'
import type { Range } from '#shared/text/words.ts'
import { lastPlaces } from './placement-queries.ts'

/** A highlight that was not found for certain in the newest edition of its document. */
interface Waiting {
  readonly highlight: HighlightId
  readonly exact: string
  readonly status: Review['status']
  readonly document: DocumentId
  readonly documentTitle: string
  readonly edition: EditionId
  readonly ordinal: number
  /** JSON, as it is stored. */
  readonly candidates: string
}

const WAITING = `
  SELECT p.highlight, h.exact, p.status, p.candidates, e.document, d.title AS documentTitle, e.id AS edition, e.ordinal
  FROM placements p JOIN editions e ON e.id = p.edition JOIN highlights h ON h.id = p.highlight
    JOIN documents d ON d.id = e.document
  WHERE p.start IS NULL AND p.decided = 0 AND e.newest = 1 AND d.trashed_at IS NULL AND (?1 IS NULL OR d.id = ?1)
  ORDER BY e.document, h.start, h.id`

const MOST_TEXTS = 8

/** What waits for a decision, document by document, in the order in which it was marked in the text. */
export function listReview(db: ReadHandle, document: DocumentId | null): Review[] {
  const texts = new Map<EditionId, EditionText>()
  const textOf = (edition: EditionId): EditionText => {
    const known = texts.get(edition) ?? editionText(db, edition)
    // Rows come document by document: what others needed before is not needed again.
    if (texts.size >= MOST_TEXTS) texts.clear()
    texts.set(edition, known)
    return known
  }
  return db.all<Waiting>(WAITING, document).flatMap(({ ordinal, candidates, ...row }): Review[] => {
    const { highlight, edition } = row
    const last = lastPlaces(db, { id: edition, document: row.document, ordinal }, highlight).get(highlight)
    if (!last) return []
    const places = JSON.parse(candidates) as Range[]
    return [
      {
        ...row,
        was: side(last.foundIn, last.ordinal, textOf(last.foundIn), last.selector),
        candidates: places.map((place) => side(edition, ordinal, textOf(edition), place)),
      },
    ]
  })
}

/** Whole passages on each side of the place. */
const PASSAGES_AROUND = 1

function side(
  edition: EditionId,
  editionOrdinal: number,
  { text, starts }: EditionText,
  place: Range,
): Review['was'] {
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
