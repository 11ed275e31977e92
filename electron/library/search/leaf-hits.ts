import type { ReadHandle } from '#library/database/handles.ts'
import type { Fuzzy, Leaf, Near, Pattern, Phrase } from '#shared/query/ast.ts'
import { leafToFts5 } from '#shared/query/fts5.ts'
import { type IndexName, spellings } from './vocabulary.ts'

/** The passages that hold a leaf, in ascending order. */
export interface Hits {
  readonly ids: readonly number[]
  /** How many passages were compared with a pattern, if not all were; else null. */
  readonly looked: number | null
}

export const NO_HITS: Hits = { ids: [], looked: null }

/** A leaf that an index answers by itself. */
export type Indexed = Phrase | Near | Fuzzy

export function isIndexed(leaf: Leaf): leaf is Indexed {
  return leaf.kind !== 'pattern'
}

/** What has been found out about patterns, which are compared with passages beforehand. */
export type PatternHits = ReadonlyMap<Pattern, Hits>

const IDS = {
  work: 'SELECT rowid FROM passage_index WHERE passage_index MATCH ? ORDER BY rowid',
  furniture: 'SELECT rowid FROM furniture_index WHERE furniture_index MATCH ? ORDER BY rowid',
} as const

const FIRST_IDS = {
  work: 'SELECT rowid FROM passage_index WHERE passage_index MATCH ? ORDER BY rowid LIMIT ?',
  furniture: 'SELECT rowid FROM furniture_index WHERE furniture_index MATCH ? ORDER BY rowid LIMIT ?',
} as const

/** FTS5 keeps to a range of rows only where its ends are integers, and better-sqlite3 binds every number as a float. */
const IDS_BETWEEN = {
  work: `SELECT rowid FROM passage_index WHERE passage_index MATCH ?
    AND rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER) ORDER BY rowid`,
  furniture: `SELECT rowid FROM furniture_index WHERE furniture_index MATCH ?
    AND rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER) ORDER BY rowid`,
} as const

/** A leaf as an expression for one index, or null when nothing can match. */
export function expressionFor(db: ReadHandle, leaf: Indexed, index: IndexName): string | null {
  if (leaf.kind !== 'fuzzy') return leafToFts5(leaf)
  const words = spellings(db, index, leaf)
  return words.length === 0 ? null : anyOf(words)
}

/** Words as an expression that any of them satisfies. */
export function anyOf(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(' OR ')
}

/** Every passage of an index that holds a leaf. */
export function idsOf(db: ReadHandle, leaf: Indexed, index: IndexName): readonly number[] {
  const expression = expressionFor(db, leaf, index)
  return expression === null ? [] : db.column<number>(IDS[index], expression)
}

/** Every passage that holds a leaf, unless these are more than `most`: then null. */
export function fewIdsOf(
  db: ReadHandle,
  leaf: Indexed,
  index: IndexName,
  most: number,
): readonly number[] | null {
  const expression = expressionFor(db, leaf, index)
  if (expression === null) return []
  const ids = db.column<number>(FIRST_IDS[index], expression, most + 1)
  return ids.length > most ? null : ids
}

/** The passages of these ranges (first and last included, ascending) that hold a leaf. */
export function idsWithin(
  db: ReadHandle,
  leaf: Indexed,
  index: IndexName,
  ranges: readonly (readonly [number, number])[],
): readonly number[] {
  const expression = expressionFor(db, leaf, index)
  if (expression === null) return []
  return ranges.flatMap(([first, last]) => db.column<number>(IDS_BETWEEN[index], expression, first, last))
}
