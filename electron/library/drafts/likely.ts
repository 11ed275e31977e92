import type { Lookup } from './lookup.ts'

/** Words in more passages than this say nothing of where a text is from. */
const MOST_OF_WORD = 1000
const MOST_OF_RUN = 300
/** Rare words that are looked up for one quotation; runs of three words where no passage has so many of those together. */
const WORDS = 12
const TOGETHER = 4
const RUNS = 16

/**
 * The passages that share most with some folded words, best first: rare words and runs of three words count by how rare they
 * are. `pieces` are stretches that stand together.
 */
export function likelyPassages(
  lookup: Lookup,
  pieces: readonly (readonly string[])[],
  most: number,
): number[] {
  const scores = new Map<number, number>()
  const count = (ids: readonly number[], limit: number, weight: number): void => {
    if (ids.length === 0 || ids.length >= limit) return
    const worth = weight / Math.log2(2 + ids.length)
    for (const id of ids) scores.set(id, (scores.get(id) ?? 0) + worth)
  }
  const together = new Map<number, number>()
  for (const word of rarest(lookup, pieces.flat(), WORDS)) {
    const ids = lookup.with([word], MOST_OF_WORD)
    count(ids, MOST_OF_WORD, 1)
    for (const id of ids) together.set(id, (together.get(id) ?? 0) + 1)
  }
  const isClear = [...together.values()].some((words) => words >= TOGETHER)
  for (const run of isClear ? [] : spread(runsOfThree(pieces), RUNS)) {
    count(lookup.with(run, MOST_OF_RUN), MOST_OF_RUN, 1.5)
  }
  return [...scores]
    .sort(([a, of], [b, other]) => other - of || a - b)
    .slice(0, most)
    .map(([id]) => id)
}

/** Of some folded words those that stand in the fewest passages, but in any; the rarest first. */
export function rarest(lookup: Lookup, words: readonly string[], most: number): string[] {
  return [...new Set(words)]
    .map((word) => ({ word, count: lookup.with([word], MOST_OF_WORD).length }))
    .filter(({ count }) => count > 0 && count < MOST_OF_WORD)
    .sort((a, b) => a.count - b.count)
    .slice(0, most)
    .map(({ word }) => word)
}

function runsOfThree(pieces: readonly (readonly string[])[]): string[][] {
  return pieces.flatMap((words) =>
    words.slice(2).map((last, index) => [words[index] ?? '', words[index + 1] ?? '', last]),
  )
}

/** So many of a list, from all over it. */
function spread<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list]
  return Array.from({ length: most }, (_, index) => list[Math.floor((index * list.length) / most)] as T)
}
