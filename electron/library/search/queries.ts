import type { ReadHandle } from '#library/database/handles.ts'
import { pageAt } from '#library/documents/page-queries.ts'
import { findHighlight } from '#library/highlights/queries.ts'
import { MOST_ASIDES, type SearchAnswer } from '#shared/contract/search.ts'
import type { EditionId } from '#shared/domain/ids.ts'
import type { Passage } from '#shared/domain/passages.ts'
import type { Filter, Query } from '#shared/query/ast.ts'
import { toFts5 } from '#shared/query/fts5.ts'
import { hasFilter, holds } from '#shared/query/leaves.ts'
import { matches, matchMarks } from '#shared/query/match.ts'
import { inLanguage } from '#shared/query/stems.ts'
import { asideCandidates } from './aside-candidates.ts'
import { type FilteredHighlight, type FilteredNote, highlightFilter, noteFilter } from './aside-filters.ts'
import type { Candidate } from './candidates.ts'
import { formsLanguage, mainLanguage } from './document-languages.ts'
import type { AsideIndex } from './vocabulary.ts'

type DocumentHit = SearchAnswer['documents'][number]

function marksIn(query: Query, text: string): [number, number][] {
  return matchMarks(query, text).map(({ start, end }) => [start, end])
}

/** A document with passages to show. */
interface Shown {
  readonly candidate: Candidate
  readonly passages: readonly number[]
}

type DocumentRow = Omit<DocumentHit, 'matches' | 'passages' | 'edition'>
type PassageRow = Pick<Passage, 'id' | 'edition' | 'ordinal' | 'page' | 'start' | 'text'> & {
  readonly furniture: number
}

const DOCUMENTS = `
  SELECT d.id, d.title, d.byline, d.publisher, d.published, d.language
  FROM json_each(?) shown CROSS JOIN documents d ON d.id = shown.value`
const PASSAGES = `
  SELECT p.id, p.edition, p.ordinal, p.page, p.furniture, p.start, p.text
  FROM json_each(?) shown CROSS JOIN passages p ON p.id = shown.value`

/** Documents with the words to show: their passages in reading order, marked in their original text. */
export function documentHits(db: ReadHandle, query: Query, shown: readonly Shown[]): DocumentHit[] {
  const documents = byId(
    db.all<DocumentRow>(DOCUMENTS, JSON.stringify(shown.map(({ candidate }) => candidate.document))),
  )
  const passages = byId(db.all<PassageRow>(PASSAGES, JSON.stringify(shown.flatMap((one) => one.passages))))
  return shown.map(({ candidate, passages: ids }) => {
    const document = documents.get(candidate.document) as DocumentRow
    const asked = inLanguage(query, formsLanguage(db, document.language))
    return {
      ...document,
      edition: candidate.edition as EditionId,
      matches: candidate.matches,
      passages: ids
        .map((id) => passageHit(db, asked, passages.get(id) as PassageRow))
        .sort((a, b) => a.ordinal - b.ordinal),
    }
  })
}

function passageHit(db: ReadHandle, query: Query, row: PassageRow): DocumentHit['passages'][number] {
  const { id, ordinal, furniture, text } = row
  const marks = marksIn(query, text)
  const page = pageAt(db, row, row.start + (marks[0]?.[0] ?? 0))
  return { id, ordinal, page, furniture: furniture === 1, text, marks }
}

function byId<R extends { readonly id: number }>(rows: readonly R[]): ReadonlyMap<number, R> {
  return new Map(rows.map((row) => [row.id, row]))
}

interface NoteRow extends FilteredNote {
  readonly text: string
}

const NOTES = 'SELECT n.id, n.title, n.body AS text, n.created_at, n.modified_at FROM notes n'
const THESE_NOTES = `${NOTES} WHERE n.id IN (SELECT rowid FROM note_index WHERE note_index MATCH ?) ORDER BY n.id`
const BEST_NOTES = `${NOTES} JOIN note_index i ON n.id = i.rowid WHERE note_index MATCH ? ORDER BY i.rank LIMIT ${MOST_ASIDES}`

/**
 * Notes whose title and body match, no phrase across both, best first; in the order in which they were made where FTS5 can't look
 * for it.
 */
export function noteHits(db: ReadHandle, asked: Query): SearchAnswer['notes'] {
  const query = inLanguage(asked, mainLanguage(db))
  const expression = toFts5(query)
  const isThrough = onceForEach((filter) => noteFilter(db, filter))
  const rows =
    expression === null
      ? candidateRows<NoteRow>(db, 'notes', query, `${NOTES} ORDER BY n.id`, THESE_NOTES).filter((row) =>
          holds(query, (part) =>
            part.kind === 'filter'
              ? isThrough(part)(row)
              : matches(part, row.title) || matches(part, row.text),
          ),
        )
      : db.all<NoteRow>(BEST_NOTES, expression)
  return rows
    .slice(0, MOST_ASIDES)
    .map(({ id, title, text }) => ({ id, title, text, marks: marksIn(query, text) }))
}

interface CommentRow extends FilteredHighlight {
  readonly documentTitle: string
  readonly exact: string
  readonly text: string
}

const COMMENTS = `
  SELECT h.id, h.document, h.colour, d.title AS documentTitle, h.exact, h.comment AS text
  FROM highlights h JOIN documents d ON d.id = h.document`
const EVERY_HIGHLIGHT = `${COMMENTS} WHERE d.trashed_at IS NULL ORDER BY h.id`
const EVERY_COMMENT = `${COMMENTS} WHERE h.comment <> '' AND d.trashed_at IS NULL ORDER BY h.id`
const THESE_COMMENTS = `
  ${COMMENTS} WHERE h.id IN (SELECT rowid FROM highlight_index WHERE highlight_index MATCH ?)
  AND d.trashed_at IS NULL ORDER BY h.id`
const BEST_COMMENTS = `
  ${COMMENTS} JOIN highlight_index i ON h.id = i.rowid
  WHERE highlight_index MATCH ? AND d.trashed_at IS NULL ORDER BY i.rank LIMIT ${MOST_ASIDES}`

/**
 * Highlights whose comments match, ordered as notes are, with the edition in which they are shown and their place in it. A
 * search by what is known finds those without a comment too.
 */
export function highlightHits(db: ReadHandle, asked: Query): SearchAnswer['highlights'] {
  const query = inLanguage(asked, mainLanguage(db))
  const expression = toFts5(query)
  const every = hasFilter(query) ? EVERY_HIGHLIGHT : EVERY_COMMENT
  const isThrough = onceForEach((filter) => highlightFilter(db, filter))
  const rows =
    expression === null
      ? candidateRows<CommentRow>(db, 'comments', query, every, THESE_COMMENTS).filter((row) =>
          holds(query, (part) => (part.kind === 'filter' ? isThrough(part)(row) : matches(part, row.text))),
        )
      : db.all<CommentRow>(BEST_COMMENTS, expression)
  return rows.slice(0, MOST_ASIDES).map(({ id, document, documentTitle, colour, exact, text }) => {
    const { edition, ordinal, page, lastOrdinal, lastPage } = findHighlight(db, id)
    const place = { edition, ordinal, page, lastOrdinal, lastPage }
    return { id, document, documentTitle, ...place, colour, exact, text, marks: marksIn(query, text) }
  })
}

/** Makes what tells whether a filter lets through once for each filter. */
function onceForEach<T>(
  make: (filter: Filter) => (one: T) => boolean,
): (filter: Filter) => (one: T) => boolean {
  const made = new Map<Filter, (one: T) => boolean>()
  return (filter) => {
    const known = made.get(filter) ?? make(filter)
    made.set(filter, known)
    return known
  }
}

function candidateRows<R>(
  db: ReadHandle,
  index: AsideIndex,
  query: Query,
  every: string,
  these: string,
): R[] {
  const candidates = asideCandidates(db, index, query)
  if (candidates === 'none') return []
  return candidates === 'all' ? db.all<R>(every) : db.all<R>(these, candidates.expression)
}
