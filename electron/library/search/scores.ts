import type { ReadHandle } from '#library/database/handles.ts'
import type { Query } from '#shared/query/ast.ts'
import { expressionFor, type Indexed, isIndexed } from './leaf-hits.ts'
import type { Matches } from './matches.ts'
import type { Tally } from './tally.ts'
import type { IndexName } from './vocabulary.ts'

/** FTS5 scores every match, not only the best: more passages than this are not scored one by one. */
const MOST_SCORED = 20_000

/** FTS5 looks at every phrase of an expression when it scores; more leaves than this are not scored. */
const MOST_LEAVES = 24

const ROWS = {
  work: 'SELECT rowid FROM passage_index WHERE passage_index MATCH ? ORDER BY rowid',
  furniture: 'SELECT rowid FROM furniture_index WHERE furniture_index MATCH ? ORDER BY rowid',
} as const

const RANKS = {
  work: 'SELECT rank FROM passage_index WHERE passage_index MATCH ? ORDER BY rowid',
  furniture: 'SELECT rank FROM furniture_index WHERE furniture_index MATCH ? ORDER BY rowid',
} as const

/** Passages in ascending order with their BM25 as FTS5 has it: below 0, the lower the better. */
export interface Scores {
  readonly ids: readonly number[]
  readonly ranks: readonly number[]
  /** Whether they were too many to be scored. */
  readonly isRough: boolean
}

const NONE: Scores = { ids: [], ranks: [], isRough: false }

/**
 * Scores the passages that hold everything wanted, or, where there is an OR, anything of it. Ids and ranks are two columns of
 * the same rows: reading them apart is faster than as row objects.
 */
export function scoresOf(
  db: ReadHandle,
  query: Query,
  furniture: boolean,
  matches: Matches,
  tally: Tally,
): Scores {
  const leaves = matches.wanted.map(({ leaf }) => leaf).filter(isIndexed)
  if (leaves.length === 0) return NONE
  const operator = hasOr(query) ? ' OR ' : ' AND '
  const rows = rowsOf(matches, tally, operator === ' AND ')
  if (rows === 0) return NONE
  if (rows > MOST_SCORED || leaves.length > MOST_LEAVES) return { ...NONE, isRough: true }
  const work = scoresIn(db, 'work', leaves, operator, onlyIds(matches, furniture))
  if (!furniture) return work
  return together(work, scoresIn(db, 'furniture', leaves, operator, null))
}

/** How many passages FTS5 would score, in all documents; a pattern, which no index knows, may only make them fewer. */
function rowsOf({ wanted }: Matches, { held }: Tally, all: boolean): number {
  const sizes = wanted.map(({ ids }) => ids.length)
  if (!all) return sizes.reduce((sum, size) => sum + size, 0)
  if (held === null) return sizes[0] ?? 0
  const sought = wanted.filter(({ leaf }) => isIndexed(leaf)).length
  const [smallest] = wanted.map(({ ids }) => ids).sort((a, b) => a.length - b.length)
  let rows = 0
  for (const id of smallest ?? []) if ((held[id] as number) >= sought) rows += 1
  return rows
}

/** A single leaf is known already with all its passages. */
function onlyIds({ wanted }: Matches, furniture: boolean): readonly number[] | null {
  const [only, another] = wanted
  return only && !another && !furniture && isIndexed(only.leaf) ? only.ids : null
}

function scoresIn(
  db: ReadHandle,
  index: IndexName,
  leaves: readonly Indexed[],
  operator: ' OR ' | ' AND ',
  known: readonly number[] | null,
): Scores {
  const expressions = leaves.map((leaf) => expressionFor(db, leaf, index))
  const sought = expressions.filter((expression) => expression !== null)
  if (sought.length === 0 || (operator === ' AND ' && sought.length < leaves.length)) return NONE
  const expression = sought.map((one) => `(${one})`).join(operator)
  const ids = known ?? db.column<number>(ROWS[index], expression)
  return { ids, ranks: db.column<number>(RANKS[index], expression), isRough: false }
}

function together(a: Scores, b: Scores): Scores {
  const ranks = new Map(
    [...a.ids, ...b.ids].map((id, at) => [id, a.ranks[at] ?? b.ranks[at - a.ids.length] ?? 0]),
  )
  const ids = [...ranks.keys()].sort((one, other) => one - other)
  return { ids, ranks: ids.map((id) => ranks.get(id) ?? 0), isRough: false }
}

function hasOr(query: Query): boolean {
  switch (query.kind) {
    case 'or':
      return true
    case 'and':
      return query.parts.some(hasOr)
    case 'not':
      return hasOr(query.part)
    case 'filter':
    case 'phrase':
    case 'fuzzy':
    case 'pattern':
    case 'near':
      return false
  }
}
