import type { ReadHandlers } from '#library/feature.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { SearchAnswer } from '#shared/contract/search.ts'
import { parseQuery } from '#shared/query/parse.ts'
import { findCandidates } from './candidates.ts'
import { listCatalog } from './catalog.ts'
import { searchesIn } from './filters.ts'
import { documentHit, highlightHits, noteHits } from './queries.ts'

const NOTHING: SearchAnswer = { total: 0, passages: 0, documents: [], notes: [], highlights: [] }

export const reads: ReadHandlers<'search.run' | 'catalog.list'> = {
  'search.run': (db, { query: typed, furniture, offset, limit, passagesPerDocument }) => {
    const parsed = parseQuery(typed)
    if (!parsed.ok) throw new BookwheelError('bad-query', parsed.message)
    const { query, filters } = parsed
    if (!query && filters.length === 0) return NOTHING
    const candidates = searchesIn(filters, 'documents') ? findCandidates(db, parsed, furniture) : []
    // Filters on documents say nothing of notes and comments: with one, only `in:` brings these in.
    const aside = (place: 'notes' | 'highlights'): boolean =>
      offset === 0 && searchesIn(filters, place) && filters.every(({ field }) => field === 'in')
    return {
      total: candidates.length,
      passages: candidates.reduce((sum, { matches }) => sum + matches, 0),
      documents: candidates
        .slice(offset, offset + limit)
        .map((candidate) => documentHit(db, query, candidate, passagesPerDocument)),
      notes: query && aside('notes') ? noteHits(db, query) : [],
      highlights: query && aside('highlights') ? highlightHits(db, query) : [],
    }
  },
  'catalog.list': (db) => listCatalog(db),
}
