import type { ReadHandle } from '#library/database/handles.ts'

/** Finds the edition of a passage without asking SQLite for each: passages of an edition have ids in one run. */
export interface EditionRanges {
  /** The edition that holds the passage. */
  editionOf(passage: number): number
}

interface Ranges {
  readonly firstPassages: number[]
  readonly editions: number[]
}

/** Editions only ever come to the end, so the arrays of a handle grow and are never built again. */
const known = new WeakMap<ReadHandle, Ranges>()

/** The ranges as of now; after an import only what is new is read. */
export function editionRanges(db: ReadHandle): EditionRanges {
  const ranges = known.get(db) ?? { firstPassages: [], editions: [] }
  known.set(db, ranges)
  for (const { edition, first } of db.all<{ edition: number; first: number }>(
    'SELECT edition, min(id) AS first FROM passages WHERE edition > ? GROUP BY edition ORDER BY edition',
    ranges.editions.at(-1) ?? 0,
  )) {
    ranges.editions.push(edition)
    ranges.firstPassages.push(first)
  }
  let from = 0
  let to = 0
  let edition = 0
  return {
    editionOf(passage) {
      // Passages come in ascending order: most are of the edition of the one before.
      if (passage >= from && passage < to) return edition
      const index = lastAtMost(ranges.firstPassages, passage)
      from = ranges.firstPassages[index] ?? 0
      to = ranges.firstPassages[index + 1] ?? Number.POSITIVE_INFINITY
      edition = ranges.editions[index] ?? 0
      return edition
    },
  }
}

/** The index of the last number that is at most `sought`, by halving. */
function lastAtMost(sorted: readonly number[], sought: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) <= sought) low = middle + 1
    else high = middle
  }
  return low - 1
}
