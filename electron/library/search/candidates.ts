import type { ReadHandle } from '#library/database/handles.ts'
import type { Filter, Query } from '#shared/query/ast.ts'
import { allowedEditions, hiddenEditions } from './filters.ts'
import { Matches } from './matches.ts'

/** What is looked for, as `parseQuery` read it. */
export interface Search {
  readonly query: Query | null
  readonly filters: readonly Filter[]
}

/** A matching edition. */
export interface Candidate {
  readonly edition: number
  /** How many of its passages match. */
  readonly matches: number
  /** At most so many of its matching passages, best first. */
  readonly best: (most: number) => number[]
}

/**
 * The newest editions in which every part of the query is found somewhere and no negated part is, best first. Documents
 * in the trash and those that a filter leaves out do not count. Without a query every document that the filters leave counts.
 */
export function findCandidates(db: ReadHandle, { query, filters }: Search, furniture: boolean): Candidate[] {
  const allowed = allowedEditions(db, filters)
  if (!query) return [...(allowed ?? [])].map((edition) => ({ edition, matches: 0, best: () => [] }))
  const hidden = hiddenEditions(db)
  const matches = new Matches(db, query, furniture)
  return matches
    .editions((edition) => (allowed ? allowed.has(edition) : !hidden.has(edition)))
    .map((match) => ({ ...match, score: scoreOf(match.passages, matches) }))
    .sort((a, b) => a.score - b.score || a.edition - b.edition)
    .map(({ edition, passages }) => ({
      edition,
      matches: passages.length,
      best: (most) => passages.toSorted((a, b) => matches.rank(a) - matches.rank(b) || a - b).slice(0, most),
    }))
}

/** Lower is better: the best passage counts, and a little the number of them. */
function scoreOf(passages: readonly number[], matches: Matches): number {
  let best = 0
  for (const passage of passages) best = Math.min(best, matches.rank(passage))
  return best - Math.log2(passages.length) / 4
}
