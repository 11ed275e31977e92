import type { ReadHandle } from '#library/database/handles.ts'
import type { SearchSort } from '#shared/contract/search.ts'
import type { Query } from '#shared/query/ast.ts'
import { withoutRepeats } from '#shared/query/repeats.ts'
import type { Columns } from './columns.ts'
import { firstOf, type Order } from './first.ts'
import type { PatternHits } from './leaf-hits.ts'
import { Matches } from './matches.ts'
import { placesOf } from './orders.ts'
import { patternHitsNow } from './patterns.ts'
import { type Scores, scoresOf } from './scores.ts'
import { lowest } from './sorted-ids.ts'
import { type Tally, tallyOf } from './tally.ts'

/** A matching document, by its newest edition. */
export interface Candidate {
  readonly document: number
  readonly edition: number
  /** How many of its passages match. */
  readonly matches: number
}

/** What a query found. */
export interface Candidates {
  /** Every document found, in the order of their ids. */
  readonly found: readonly Candidate[]
  /** Whether passages were left unread, so that there may be more. */
  readonly isCut: boolean
}

/** The newest editions that a query finds; patterns are compared at once. Documents in the trash do not count. */
export function findCandidates(db: ReadHandle, asked: Query, furniture: boolean): Candidates {
  const query = withoutRepeats(asked)
  const search = new Search(db, query, furniture, patternHitsNow(db, query, furniture))
  return { found: search.documents.map((id) => search.candidate(id)), isCut: search.looked !== null }
}

/** A scored passage comes before one that is not, whatever the score. */
const SCORED = 1_000_000

/** One search over the library as it is now: what it finds, counted and in order. */
export class Search {
  readonly documents: readonly number[]
  readonly columns: Columns
  /** Matching passages of all documents. */
  readonly passages: number
  /** How many passages were compared with a pattern, if not all were. */
  readonly looked: number | null
  /** Whether passages were too many to be scored one by one. */
  readonly isRough: boolean
  readonly #matches: Matches
  readonly #tally: Tally
  readonly #scores: Scores
  /** At the places of the documents, lower is better. */
  readonly #values: Float64Array

  constructor(db: ReadHandle, query: Query, furniture: boolean, patterns: PatternHits) {
    this.#matches = new Matches(db, query, furniture, patterns)
    this.#tally = tallyOf(this.#matches)
    this.#scores = scoresOf(db, query, furniture, this.#matches)
    this.documents = this.#matches.ids
    this.columns = this.#matches.columns
    this.passages = this.#tally.passages
    this.looked = this.#matches.looked
    this.isRough = this.#scores.isRough
    this.#values = valuesOf(this.#matches, this.#tally, this.#scores)
  }

  /** A document that was found. */
  candidate(document: number): Candidate {
    return this.#candidateAt(this.#matches.place(document))
  }

  /** The documents of a window. */
  window(sort: SearchSort, offset: number, limit: number): Candidate[] {
    const places = this.documents.map((_, place) => place)
    return firstOf(places, offset + limit, this.#order(sort))
      .slice(offset)
      .map((place) => this.#candidateAt(place))
  }

  /** The passages of a window: of each document in order, or the best scored of all first. */
  passageWindow(
    sort: SearchSort,
    offset: number,
    limit: number,
  ): { candidate: Candidate; passage: number }[] {
    const scored = sort === 'relevance' ? this.#scoredPassages() : []
    const { ids, ranks } = this.#scores
    const order: Order = (a, b) => (ranks[a] as number) - (ranks[b] as number) || a - b
    const window = firstOf(scored, offset + limit, order)
      .slice(offset)
      .map((at) => this.#withDocument(ids[at] as number))
    let skipped = Math.max(0, offset - scored.length)
    const left = this.#tally.counts.slice()
    for (const at of scored) {
      const place = this.#matches.placeOf(ids[at] as number)
      left[place] = (left[place] as number) - 1
    }
    const rest = this.documents.flatMap((_, place) => ((left[place] as number) > 0 ? [place] : []))
    for (const place of firstOf(rest, skipped + limit, this.#order(sort))) {
      if (window.length >= limit) break
      const many = left[place] as number
      if (skipped >= many) {
        skipped -= many
        continue
      }
      const passages = this.best(this.documents[place] as number, Number.POSITIVE_INFINITY)
      const unscored = scored.length === 0 ? passages : passages.filter((id) => this.#rank(id) === 0)
      for (const passage of unscored.slice(skipped, skipped + limit - window.length))
        window.push(this.#withDocument(passage))
      skipped = 0
    }
    return window
  }

  /** At most so many of a document's matching passages, best first: scored ones, then those that hold more of what is wanted. */
  best(document: number, most: number): number[] {
    const [first, last] = this.#matches.passagesOf(document)
    const held = new Map<number, number>()
    for (const ids of this.#matches.wanted.flatMap(({ ids, nearer }) => [ids, ...nearer])) {
      for (let at = lowest(ids, first); at < ids.length && (ids[at] as number) <= last; at++)
        held.set(ids[at] as number, (held.get(ids[at] as number) ?? 0) + 1)
    }
    const order: Order = (a, b) =>
      this.#rank(a) - this.#rank(b) || (held.get(b) ?? 0) - (held.get(a) ?? 0) || a - b
    const list = [...held.keys()]
    return (list.length < 2 ? list : list.sort(order)).slice(0, most)
  }

  /** The places in `scores` of passages of the documents found. */
  #scoredPassages(): number[] {
    const places: number[] = []
    for (const [at, id] of this.#scores.ids.entries()) if (this.#matches.placeOf(id) >= 0) places.push(at)
    return places
  }

  #withDocument(passage: number): { candidate: Candidate; passage: number } {
    return { candidate: this.#candidateAt(this.#matches.placeOf(passage)), passage }
  }

  #candidateAt(place: number): Candidate {
    const document = this.documents[place] as number
    return {
      document,
      edition: this.columns.editions[document] as number,
      matches: this.#tally.counts[place] as number,
    }
  }

  #rank(passage: number): number {
    const { ids, ranks } = this.#scores
    const at = lowest(ids, passage)
    return ids[at] === passage ? (ranks[at] as number) : 0
  }

  /** The order of places in `documents`. */
  #order(sort: SearchSort): Order {
    const values = this.#values
    const byValue: Order = (a, b) => (values[a] as number) - (values[b] as number) || a - b
    if (sort === 'relevance') return byValue
    const { codes } = this.columns.column[sort === 'date' ? 'published' : 'publisher']
    const places = placesOf(this.columns, sort)
    const ordered = Int32Array.from(this.documents, (id) => places[codes[id] as number] as number)
    return (a, b) => (ordered[a] as number) - (ordered[b] as number) || byValue(a, b)
  }
}

/** The best passage counts, and a little the number of them; without any the document as a whole. Takes over the weights. */
function valuesOf(
  matches: Matches,
  { counts, weights: values }: Tally,
  { ids, ranks }: Scores,
): Float64Array {
  for (let place = 0; place < values.length; place++) values[place] = -(values[place] as number)
  for (let at = 0; at < ids.length; at++) {
    const place = matches.placeOf(ids[at] as number)
    if (place < 0) continue
    const value = (ranks[at] as number) - SCORED - Math.log2(counts[place] as number) / 4
    if (value < (values[place] as number)) values[place] = value
  }
  return values
}
