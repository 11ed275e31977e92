import type { ReadHandle } from '#library/database/handles.ts'
import type { Query } from '#shared/query/ast.ts'
import { conjuncts } from '#shared/query/conjuncts.ts'
import { toFts5 } from '#shared/query/fts5.ts'
import { editionRanges } from './edition-ranges.ts'

/** FTS5 scores every match it ranks; above this many the number of matching parts ranks passages instead. */
const MOST_RANKED = 20_000

/** What the indexes answer to one query. */
export class Matches {
  readonly #db: ReadHandle
  readonly #furniture: boolean
  readonly #wanted: readonly Query[]
  readonly #unwanted: readonly Query[]
  readonly #parts = new Map<number, number>()
  #ranks: ReadonlyMap<number, number> = new Map()

  constructor(db: ReadHandle, query: Query, furniture: boolean) {
    const parts = conjuncts(query)
    this.#db = db
    this.#furniture = furniture
    this.#wanted = parts.filter((part) => part.kind !== 'not')
    this.#unwanted = parts.flatMap((part) => (part.kind === 'not' ? [part.query] : []))
  }

  /**
   * Passages that hold any wanted part, with their editions: those editions that hold every wanted part somewhere and no
   * unwanted one, and are allowed.
   */
  passages(allowed: (edition: number) => boolean): ReadonlyMap<number, number> {
    const { editionOf } = editionRanges(this.#db)
    const found = this.#wanted.map((part) => this.#scan(part))
    const excluded = new Set(this.#unwanted.flatMap((part) => this.#scan(part)).map(editionOf))
    const [first = new Set<number>(), ...others] = found.map((ids) => new Set(ids.map(editionOf)))
    const accepted = (edition: number): boolean =>
      !excluded.has(edition) &&
      allowed(edition) &&
      first.has(edition) &&
      others.every((other) => other.has(edition))

    const passages = new Map<number, number>()
    for (const id of found.flat()) {
      const edition = editionOf(id)
      if (!accepted(edition)) continue
      passages.set(id, edition)
      this.#parts.set(id, (this.#parts.get(id) ?? 0) + 1)
    }
    if (passages.size <= MOST_RANKED) this.#ranks = this.#bm25()
    return passages
  }

  /** How well a passage fits, lower is better: BM25 where it was affordable, else the number of its wanted parts. */
  rank(passage: number): number {
    return this.#ranks.get(passage) ?? -(this.#parts.get(passage) ?? 0)
  }

  #scan(part: Query): number[] {
    const match = toFts5(part)
    const work = this.#db.column<number>('SELECT rowid FROM passage_index WHERE passage_index MATCH ?', match)
    if (!this.#furniture) return work
    return [
      ...work,
      ...this.#db.column<number>('SELECT rowid FROM furniture_index WHERE furniture_index MATCH ?', match),
    ]
  }

  #bm25(): Map<number, number> {
    const match = this.#wanted.map((part) => `(${toFts5(part)})`).join(' OR ')
    const rows = this.#db.all<{ id: number; rank: number }>(
      'SELECT rowid AS id, rank FROM passage_index WHERE passage_index MATCH ?',
      match,
    )
    return new Map(rows.map(({ id, rank }) => [id, rank]))
  }
}
