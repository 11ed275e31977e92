import type { ReadHandlers } from '#library/feature.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { SearchAnswer } from '#shared/contract/search.ts'
import { parseQuery } from '#shared/query/parse.ts'
import { findCandidates } from './candidates.ts'
import { listCatalog } from './catalog.ts'
import { documentHit, highlightHits, noteHits } from './queries.ts'

const NOTHING: SearchAnswer = { total: 0, passages: 0, documents: [], notes: [], highlights: [] }

export const reads: ReadHandlers<'search.run' | 'catalog.list'> = {
  'search.run': (db, { query: typed, furniture, offset, limit, passagesPerDocument }) => {
    const parsed = parseQuery(typed)
    if (!parsed.ok) throw new BookwheelError('bad-query', parsed.message)
    const { query } = parsed
    if (!query) return NOTHING
    const candidates = findCandidates(db, query, furniture)
    return {
      total: candidates.length,
      passages: candidates.reduce((sum, { passages }) => sum + passages.length, 0),
      documents: candidates
        .slice(offset, offset + limit)
        .map((candidate) => documentHit(db, query, candidate, passagesPerDocument)),
      notes: offset === 0 ? noteHits(db, query) : [],
      highlights: offset === 0 ? highlightHits(db, query) : [],
    }
  },
  'catalog.list': (db) => listCatalog(db),
}
