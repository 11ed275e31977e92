import type { ReadHandle } from '#library/database/handles.ts'
import type { Query } from '#shared/query/ast.ts'
import { Matches } from './matches.ts'

/** A matching edition. */
export interface Candidate {
  readonly edition: number
  /** How many of its passages match. */
  readonly matches: number
  /** At most so many of its matching passages, best first. */
  readonly best: (most: number) => number[]
}

/** What was found, best first. */
export interface Candidates {
  readonly found: readonly Candidate[]
  /** Whether passages were left unread, so that there may be more. */
  readonly isCut: boolean
  /** How many passages were compared with a pattern, if not all. */
  readonly looked: number | null
  /** Whether some passages were too many to be scored. */
  readonly isRough: boolean
}

/** The newest editions that a query finds, best first. Documents in the trash do not count. */
export function findCandidates(db: ReadHandle, query: Query, furniture: boolean): Candidates {
  const matches = new Matches(db, query, furniture)
  const found = matches
    .editions()
    .map((match) => ({ ...match, score: scoreOf(match.passages, matches) }))
    .sort((a, b) => a.score - b.score || a.edition - b.edition)
    .map(({ edition, passages }) => ({
      edition,
      matches: passages.length,
      best: (most: number) =>
        passages.toSorted((a, b) => matches.rank(a) - matches.rank(b) || a - b).slice(0, most),
    }))
  return { found, isCut: matches.isCut, looked: matches.looked, isRough: matches.isRough }
}

/** Lower is better: the best passage counts, and a little the number of them. */
function scoreOf(passages: readonly number[], matches: Matches): number {
  if (passages.length === 0) return 0
  let best = 0
  for (const passage of passages) best = Math.min(best, matches.rank(passage))
  return best - Math.log2(passages.length) / 4
}
