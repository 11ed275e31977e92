import type { Output } from '#shared/contract/index.ts'

type EditionText = Pick<Output<'editions.text'>, 'text' | 'starts'>

/** How far around a passage that has changed others are looked for that have not. */
const NEIGHBOURS = 12

/**
 * The passage (number from 1) of one edition that stands where passage `ordinal` of another does: the one with the same
 * text, else the one that is as far from an unchanged neighbour, else the one at the same proportion of the text.
 */
export function samePassage(from: EditionText, to: EditionText, ordinal: number): number {
  const last = Math.max(1, to.starts.length)
  const within = (other: number) => Math.max(1, Math.min(last, other))
  const proportional = (at: number) => Math.round(((at - 1) * last) / Math.max(1, from.starts.length)) + 1
  const places = placesByText(to)
  for (let distance = 0; distance <= NEIGHBOURS; distance += 1) {
    for (const step of distance === 0 ? [0] : [-distance, distance]) {
      const same = places.get(passageText(from, ordinal + step))
      if (same) return within(nearest(same, proportional(ordinal + step)) - step)
    }
  }
  return within(proportional(ordinal))
}

/** The text of a passage by its number; '' when there is no such passage. */
export function passageText({ text, starts }: EditionText, ordinal: number): string {
  const start = starts[ordinal - 1]
  return start === undefined ? '' : text.slice(start, (starts[ordinal] ?? text.length + 1) - 1)
}

/** The number of the passage in which an offset of the canonical text stands. */
export function passageAt({ starts }: EditionText, offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low + 1
}

function placesByText(edition: EditionText): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (let ordinal = 1; ordinal <= edition.starts.length; ordinal += 1) {
    const text = passageText(edition, ordinal)
    if (text === '') continue
    const known = places.get(text)
    if (known) known.push(ordinal)
    else places.set(text, [ordinal])
  }
  return places
}

function nearest(places: readonly number[], to: number): number {
  return places.reduce((best, place) => (Math.abs(place - to) < Math.abs(best - to) ? place : best))
}
