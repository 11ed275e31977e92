import type { ReadHandle } from '#library/database/handles.ts'
import type { Fuzzy, Leaf, Pattern } from '#shared/query/ast.ts'
import { leafToFts5 } from '#shared/query/fts5.ts'
import { compiled } from '#shared/query/pattern.ts'
import { type IndexName, neededWords, spellings } from './vocabulary.ts'

/** FTS5 scores every match, not only the best: what stands in more passages than this is not scored. */
export const MOST_SCORED = 20_000

/** A pattern is looked for in at most so many passages. */
export const MOST_READ = 100_000

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

/** The passages that hold one leaf, in ascending order, with a rank for each unless they are too many or have none. */
export interface Hits {
  readonly ids: readonly number[]
  readonly ranks: readonly number[] | null
  /** Whether there may be more, because not every passage was read. */
  readonly isCut: boolean
}

/** Looks for one leaf in an index. */
export function hitsOf(db: ReadHandle, leaf: Leaf, index: IndexName): Hits {
  switch (leaf.kind) {
    case 'phrase':
    case 'near':
      return indexed(db, index, leafToFts5(leaf))
    case 'fuzzy':
      return misspelt(db, leaf, index)
    case 'pattern':
      return fitting(db, leaf, index)
  }
}

const NONE: Hits = { ids: [], ranks: [], isCut: false }

const anyOf = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(' OR ')

/** Ids and ranks are two columns of the same rows: reading them apart is faster than as row objects. */
function indexed(db: ReadHandle, index: IndexName, expression: string): Hits {
  const ids = db.column<number>(INDEXES[index].ids, expression)
  const ranks = ids.length > MOST_SCORED ? null : db.column<number>(INDEXES[index].ranks, expression)
  return { ids, ranks, isCut: false }
}

function misspelt(db: ReadHandle, leaf: Fuzzy, index: IndexName): Hits {
  const words = spellings(db, index, leaf)
  return words.length === 0 ? NONE : indexed(db, index, anyOf(words))
}

const EVERY_PASSAGE = 'SELECT id FROM passages WHERE furniture = ? ORDER BY id LIMIT ?'
const TEXT = 'SELECT text FROM passages WHERE id = ?'

/** The index says which passages a pattern may fit; these are read one by one. */
function fitting(db: ReadHandle, pattern: Pattern, index: IndexName): Hits {
  const needed = neededWords(db, index, pattern)
  if (needed.some((words) => words.length === 0)) return NONE
  const expression = needed.map((words) => `(${anyOf(words)})`).join(' AND ')
  const candidates =
    expression === ''
      ? db.column<number>(EVERY_PASSAGE, index === 'furniture' ? 1 : 0, MOST_READ + 1)
      : db.column<number>(INDEXES[index].ids, expression)
  const expressionOfPattern = compiled(pattern)
  const ids = candidates.slice(0, MOST_READ).filter((id) => {
    expressionOfPattern.lastIndex = 0
    return expressionOfPattern.test(db.value<string>(TEXT, id))
  })
  return { ids, ranks: null, isCut: candidates.length > MOST_READ }
}
