import type { Range } from '../text/words.ts'
import { editedPlaces } from './edited-places.ts'

/** Finds the place of a text that resembles words most, in UTF-16 offsets; null when none does (see `editsAllowed`). */
export type FindNearest = (words: string) => Range | null

const WORD = /[\p{L}\p{M}\p{N}]{2,}/gu

/** Of the words that are sought, this share must stand near a place before it is looked at letter by letter. */
const LEAST_SHARE = 0.4
/** The rarest words say where the others stand. */
const MOST_WORDS = 16
/** Places that are looked at. */
const MOST_LOOKS = 3
/** Shorter texts are looked at whole. */
const SHORT = 10_000

/**
 * A search for altered words in one text, made for many: a long text is cut into stretches, and only those that share most of the
 * rarer words are compared letter by letter. The first search reads the text once.
 */
export function createNearest(text: string): FindNearest {
  let stretches: Map<string, number[]> | null = null
  return (sought) => {
    if (text.length <= SHORT) return nearestIn(text, 0, text.length, sought)
    stretches ??= indexOf(text)
    const words = new Set(sought.toLowerCase().match(WORD))
    let nearest: Place | null = null
    for (const at of bestStretches(words, stretches, Math.ceil(text.length / STRETCH))) {
      const from = Math.max(0, at * STRETCH - sought.length)
      const place = nearestIn(text, from, (at + 2) * STRETCH + sought.length, sought)
      if (place && (nearest === null || place.errors < nearest.errors)) nearest = place
    }
    return nearest
  }
}

interface Place extends Range {
  readonly errors: number
}

function nearestIn(text: string, from: number, to: number, sought: string): Place | null {
  const selector = { start: 0, end: 0, exact: sought, prefix: '', suffix: '' }
  const places = editedPlaces(text.slice(from, to), selector)
  const [nearest] = places.sort((a, b) => a.errors - b.errors)
  return nearest === undefined
    ? null
    : { start: from + nearest.start, end: from + nearest.end, errors: nearest.errors }
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

/** The stretches that, with the next one, have most of the words; a rare word counts for more than one that is everywhere. */
function bestStretches(
  words: ReadonlySet<string>,
  stretches: ReadonlyMap<string, readonly number[]>,
  count: number,
): number[] {
  const scores = new Map<number, { weight: number; shared: number }>()
  const rarest = [...words]
    .map((word) => stretches.get(word) ?? [])
    .sort((a, b) => a.length - b.length)
    .slice(0, MOST_WORDS)
  for (const found of rarest) {
    const weight = Math.log(1 + count / Math.max(1, found.length))
    for (const stretch of new Set(found.flatMap((at) => [Math.max(0, at - 1), at]))) {
      const score = scores.get(stretch) ?? { weight: 0, shared: 0 }
      score.weight += weight
      score.shared += 1
      scores.set(stretch, score)
    }
  }
  return [...scores]
    .filter(([, { shared }]) => shared >= rarest.length * LEAST_SHARE)
    .sort(([, a], [, b]) => b.weight - a.weight)
    .slice(0, MOST_LOOKS)
    .map(([stretch]) => stretch)
}
