import type { Range } from '../text/words.ts'
import { editedPlaces } from './edited-places.ts'

/** Finds the place of a text that resembles words most, in UTF-16 offsets; null when none does (see `editsAllowed`). */
export type FindNearest = (words: string) => Range | null

const WORD = /[\p{L}\p{M}\p{N}]{2,}/gu

/** Of the words that are sought, this share must stand near a place before it is looked at letter by letter. */
const LEAST_SHARE = 0.4

/**
 * A search for altered words in one text, made for many: the text is cut into stretches, and only the stretch that shares most of the
 * rarer words is compared letter by letter. The first search reads the text once.
 */
export function createNearest(text: string): FindNearest {
  let stretches: Map<string, number[]> | null = null
  return (sought) => {
    stretches ??= indexOf(text)
    const words = new Set(sought.toLowerCase().match(WORD))
    const at = bestStretch(words, stretches, Math.ceil(text.length / STRETCH))
    if (at === null) return null
    const from = Math.max(0, at * STRETCH - sought.length)
    const window = text.slice(from, (at + 1) * STRETCH + 2 * sought.length)
    const selector = { start: 0, end: 0, exact: sought, prefix: '', suffix: '' }
    const [nearest] = editedPlaces(window, selector).sort((a, b) => a.errors - b.errors)
    return nearest === undefined ? null : { start: from + nearest.start, end: from + nearest.end }
  }
}

/** UTF-16 units of a stretch. */
const STRETCH = 500

/** In which stretches each word stands. */
function indexOf(text: string): Map<string, number[]> {
  const stretches = new Map<string, number[]>()
  for (const { 0: word, index } of text.toLowerCase().matchAll(WORD)) {
    const stretch = Math.floor(index / STRETCH)
    const known = stretches.get(word)
    if (known === undefined) stretches.set(word, [stretch])
    else if (known.at(-1) !== stretch) known.push(stretch)
  }
  return stretches
}

/** The stretch that, with the next one, has most of the words; a rare word counts for more than one that is everywhere. */
function bestStretch(
  words: ReadonlySet<string>,
  stretches: Map<string, number[]>,
  count: number,
): number | null {
  const scores = new Map<number, number>()
  const shared = new Map<number, number>()
  for (const word of words) {
    const found = stretches.get(word) ?? []
    const weight = Math.log(1 + count / Math.max(1, found.length))
    for (const stretch of new Set(found.flatMap((at) => [at - 1, at]))) {
      scores.set(stretch, (scores.get(stretch) ?? 0) + weight)
      shared.set(stretch, (shared.get(stretch) ?? 0) + 1)
    }
  }
  let best: number | null = null
  for (const [stretch, score] of scores) {
    if ((shared.get(stretch) ?? 0) < words.size * LEAST_SHARE) continue
    if (best === null || score > (scores.get(best) ?? 0)) best = stretch
  }
  return best === null ? null : Math.max(0, best)
}
