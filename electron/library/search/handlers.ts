import type { ReadHandlers } from '#library/feature.ts'
import type { SearchAnswer } from '#shared/contract/search.ts'
import type { Query } from '#shared/query/ast.ts'
import { parseQuery } from '#shared/query/parse.ts'
import { findCandidates } from './candidates.ts'
import { listCatalog } from './catalog.ts'
import { documentHit, highlightHits, noteHits } from './queries.ts'

const NOTHING: SearchAnswer = {
  total: 0,
  passages: 0,
  isCut: false,
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
  'search.run': (db, { query: typed, furniture, offset, limit, passagesPerDocument }) => {
    const { query, places } = parseQuery(typed)
    if (!query) return NOTHING
    const { found, isCut } = places.has('documents')
      ? findCandidates(db, query, furniture)
      : { found: [], isCut: false }
    const besides = offset === 0 && !speaksOfDocuments(query)
    return {
      total: found.length,
      passages: found.reduce((sum, { matches }) => sum + matches, 0),
      isCut,
      documents: found
        .slice(offset, offset + limit)
        .map((candidate) => documentHit(db, query, candidate, passagesPerDocument)),
      notes: besides && places.has('notes') ? noteHits(db, query) : [],
      highlights: besides && places.has('highlights') ? highlightHits(db, query) : [],
    }
  },
  'catalog.list': (db) => listCatalog(db),
}
