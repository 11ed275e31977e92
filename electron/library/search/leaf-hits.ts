import type { ReadHandle } from '#library/database/handles.ts'
import type { FoundForms } from '#shared/contract/search.ts'
import type { Forms, Fuzzy, Near, Pattern, Phrase, Query } from '#shared/query/ast.ts'
import { leafToFts5 } from '#shared/query/fts5.ts'
import { asksTwice } from '#shared/query/near.ts'
import type { SortedIds } from './sorted-ids.ts'
import { spellings } from './spellings.ts'
import type { IndexName } from './vocabulary.ts'

/** The passages that hold a leaf, in ascending order. */
export interface Hits {
  readonly ids: SortedIds
  /** How many passages hold it at least, where these are not all. */
  readonly many?: number
  /** How many passages were compared with a pattern, if not all were; else null. */
  readonly looked: number | null
  /** Of forms of a word, those that are there. */
  readonly forms?: FoundForms
}

export const NO_HITS: Hits = { ids: [], looked: null }

/** A leaf that an index answers by itself. */
export type Indexed = Phrase | Near | Fuzzy

export function isIndexed(leaf: Query): leaf is Indexed {
  switch (leaf.kind) {
    case 'phrase':
    case 'fuzzy':
      return true
    case 'near':
      return !asksTwice(leaf)
    case 'pattern':
    case 'forms':
    case 'filter':
    case 'and':
    case 'or':
    case 'not':
      return false
  }
}

/** What has been found out beforehand about patterns, forms of words and such a NEAR, which no index answers by itself. */
export type PatternHits = ReadonlyMap<Pattern | Forms | Near, Hits>

/** More passages than this are not read before it is known that all are needed. */
export const FEW = 20_000

const FIRST_IDS = {
  work: `SELECT rowid FROM passage_index WHERE passage_index MATCH ? ORDER BY rowid LIMIT ${FEW + 1}`,
  furniture: `SELECT rowid FROM furniture_index WHERE furniture_index MATCH ? ORDER BY rowid LIMIT ${FEW + 1}`,
} as const

/** FTS5 keeps to a range of rows only where its ends are integers, and better-sqlite3 binds every number as a float. */
const IDS_AFTER = {
  work: `SELECT rowid FROM passage_index WHERE passage_index MATCH ?
    AND rowid > CAST(? AS INTEGER) ORDER BY rowid`,
  furniture: `SELECT rowid FROM furniture_index WHERE furniture_index MATCH ?
    AND rowid > CAST(? AS INTEGER) ORDER BY rowid`,
} as const

const IDS_BETWEEN = {
  work: `SELECT rowid FROM passage_index WHERE passage_index MATCH ?
    AND rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER) ORDER BY rowid`,
  furniture: `SELECT rowid FROM furniture_index WHERE furniture_index MATCH ?
    AND rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER) ORDER BY rowid`,
} as const

/** A leaf as an expression for one index, or null when nothing can match. */
export function expressionFor(db: ReadHandle, leaf: Indexed, index: IndexName): string | null {
  if (leaf.kind !== 'fuzzy') return leafToFts5(leaf)
  const words = spellings(db, index, leaf).map(({ word }) => word)
  return words.length === 0 ? null : anyOf(words)
}

/** Words as an expression that any of them satisfies. */
export function anyOf(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(' OR ')
}

/** The passages of one index that hold a leaf, read no further than they are asked for. */
export class LeafRows {
  readonly #db: ReadHandle
  readonly #index: IndexName
  readonly #expression: string | null
  #ids: SortedIds | null = null
  #isAll = false

  constructor(db: ReadHandle, leaf: Indexed, index: IndexName) {
    this.#db = db
    this.#index = index
    this.#expression = expressionFor(db, leaf, index)
  }

  /** All, unless they are many: then null. */
  few(): SortedIds | null {
    if (this.#ids === null) {
      this.#ids =
        this.#expression === null ? [] : this.#db.column<number>(FIRST_IDS[this.#index], this.#expression)
      this.#isAll = this.#ids.length <= FEW
    }
    return this.#isAll ? this.#ids : null
  }

  all(): SortedIds {
    const begun = this.#ids ?? []
    if (!this.#isAll && this.#expression !== null) {
      const rest = this.#db.column<number>(IDS_AFTER[this.#index], this.#expression, begun.at(-1) ?? 0)
      this.#ids = begun.length === 0 ? rest : [...begun, ...rest]
    }
    this.#isAll = true
    return this.#ids ?? []
  }
}

/** Passages from the first to the last of each, both included; ascending. */
export type Ranges = readonly (readonly [number, number])[]

/** The passages of these ranges that hold a leaf. */
export function idsWithin(db: ReadHandle, leaf: Indexed, index: IndexName, ranges: Ranges): SortedIds {
  const expression = expressionFor(db, leaf, index)
  return expression === null ? [] : idsOfWords(db, expression, index, ranges)
}

/** The passages for which an expression holds, in these ranges or everywhere. */
export function idsOfWords(
  db: ReadHandle,
  expression: string,
  index: IndexName,
  ranges: Ranges | null,
): SortedIds {
  if (ranges === null) return db.column<number>(IDS_AFTER[index], expression, 0)
  return ranges.flatMap(([first, last]) => db.column<number>(IDS_BETWEEN[index], expression, first, last))
}
