import type { ReadHandle } from '#library/database/handles.ts'
import type { Surroundings } from '#library/feature.ts'
import { findCandidates } from '#library/search/candidates.ts'
import { reads } from '#library/search/handlers.ts'
import { search } from '#shared/contract/search.ts'
import type { ReceiptFound } from '#shared/domain/receipt.ts'
import { parseQuery } from '#shared/query/parse.ts'

/** A query as it was typed, and whether page furniture is searched too. */
export interface Asked {
  readonly query: string
  readonly furniture: boolean
}

/** What a search finds, counted by the search itself: the numbers are those that its results show. */
export async function countFound(
  db: ReadHandle,
  asked: Asked,
  surroundings: Surroundings,
): Promise<ReceiptFound> {
  const input = search['search.run'].input.parse({ ...asked, limit: 1, passagesPerDocument: 1 })
  const { total, passages, notes, highlights, isCut } = await reads['search.run'](db, input, surroundings)
  return {
    documents: total,
    passages,
    notes: notes.length,
    comments: highlights.length,
    isComplete: !isCut,
  }
}

/** How many passages of each edition a search finds; editions that are found only by what is known of them have none. */
export function foundEditions(
  db: ReadHandle,
  { query: typed, furniture }: Asked,
): ReadonlyMap<number, number> {
  const { query, places } = parseQuery(typed)
  if (!query || !places.has('documents')) return new Map()
  const { found } = findCandidates(db, query, furniture)
  return new Map(found.map(({ edition, matches }) => [edition, matches]))
}
