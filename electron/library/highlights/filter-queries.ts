import type { ReadHandle } from '#library/database/handles.ts'
import { highlightFilter } from '#library/search/aside-filters.ts'
import { findCandidates } from '#library/search/candidates.ts'
import type { HighlightColour } from '#shared/contract/documents.ts'
import type { HighlightFilter } from '#shared/contract/highlights.ts'
import type { Input } from '#shared/contract/index.ts'
import type { DocumentId, HighlightId } from '#shared/domain/ids.ts'
import { type Filter, type Leaf, type Query, type SearchPlace, searchPlaces } from '#shared/query/ast.ts'
import { toFts5 } from '#shared/query/fts5.ts'
import { holds } from '#shared/query/leaves.ts'
import { parseQuery } from '#shared/query/parse.ts'
import { quotationMatcher } from './quotation-matcher.ts'

const ORDER = {
  newest: 'h.id DESC',
  document: 'max(h.created_at) OVER (PARTITION BY h.document) DESC, h.document, h.start, h.id',
} as const

/** The highlights that bear a tag or one of those below it. */
const BEARING_TAG = `h.id IN (
  WITH RECURSIVE wanted(id) AS (SELECT ? UNION SELECT t.id FROM tags t JOIN wanted w ON t.parent = w.id)
  SELECT highlight FROM highlight_tags WHERE tag IN (SELECT id FROM wanted))`
const LINKED_BY_NOTES = `SELECT l.target FROM note_index i JOIN note_links l ON l.note = i.rowid
  WHERE l.target_kind = 'highlight' AND note_index MATCH ?`

/** A part of a WHERE with the value of its parameter. */
interface Condition {
  readonly sql: string
  readonly value: string | number
}

/** The highlights that a filter lets through, in order. */
export function filteredHighlights(
  db: ReadHandle,
  filter: HighlightFilter,
  order: Input<'highlights.ids'>['order'],
): HighlightId[] {
  const { query, places } = parseQuery(filter.query)
  const conditions = ofFields(filter)
  const ids = selected(db, conditions, order)
  if (!query) return ids
  const found = holding(db, query, soughtIn(places), conditions)
  return ids.filter((id) => found.has(id))
}

/** Highlights are looked for in their own words, unless `in:` asks for their documents or notes. */
function soughtIn(places: ReadonlySet<SearchPlace>): ReadonlySet<SearchPlace> {
  return places.size === searchPlaces.length ? new Set(['highlights']) : places
}

function ofFields({ tag, colour, document }: HighlightFilter): Condition[] {
  return [
    ...(tag === null ? [] : [{ sql: BEARING_TAG, value: tag }]),
    ...(colour === null ? [] : [{ sql: 'h.colour = ?', value: colour }]),
    ...(document === null ? [] : [{ sql: 'h.document = ?', value: document }]),
  ]
}

interface Row {
  readonly id: HighlightId
  readonly document: DocumentId
  readonly colour: HighlightColour
  readonly exact: string
  readonly comment: string
  readonly title: string
}

type Says = (highlight: Row) => boolean

/** The highlights for which a query holds. */
function holding(
  db: ReadHandle,
  query: Query,
  places: ReadonlySet<SearchPlace>,
  conditions: readonly Condition[],
): Set<HighlightId> {
  const known = new Map<Leaf | Filter, Says>()
  const saysOf = (part: Leaf | Filter): Says => {
    const says =
      known.get(part) ?? (part.kind === 'filter' ? highlightFilter(db, part) : leafSays(db, part, places))
    known.set(part, says)
    return says
  }
  const { sql, values } = from(conditions)
  return new Set(
    db
      .all<Row>(`SELECT h.id, h.document, h.colour, h.exact, h.comment, d.title ${sql}`, ...values)
      .filter((row) => holds(query, (part) => saysOf(part)(row)))
      .map(({ id }) => id),
  )
}

/** A leaf holds where any of the places holds it: the quotation with comment and title, a note that links it, the document. */
function leafSays(db: ReadHandle, leaf: Leaf, places: ReadonlySet<SearchPlace>): Says {
  const says: Says[] = []
  if (places.has('highlights')) {
    const isIn = quotationMatcher(leaf)
    says.push(({ exact, comment, title }) => isIn([exact, comment, title]))
  }
  if (places.has('documents')) {
    const documents = new Set(findCandidates(db, leaf, false).found.map(({ document }) => document))
    says.push(({ document }) => documents.has(document))
  }
  const expression = places.has('notes') ? toFts5(leaf) : null
  if (expression !== null) {
    const linked = new Set(db.column<HighlightId>(LINKED_BY_NOTES, expression))
    says.push(({ id }) => linked.has(id))
  }
  return (row) => says.some((one) => one(row))
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
