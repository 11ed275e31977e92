import type { ReadHandle } from '#library/database/handles.ts'
import type { Leaf, Query } from '#shared/query/ast.ts'
import { wantedLeaves } from '#shared/query/leaves.ts'
import { editionRanges } from './edition-ranges.ts'
import { editionsOf, everyEdition, hiddenEditions } from './filters.ts'
import { type Hits, hitsOf, MOST_READ, MOST_SCORED } from './leaf-hits.ts'

/** What is found but not scored counts for a little. Lower is better, as with BM25 in FTS5. */
const UNSCORED = -1

/** The matching passages of an edition. */
export interface Match {
  readonly edition: number
  readonly passages: readonly number[]
}

/** What the library answers to one query: And, Or and Not are taken of documents (see `shared/query/ast.ts`). */
export class Matches {
  readonly #db: ReadHandle
  readonly #query: Query
  readonly #furniture: boolean
  readonly #editionOf: (passage: number) => number
  readonly #hits = new Map<Leaf, Hits>()
  /** For each matching passage the sum of the ranks of the leaves that it holds. */
  readonly #ranks = new Map<number, number>()

  constructor(db: ReadHandle, query: Query, furniture: boolean) {
    this.#db = db
    this.#query = query
    this.#furniture = furniture
    this.#editionOf = editionRanges(db).editionOf
  }

  /** The editions that the query finds, with the passages that hold any wanted leaf. */
  editions(): Match[] {
    const hidden = hiddenEditions(this.#db)
    const matches = new Map<number, number[]>()
    for (const edition of this.#found(this.#query)) if (!hidden.has(edition)) matches.set(edition, [])
    const wanted = wantedLeaves(this.#query).map((leaf) => this.#hitsOf(leaf))
    for (const { ids, ranks } of wanted) {
      // Where a single leaf is not scored there is nothing to add up.
      const summed = ranks !== null || wanted.length > 1
      for (const [index, id] of ids.entries()) {
        const passages = matches.get(this.#editionOf(id))
        if (!passages) continue
        const before = this.#ranks.get(id)
        if (before === undefined) passages.push(id)
        if (summed) this.#ranks.set(id, (before ?? 0) + (ranks?.[index] ?? UNSCORED))
      }
    }
    return [...matches].map(([edition, passages]) => ({ edition, passages }))
  }

  /** How well a matching passage fits, lower is better. */
  rank(passage: number): number {
    return this.#ranks.get(passage) ?? 0
  }

  /** Whether passages were left unread, so that there may be more. */
  get isCut(): boolean {
    return [...this.#hits.values()].some(({ isCut }) => isCut)
  }

  /** How many passages were compared with a pattern, if not all were. */
  get looked(): number | null {
    return this.isCut ? MOST_READ : null
  }

  /** Whether words stand in too many passages to be scored. */
  get isRough(): boolean {
    return [...this.#hits.values()].some(({ ids, ranks }) => ranks === null && ids.length > MOST_SCORED)
  }

  #found(query: Query): ReadonlySet<number> {
    switch (query.kind) {
      case 'filter':
        return editionsOf(this.#db, query)
      case 'and':
        return this.#inAll(query.parts)
      case 'or':
        return new Set(query.parts.flatMap((part) => [...this.#found(part)]))
      case 'not':
        return without(everyEdition(this.#db), [this.#found(query.part)])
      case 'phrase':
      case 'fuzzy':
      case 'pattern':
      case 'near':
        return this.#editionsOf(this.#hitsOf(query))
    }
  }

  /** The smallest set is gone through; what must not be there is taken out of what is left. */
  #inAll(parts: readonly Query[]): ReadonlySet<number> {
    const wanted = parts
      .filter((part) => part.kind !== 'not')
      .map((part) => this.#found(part))
      .sort((a, b) => a.size - b.size)
    const unwanted = parts.flatMap((part) => (part.kind === 'not' ? [this.#found(part.part)] : []))
    const [smallest, ...others] = wanted
    if (!smallest) return without(everyEdition(this.#db), unwanted)
    const inOthers = [...smallest].filter((edition) => others.every((other) => other.has(edition)))
    return without(new Set(inOthers), unwanted)
  }

  #editionsOf({ ids }: Hits): ReadonlySet<number> {
    const editions = new Set<number>()
    for (const id of ids) editions.add(this.#editionOf(id))
    return editions
  }

  #hitsOf(leaf: Leaf): Hits {
    const known = this.#hits.get(leaf)
    if (known) return known
    const work = hitsOf(this.#db, leaf, 'work')
    const hits = this.#furniture ? together(work, hitsOf(this.#db, leaf, 'furniture')) : work
    this.#hits.set(leaf, hits)
    return hits
  }
}

function together(work: Hits, furniture: Hits): Hits {
  return {
    ids: [...work.ids, ...furniture.ids],
    ranks: work.ranks && furniture.ranks && [...work.ranks, ...furniture.ranks],
    isCut: work.isCut || furniture.isCut,
  }
}

function without(
  editions: ReadonlySet<number>,
  unwanted: readonly ReadonlySet<number>[],
): ReadonlySet<number> {
  if (unwanted.length === 0) return editions
  return new Set([...editions].filter((edition) => unwanted.every((other) => !other.has(edition))))
}
