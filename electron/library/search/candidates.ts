import type { ReadHandle } from '#library/database/handles.ts'
import type { Filter, Query } from '#shared/query/ast.ts'
import { allowedEditions, trashedEditions } from './filters.ts'
import { Matches } from './matches.ts'

/** What is looked for, as `parseQuery` read it. */
export interface Search {
  readonly query: Query | null
  readonly filters: readonly Filter[]
}

/** A matching edition: its matching passages, best first, and its score, lower is better. */
export interface Candidate {
  readonly edition: number
  readonly passages: readonly number[]
  readonly score: number
}

/**
 * The editions in which every part of the query is found somewhere and no negated part is, best first. Documents in the
 * trash and those that a filter leaves out do not count. Without a query every document that the filters leave counts.
 */
export function findCandidates(db: ReadHandle, { query, filters }: Search, furniture: boolean): Candidate[] {
  const allowed = allowedEditions(db, filters)
  if (!query) return [...(allowed ?? [])].map((edition) => ({ edition, passages: [], score: 0 }))
  const trashed = trashedEditions(db)
  const matches = new Matches(db, query, furniture)
  const byEdition = new Map<number, number[]>()
  for (const [id, edition] of matches.passages((edition) =>
    allowed ? allowed.has(edition) : !trashed.has(edition),
  )) {
    const ids = byEdition.get(edition)
    if (ids) ids.push(id)
    else byEdition.set(edition, [id])
  }
  return [...byEdition]
    .map(([edition, ids]) => {
      const passages = ids.sort((a, b) => matches.rank(a) - matches.rank(b) || a - b)
      return { edition, passages, score: matches.rank(passages[0] ?? 0) - Math.log2(passages.length) / 4 }
    })
    .sort((a, b) => a.score - b.score || a.edition - b.edition)
}
