import type { ReadHandle } from '#library/database/handles.ts'
import type { Fuzzy } from '#shared/query/ast.ts'
import { anyOf, idsOfWords, type Ranges } from './leaf-hits.ts'
import { type SortedIds, unionOf } from './sorted-ids.ts'
import { spellings } from './spellings.ts'
import type { IndexName } from './vocabulary.ts'

/** So many degrees of nearness are told apart; what is further is all the same. */
const MOST_DEGREES = 3

/**
 * Of the passages that hold what a misspelt word may mean those with the nearest words, then those with the next nearest besides, and so
 * on; without the last, which are all. Only in these ranges of passages, unless they are null.
 */
export function nearerIds(
  db: ReadHandle,
  leaf: Fuzzy,
  indexes: readonly IndexName[],
  ranges: Ranges | null,
): readonly SortedIds[] {
  const distances = new Set(
    indexes.flatMap((index) => spellings(db, index, leaf).map(({ distance }) => distance)),
  )
  const degrees = [...distances].sort((a, b) => a - b).slice(0, -1)
  const nearer: SortedIds[] = []
  for (const degree of degrees.slice(0, MOST_DEGREES)) {
    const own = indexes.flatMap((index) => {
      const words = spellings(db, index, leaf).filter(({ distance }) => distance === degree)
      return words.length === 0 ? [] : [idsOfWords(db, anyOf(words.map(({ word }) => word)), index, ranges)]
    })
    nearer.push(unionOf([...nearer.slice(-1), ...own]))
  }
  return nearer
}
