import type { ReadHandle } from '#library/database/handles.ts'
import { type Candidate, Search } from '#library/search/candidates.ts'
import { patternHits } from '#library/search/patterns.ts'
import { highlightHits, noteHits } from '#library/search/queries.ts'
import type { ReceiptFound } from '#shared/domain/receipt.ts'
import { placesLookedIn } from '#shared/query/leaves.ts'
import { parseQuery } from '#shared/query/parse.ts'
import { withoutRepeats } from '#shared/query/repeats.ts'

/** A query as it was typed, and whether page furniture is searched too. */
export interface Asked {
  readonly query: string
  readonly furniture: boolean
}

/** What a search found. */
export interface Counted {
  readonly found: ReceiptFound
  /** Every document found, by its newest edition. */
  candidates(): readonly Candidate[]
}

const NOTHING: ReceiptFound = { documents: 0, passages: 0, notes: 0, comments: 0, isComplete: true }

/** Counts what a search finds: the same that its results show. Patterns that take long let other calls run. */
export async function countFound(db: ReadHandle, { query: typed, furniture }: Asked): Promise<Counted> {
  const parsed = parseQuery(typed)
  if (parsed.query === null) return { found: NOTHING, candidates: () => [] }
  const query = withoutRepeats(parsed.query)
  const places = placesLookedIn(parsed)
  const asides = {
    notes: places.has('notes') ? noteHits(db, query).length : 0,
    comments: places.has('highlights') ? highlightHits(db, query).length : 0,
  }
  if (!places.has('documents')) return { found: { ...NOTHING, ...asides }, candidates: () => [] }
  const search = new Search(db, query, furniture, await patternHits(db, query, furniture))
  const { documents, passages, looked } = search
  return {
    found: { documents: documents.length, passages, ...asides, isComplete: looked === null },
    candidates: () => documents.map((id) => search.candidate(id)),
  }
}
