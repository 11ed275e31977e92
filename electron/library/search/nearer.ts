import type { ReadHandle } from '#library/database/handles.ts'
import type { Fuzzy } from '#shared/query/ast.ts'
import { anyOf, idsOfWords, type Ranges } from './leaf-hits.ts'
import { type SortedIds, unionOf } from './sorted-ids.ts'
import { spellings } from './spellings.ts'
import type { IndexName } from './vocabulary.ts'

/** So many degrees of nearness are told apart; what is further is all the same. */
const MOST_DEGREES = 3
/** Reading more passages than this would take longer than the search. They hold the nearest words nearly all. */
const MOST_ROWS = 100_000

/**
 * Of the passages that hold what a misspelt word may mean those with the nearest words, then those with the next nearest besides, and so
 * on; without the last, which are all, and without words of very many passages. Only in these ranges of passages, unless they are null.
 */
export function nearerIds(
  db: ReadHandle,
  leaf: Fuzzy,
  indexes: readonly IndexName[],
  ranges: Ranges | null,
): readonly SortedIds[] {
  const words = indexes.map((index) => ({ index, all: spellings(db, index, leaf) }))
  const degrees = [...new Set(words.flatMap(({ all }) => all.map(({ distance }) => distance)))]
  const nearer: SortedIds[] = []
  let rows = 0
  for (const degree of degrees.sort((a, b) => a - b).slice(0, -1)) {
    const own = words.map(({ index, all }) => ({
      index,
      own: all.filter(({ distance }) => distance === degree),
    }))
    rows += own.flatMap(({ own }) => own).reduce((sum, { rows }) => sum + rows, 0)
    if (rows > MOST_ROWS || nearer.length === MOST_DEGREES) break
    const ids = own
      .filter(({ own }) => own.length > 0)
      .map(({ index, own }) => idsOfWords(db, anyOf(own.map(({ word }) => word)), index, ranges))
    nearer.push(unionOf([...nearer.slice(-1), ...ids]))
  }
  return nearer
}
