import type { ReadHandle } from '#library/database/handles.ts'
import type { Query } from '#shared/query/ast.ts'
import { conjuncts } from '#shared/query/conjuncts.ts'
import { toFts5 } from '#shared/query/fts5.ts'
import { editionRanges } from './edition-ranges.ts'

/** FTS5 scores every match, not only the best: what stands in more passages than this is not scored … */
const MOST_SCORED = 20_000
/** … but counts for a little. Lower is better, as with BM25 in FTS5. */
const UNSCORED = -1

const INDEXES = {
  work: {
    ids: 'SELECT rowid FROM passage_index WHERE passage_index MATCH ? ORDER BY rowid',
    ranks: 'SELECT rank FROM passage_index WHERE passage_index MATCH ? ORDER BY rowid',
  },
  furniture: {
    ids: 'SELECT rowid FROM furniture_index WHERE furniture_index MATCH ? ORDER BY rowid',
    ranks: 'SELECT rank FROM furniture_index WHERE furniture_index MATCH ? ORDER BY rowid',
  },
} as const

/** The passages that hold one part of a query, with a rank for each unless they are too many. */
interface Hits {
  readonly ids: readonly number[]
  readonly ranks: readonly number[] | null
}

/** The matching passages of an edition. */
export interface Match {
  readonly edition: number
  readonly passages: readonly number[]
}

/** What the indexes answer to one query. */
export class Matches {
  readonly #db: ReadHandle
  readonly #query: Query
  readonly #furniture: boolean
  /** For each matching passage the sum of the ranks of the parts that it holds. */
  readonly #ranks = new Map<number, number>()

  constructor(db: ReadHandle, query: Query, furniture: boolean) {
    this.#db = db
    this.#query = query
    this.#furniture = furniture
  }

  /**
   * The editions that hold every wanted part somewhere and no unwanted one, and are allowed, with the passages that hold
   * any wanted part.
   */
  editions(allowed: (edition: number) => boolean): Match[] {
    const { editionOf } = editionRanges(this.#db)
    const parts = conjuncts(this.#query)
    const wanted = parts.flatMap((part) => (part.kind === 'not' ? [] : [this.#scan(part)]))
    const unwanted = parts.flatMap((part) => (part.kind === 'not' ? this.#scan(part.query).ids : []))
    const excluded = new Set(unwanted.map(editionOf))

    const matches = new Map<number, number[]>()
    for (const edition of inEvery(wanted, editionOf)) {
      if (!excluded.has(edition) && allowed(edition)) matches.set(edition, [])
    }
    for (const { ids, ranks } of wanted) {
      // Where a single part is not scored there is nothing to add up.
      const summed = ranks !== null || wanted.length > 1
      for (const [index, id] of ids.entries()) {
        const passages = matches.get(editionOf(id))
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

  #scan(part: Query): Hits {
    const work = this.#scanIndex(part, 'work')
    if (!this.#furniture) return work
    const furniture = this.#scanIndex(part, 'furniture')
    return {
      ids: [...work.ids, ...furniture.ids],
      ranks: work.ranks && furniture.ranks && [...work.ranks, ...furniture.ranks],
    }
  }

  /** Ids and ranks are two columns of the same rows: reading them apart is faster than as row objects. */
  #scanIndex(part: Query, index: keyof typeof INDEXES): Hits {
    const match = toFts5(part)
    const ids = this.#db.column<number>(INDEXES[index].ids, match)
    return {
      ids,
      ranks: ids.length > MOST_SCORED ? null : this.#db.column<number>(INDEXES[index].ranks, match),
    }
  }
}

/** The editions that have a passage in every list, going from the shortest list on. */
function inEvery(lists: readonly Hits[], editionOf: (passage: number) => number): ReadonlySet<number> {
  const [shortest, ...others] = lists.toSorted((a, b) => a.ids.length - b.ids.length)
  let editions = new Set(shortest?.ids.map(editionOf))
  for (const { ids } of others) {
    const both = new Set<number>()
    for (const edition of ids.map(editionOf)) if (editions.has(edition)) both.add(edition)
    editions = both
  }
  return editions
}
