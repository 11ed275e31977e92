import type { ReadHandle } from '#library/database/handles.ts'
import { findCandidates } from '#library/search/candidates.ts'
import { allowedEditions, searchesIn } from '#library/search/filters.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { HighlightFilter } from '#shared/contract/highlights.ts'
import type { Input } from '#shared/contract/index.ts'
import type { HighlightId } from '#shared/domain/ids.ts'
import type { Filter, Query } from '#shared/query/ast.ts'
import { toFts5 } from '#shared/query/fts5.ts'
import { parseQuery } from '#shared/query/parse.ts'
import { fold } from '#shared/text/fold.ts'
import { quotationMatcher } from './quotation-matcher.ts'

const ORDER = {
  newest: 'h.id DESC',
  document: 'max(h.created_at) OVER (PARTITION BY h.document) DESC, h.document, h.start, h.id',
} as const

/** The highlights that bear any of these tags or of those below them. */
const bearing = (tags: string): string => `h.id IN (
  WITH RECURSIVE wanted(id) AS (${tags} UNION SELECT t.id FROM tags t JOIN wanted w ON t.parent = w.id)
  SELECT highlight FROM highlight_tags WHERE tag IN (SELECT id FROM wanted))`

const BEARING_TAG = bearing('SELECT ?')
const BEARING_NAMED = bearing('SELECT id FROM tags WHERE folded = ?')
const OF_EDITIONS =
  'h.document IN (SELECT document FROM editions WHERE id IN (SELECT value FROM json_each(?)))'
const LINKED_BY_NOTES = `h.id IN (SELECT l.target FROM note_index i JOIN note_links l ON l.note = i.rowid
  WHERE l.target_kind = 'highlight' AND note_index MATCH ?)`

/** A part of a WHERE with the value of its parameter. */
interface Condition {
  readonly sql: string
  readonly value: string | number
}

/** The highlights that a filter lets through, in order. Fails with `bad-query`. */
export function filteredHighlights(
  db: ReadHandle,
  filter: HighlightFilter,
  order: Input<'highlights.ids'>['order'],
): HighlightId[] {
  const parsed = parseQuery(filter.query)
  if (!parsed.ok) throw new BookwheelError('bad-query', parsed.message)
  const conditions = [...ofFields(filter), ...ofFilters(db, parsed.filters)]
  const { query } = parsed
  if (!query) return selected(db, conditions, order)

  const found = [
    ...(searchesIn(parsed.filters, 'highlights') ? [holding(db, query, conditions)] : []),
    ...elsewhere(db, query, parsed.filters).map(
      (place) => new Set(selected(db, [...conditions, place], null)),
    ),
  ]
  return selected(db, conditions, order).filter((id) => found.some((ids) => ids.has(id)))
}

function ofFields({ tag, colour, document }: HighlightFilter): Condition[] {
  return [
    ...(tag === null ? [] : [{ sql: BEARING_TAG, value: tag }]),
    ...(colour === null ? [] : [{ sql: 'h.colour = ?', value: colour }]),
    ...(document === null ? [] : [{ sql: 'h.document = ?', value: document }]),
  ]
}

/** `tag:` is asked of the highlight, every other filter of its document. */
function ofFilters(db: ReadHandle, filters: readonly Filter[]): Condition[] {
  const tags = filters
    .filter(({ field }) => field === 'tag')
    .map(({ negated, value }) => ({
      sql: negated ? `NOT ${BEARING_NAMED}` : BEARING_NAMED,
      value: fold(value).text,
    }))
  const editions = allowedEditions(
    db,
    filters.filter(({ field }) => field !== 'tag'),
  )
  return editions ? [...tags, { sql: OF_EDITIONS, value: JSON.stringify([...editions]) }] : tags
}

/** What finds a highlight by words that are not its own, where the search asks for such places. */
function elsewhere(db: ReadHandle, query: Query, filters: readonly Filter[]): Condition[] {
  const asks = (place: string): boolean =>
    filters.some(({ field, value, negated }) => field === 'in' && value === place && !negated)
  const documents = (): Condition => {
    const editions = findCandidates(db, { query, filters: [] }, false).map(({ edition }) => edition)
    return { sql: OF_EDITIONS, value: JSON.stringify(editions) }
  }
  return [
    ...(asks('documents') ? [documents()] : []),
    ...(asks('notes') ? [{ sql: LINKED_BY_NOTES, value: toFts5(query) }] : []),
  ]
}

/** The highlights whose quotation, comment and document's title hold every part of the query between them. */
function holding(db: ReadHandle, query: Query, conditions: readonly Condition[]): Set<HighlightId> {
  const holds = quotationMatcher(query)
  const { sql, values } = from(conditions)
  return new Set(
    db
      .all<{ id: HighlightId; exact: string; comment: string; title: string }>(
        `SELECT h.id, h.exact, h.comment, d.title ${sql}`,
        ...values,
      )
      .filter(({ exact, comment, title }) => holds([exact, comment, title]))
      .map(({ id }) => id),
  )
}

function selected(
  db: ReadHandle,
  conditions: readonly Condition[],
  order: keyof typeof ORDER | null,
): HighlightId[] {
  const { sql, values } = from(conditions)
  return db.column(`SELECT h.id ${sql} ${order ? `ORDER BY ${ORDER[order]}` : ''}`, ...values)
}

function from(conditions: readonly Condition[]) {
  return {
    sql: `FROM highlights h JOIN documents d ON d.id = h.document
      WHERE ${['d.trashed_at IS NULL', ...conditions.map(({ sql }) => sql)].join(' AND ')}`,
    values: conditions.map(({ value }) => value),
  }
}
