import type { ReadHandle } from '#library/database/handles.ts'
import type { ReadHandlers } from '#library/feature.ts'
import type { SearchAnswer, SearchSort } from '#shared/contract/search.ts'
import type { Query } from '#shared/query/ast.ts'
import { parseQuery } from '#shared/query/parse.ts'
import { type Candidate, findCandidates } from './candidates.ts'
import { listCatalog } from './catalog.ts'
import { facetsOf } from './facets.ts'
import { documentHit, highlightHits, noteHits } from './queries.ts'

const NOTHING: SearchAnswer = {
  total: 0,
  passages: 0,
  isCut: false,
  looked: null,
  isRough: false,
  facets: { source: [], tag: [], year: [], language: [], kind: [], colour: [] },
  documents: [],
  notes: [],
  highlights: [],
}

/** Filters speak of documents: a search that has any finds no notes and comments unless `in:` brings these in. */
function speaksOfDocuments(query: Query): boolean {
  switch (query.kind) {
    case 'filter':
      return true
    case 'and':
    case 'or':
      return query.parts.some(speaksOfDocuments)
    case 'not':
      return speaksOfDocuments(query.part)
    case 'phrase':
    case 'fuzzy':
    case 'pattern':
    case 'near':
      return false
  }
}

export const reads: ReadHandlers<'search.run' | 'catalog.list'> = {
  'search.run': (db, { query: typed, furniture, offset, limit, mode, sort, passagesPerDocument }) => {
    const { query, places } = parseQuery(typed)
    if (!query) return NOTHING
    const { found, isCut, looked, isRough } = places.has('documents')
      ? findCandidates(db, query, furniture)
      : { found: [], isCut: false, looked: null, isRough: false }
    const besides = offset === 0 && !speaksOfDocuments(query)
    const ordered = sortedBy(db, sort, found)
    return {
      total: found.length,
      passages: found.reduce((sum, { matches }) => sum + matches, 0),
      isCut,
      looked,
      isRough,
      facets: facetsOf(
        db,
        found.map(({ edition }) => edition),
      ),
      documents:
        mode === 'documents'
          ? ordered
              .slice(offset, offset + limit)
              .map((candidate) => documentHit(db, query, candidate, passagesPerDocument))
          : ordered
              .flatMap((candidate) =>
                candidate.best(candidate.matches).map((passage) => ({ ...candidate, best: () => [passage] })),
              )
              .slice(offset, offset + limit)
              .map((one) => documentHit(db, query, one, 1)),
      notes: besides && places.has('notes') ? noteHits(db, query) : [],
      highlights: besides && places.has('highlights') ? highlightHits(db, query) : [],
    }
  },
  'catalog.list': (db) => listCatalog(db),
}

/** The latest first, or by the name of the source; what has neither comes last, and what is equal stays as it was. */
function sortedBy(db: ReadHandle, sort: SearchSort, found: readonly Candidate[]): readonly Candidate[] {
  if (sort === 'relevance') return found
  const field = sort === 'date' ? 'published' : 'publisher'
  const keys = new Map(
    db
      .all<{ id: number; key: string | null }>(
        `SELECT e.id, d.${field} AS key FROM json_each(?) f JOIN editions e ON e.id = f.value JOIN documents d ON d.id = e.document`,
        JSON.stringify(found.map(({ edition }) => edition)),
      )
      .map(({ id, key }) => [id, key?.toLowerCase() ?? ''] as const),
  )
  const forward = sort === 'date' ? -1 : 1
  return found.toSorted((one, other) => {
    const [a, b] = [keys.get(one.edition) ?? '', keys.get(other.edition) ?? '']
    if (a === b) return 0
    if (a === '' || b === '') return a === '' ? 1 : -1
    return a < b ? -forward : forward
  })
}
