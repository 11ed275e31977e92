import type { ReadHandle } from '#library/database/handles.ts'
import { pageAt } from '#library/documents/page-queries.ts'
import { findPassage } from '#library/documents/passage-queries.ts'
import { findHighlight } from '#library/highlights/queries.ts'
import type { SearchAnswer } from '#shared/contract/search.ts'
import type { HighlightId, PassageId } from '#shared/domain/ids.ts'
import type { Query } from '#shared/query/ast.ts'
import { toFts5 } from '#shared/query/fts5.ts'
import { matchMarks } from '#shared/query/match.ts'
import type { Candidate } from './candidates.ts'

/** How many notes and comments an answer holds at most. */
const MOST_ASIDES = 100

type DocumentHit = SearchAnswer['documents'][number]

function marksIn(query: Query, text: string): [number, number][] {
  return matchMarks(query, text).map(({ start, end }) => [start, end])
}

/** A candidate with the words to show: its best passages in reading order, marked in their original text. */
export function documentHit(
  db: ReadHandle,
  query: Query | null,
  candidate: Candidate,
  most: number,
): DocumentHit {
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
      const marks = query ? marksIn(query, passage.text) : []
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

/** Notes whose title or body match, best first. */
export function noteHits(db: ReadHandle, query: Query): SearchAnswer['notes'] {
  return db
    .all<{ id: number; title: string; text: string }>(
      `SELECT n.id, n.title, n.body AS text FROM note_index i JOIN notes n ON n.id = i.rowid
       WHERE note_index MATCH ? ORDER BY i.rank LIMIT ${MOST_ASIDES}`,
      toFts5(query),
    )
    .map((row) => ({ ...row, marks: marksIn(query, row.text) }) as SearchAnswer['notes'][number])
}

/** Highlights whose comments match, best first, with the edition in which they are shown. */
export function highlightHits(db: ReadHandle, query: Query): SearchAnswer['highlights'] {
  return db
    .all<{ id: HighlightId; text: string }>(
      `SELECT h.id, h.document, d.title AS documentTitle, h.exact, h.comment AS text
       FROM highlight_index i JOIN highlights h ON h.id = i.rowid JOIN documents d ON d.id = h.document
       WHERE highlight_index MATCH ? AND d.trashed_at IS NULL ORDER BY i.rank LIMIT ${MOST_ASIDES}`,
      toFts5(query),
    )
    .map((row) => {
      const { edition } = findHighlight(db, row.id)
      return { ...row, edition, marks: marksIn(query, row.text) } as SearchAnswer['highlights'][number]
    })
}
