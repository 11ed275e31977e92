import type { ReadHandle } from '#library/database/handles.ts'
import type { SearchSort } from '#shared/contract/search.ts'
import type { Query } from '#shared/query/ast.ts'
import type { Columns } from './columns.ts'
import type { DocumentSet } from './document-set.ts'
import { firstOf, type Order } from './first.ts'
import type { PatternHits } from './leaf-hits.ts'
import { Matches } from './matches.ts'
import { patternHitsNow } from './patterns.ts'
import { type Scores, scoresOf } from './scores.ts'
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
export function findCandidates(db: ReadHandle, query: Query, furniture: boolean): Candidates {
  const search = new Search(db, query, furniture, patternHitsNow(db, query, furniture))
  return { found: search.documents.map((id) => search.candidate(id)), isCut: search.looked !== null }
}

/** A scored passage comes before one that is not, whatever the score. */
const SCORED = 1_000_000

/** One search over the library as it is now: what it finds, counted and in order. */
export class Search {
  readonly documents: readonly number[]
  readonly set: DocumentSet
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
  /** By document id, lower is better. */
  readonly #values: Float64Array

  constructor(db: ReadHandle, query: Query, furniture: boolean, patterns: PatternHits) {
    this.#matches = new Matches(db, query, furniture, patterns)
    this.#tally = tallyOf(this.#matches)
    this.#scores = scoresOf(db, query, furniture, this.#matches, this.#tally)
    this.set = this.#matches.documents
    this.documents = this.set.ids()
    this.columns = this.#matches.columns
    this.passages = this.#tally.passages
    this.looked = this.#matches.looked
    this.isRough = this.#scores.isRough
    this.#values = valuesOf(this.#matches, this.#tally, this.#scores, this.documents)
  }

  candidate(document: number): Candidate {
    return {
      document,
      edition: this.columns.editions[document] as number,
      matches: this.#tally.counts[document] as number,
    }
  }

  /** The documents of a window. */
  window(sort: SearchSort, offset: number, limit: number): Candidate[] {
    return firstOf(this.documents, offset + limit, this.#order(sort))
      .slice(offset)
      .map((id) => this.candidate(id))
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
    const taken = new Int32Array(scored.length === 0 ? 0 : this.columns.limit)
    for (const at of scored) {
      const document = this.#documentOf(ids[at] as number)
      taken[document] = (taken[document] as number) + 1
    }
    const left = (id: number): number => (this.#tally.counts[id] as number) - (taken[id] ?? 0)
    const rest = this.documents.filter((id) => left(id) > 0)
    for (const document of firstOf(rest, skipped + limit, this.#order(sort))) {
      if (window.length >= limit) break
      const many = left(document)
      if (skipped >= many) {
        skipped -= many
        continue
      }
      const passages = this.best(document, Number.POSITIVE_INFINITY)
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
    const passages = new Set<number>()
    for (const { ids } of this.#matches.wanted) {
      for (let at = lowest(ids, first); at < ids.length && (ids[at] as number) <= last; at++)
        passages.add(ids[at] as number)
    }
    const { held } = this.#tally
    const order: Order = (a, b) =>
      this.#rank(a) - this.#rank(b) || (held?.[b] ?? 0) - (held?.[a] ?? 0) || a - b
    const list = [...passages]
    return (list.length < 2 ? list : list.sort(order)).slice(0, most)
  }

  /** The places in `scores` of passages of the documents found. */
  #scoredPassages(): number[] {
    const places: number[] = []
    for (const [at, id] of this.#scores.ids.entries()) {
      const document = this.#documentOf(id)
      if (document !== 0 && this.set.has(document)) places.push(at)
    }
    return places
  }

  #withDocument(passage: number): { candidate: Candidate; passage: number } {
    return { candidate: this.candidate(this.#documentOf(passage)), passage }
  }

  #documentOf(passage: number): number {
    return this.columns.documents[this.#matches.ranges.editions[passage] ?? 0] ?? 0
  }

  #rank(passage: number): number {
    const { ids, ranks } = this.#scores
    const at = lowest(ids, passage)
    return ids[at] === passage ? (ranks[at] as number) : 0
  }

  #order(sort: SearchSort): Order {
    const values = this.#values
    const byValue: Order = (a, b) => (values[a] as number) - (values[b] as number) || a - b
    if (sort === 'relevance') return byValue
    const { codes } = this.columns.column[sort === 'date' ? 'published' : 'publisher']
    const places = placesOf(this.columns, sort)
    return (a, b) =>
      (places[codes[a] as number] as number) - (places[codes[b] as number] as number) || byValue(a, b)
  }
}

/** The best passage counts, and a little the number of them; without any the document as a whole. Takes over the weights. */
function valuesOf(
  { columns, ranges, documents }: Matches,
  { counts, weights: values }: Tally,
  { ids, ranks }: Scores,
  found: readonly number[],
): Float64Array {
  for (const document of found) values[document] = -(values[document] as number)
  for (const [at, id] of ids.entries()) {
    const document = columns.documents[ranges.editions[id] ?? 0] ?? 0
    if (document === 0 || !documents.has(document)) continue
    const value = (ranks[at] as number) - SCORED - Math.log2(counts[document] as number) / 4
    if (value < (values[document] as number)) values[document] = value
  }
  return values
}

/** For each value of a column its place in the order: the latest date first, sources by name, what is unknown last. */
function placesOf(columns: Columns, sort: 'date' | 'source'): Int32Array {
  const { values } = columns.column[sort === 'date' ? 'published' : 'publisher']
  const names = values.map((value) => (value ?? '').toLowerCase())
  const different = [...new Set(names)].filter((name) => name !== '').sort()
  if (sort === 'date') different.reverse()
  const places = new Map(different.map((name, place) => [name, place]))
  return Int32Array.from(names, (name) => places.get(name) ?? different.length)
}

/** The place of the first number that is at least `sought`, by halving. */
function lowest(sorted: readonly number[], sought: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] as number) < sought) low = middle + 1
    else high = middle
  }
  return low
}
