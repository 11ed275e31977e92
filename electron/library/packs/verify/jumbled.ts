import { isolatedRuns } from '#shared/text/direction.ts'

/** What is said of words that stand in a PDF in an order which can't be compared. */
export const ORDER_UNKNOWN =
  'A part of it has words of both directions, whose order a PDF does not hold: the same words stand there, and only their order was not compared.'

/** Whether words are written from both sides. */
export function hasBothDirections(words: string): boolean {
  return new Set(isolatedRuns(words).map(({ rightToLeft }) => rightToLeft)).size > 1
}

/** Words, and numbers with what groups their digits. */
const WORD = /\p{N}+(?:[.,:/\u066b\u066c]\p{N}+)*|[\p{L}\p{M}\u200c]+/gu

/**
 * Finds words of both directions that stand together, each as often as they should and none between them, in whatever order.
 * No more can be found of them in a PDF, which holds where letters stand and not what comes first.
 */
export function createJumbled(page: string): (words: string) => boolean {
  let all: readonly string[] | null = null
  return (words) => {
    if (!hasBothDirections(words)) return false
    all ??= page.match(WORD) ?? []
    const sought = words.match(WORD) ?? []
    if (sought.length === 0) return false
    const missing = new Map<string, number>()
    let unequal = 0
    const count = (word: string, by: number): void => {
      const before = missing.get(word) ?? 0
      missing.set(word, before + by)
      unequal += Math.abs(before + by) - Math.abs(before)
    }
    for (const word of sought) count(word, 1)
    for (const [index, word] of all.entries()) {
      count(word, -1)
      const left = all[index - sought.length]
      if (left !== undefined) count(left, 1)
      if (unequal === 0) return true
    }
    return false
  }
}
