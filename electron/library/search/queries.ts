import type { ReadHandle } from '#library/database/handles.ts'
import { pageAt } from '#library/documents/page-queries.ts'
import { findPassage } from '#library/documents/passage-queries.ts'
import { findHighlight } from '#library/highlights/queries.ts'
import type { SearchAnswer } from '#shared/contract/search.ts'
import type { HighlightId, PassageId } from '#shared/domain/ids.ts'
import type { Query } from '#shared/query/ast.ts'
import { toFts5 } from '#shared/query/fts5.ts'
import { matches, matchMarks } from '#shared/query/match.ts'
import type { Candidate } from './candidates.ts'

/** How many notes and comments an answer holds at most. */
const MOST_ASIDES = 100

type DocumentHit = SearchAnswer['documents'][number]

function marksIn(query: Query, text: string): [number, number][] {
  return matchMarks(query, text).map(({ start, end }) => [start, end])
}

/** A candidate with the words to show: its best passages in reading order, marked in their original text. */
export function documentHit(db: ReadHandle, query: Query, candidate: Candidate, most: number): DocumentHit {
  const document = db.get<Omit<DocumentHit, 'matches' | 'passages'>>(
    `SELECT d.id, e.id AS edition, d.title, d.byline, d.publisher, d.published, d.language
     FROM editions e JOIN documents d ON d.id = e.document WHERE e.id = ?`,
    candidate.edition,
  ) as Omit<DocumentHit, 'matches' | 'passages'>
  const passages = candidate
    .best(most)
    .map((id) => findPassage(db, id as PassageId))
    .sort((a, b) => a.ordinal - b.ordinal)
    .map((passage) => {
      const marks = marksIn(query, passage.text)
      const { id, ordinal, furniture, text } = passage
      return {
        id,
        ordinal,
        page: pageAt(db, passage, passage.start + (marks[0]?.[0] ?? 0)),
        furniture,
        text,
        marks,
      }
    })
  return { ...document, matches: candidate.matches, passages }
}

const NOTES = 'SELECT n.id, n.title, n.body AS text FROM notes n'

/** Notes whose title or body match, best first; in the order in which they were made where FTS5 can't look for it. */
export function noteHits(db: ReadHandle, query: Query): SearchAnswer['notes'] {
  type Row = { readonly id: number; readonly title: string; readonly text: string }
  const expression = toFts5(query)
  const rows =
    expression === null
      ? db.all<Row>(NOTES).filter(({ title, text }) => matches(query, `${title}\n${text}`))
      : db.all<Row>(
          `${NOTES} JOIN note_index i ON n.id = i.rowid WHERE note_index MATCH ? ORDER BY i.rank LIMIT ${MOST_ASIDES}`,
          expression,
        )
  return rows
    .slice(0, MOST_ASIDES)
    .map((row) => ({ ...row, marks: marksIn(query, row.text) }) as SearchAnswer['notes'][number])
}

const COMMENTS = `
  SELECT h.id, h.document, d.title AS documentTitle, h.exact, h.comment AS text
  FROM highlights h JOIN documents d ON d.id = h.document`

/** Highlights whose comments match, ordered as notes are, with the edition in which they are shown. */
export function highlightHits(db: ReadHandle, query: Query): SearchAnswer['highlights'] {
  type Row = { readonly id: HighlightId; readonly text: string }
  const expression = toFts5(query)
  const rows =
    expression === null
      ? db
          .all<Row>(`${COMMENTS} WHERE h.comment <> '' AND d.trashed_at IS NULL ORDER BY h.id`)
          .filter(({ text }) => matches(query, text))
      : db.all<Row>(
          `${COMMENTS} JOIN highlight_index i ON h.id = i.rowid
           WHERE highlight_index MATCH ? AND d.trashed_at IS NULL ORDER BY i.rank LIMIT ${MOST_ASIDES}`,
          expression,
        )
  return rows.slice(0, MOST_ASIDES).map((row) => {
    const { edition } = findHighlight(db, row.id)
    return { ...row, edition, marks: marksIn(query, row.text) } as SearchAnswer['highlights'][number]
  })
}
