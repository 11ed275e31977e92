import type { Output } from '#shared/contract/index.ts'

type EditionText = Pick<Output<'editions.text'>, 'text' | 'starts'>

/** How far around a passage that has changed others are looked for that have not. */
const NEIGHBOURS = 12

/**
 * The passage (number from 1) of one edition that stands where passage `ordinal` of another does: the one with the same
 * text; else, between the nearest passages around it that have not changed, the one with most of its words; else the one
 * at the same proportion of the text.
 */
export function samePassage(from: EditionText, to: EditionText, ordinal: number): number {
  const last = Math.max(1, to.starts.length)
  const proportional = (at: number) => Math.round(((at - 1) * last) / Math.max(1, from.starts.length)) + 1
  const places = placesByText(to)
  const placeOf = (at: number): number | null => {
    const same = places.get(passageText(from, at))
    return same ? nearest(same, proportional(at)) : null
  }
  const same = placeOf(ordinal)
  if (same !== null) return same

  const before = firstOf((step) => placeOf(ordinal - step))
  const after = firstOf((step) => placeOf(ordinal + step))
  if (before === null && after === null) return Math.min(last, proportional(ordinal))
  const first = before === null ? Math.max(1, (after ?? 1) - NEIGHBOURS) : before + 1
  const end = after === null || after <= first ? Math.min(last + 1, first + NEIGHBOURS) : after
  return mostAlike(from, ordinal, to, first, end) ?? Math.min(last, first)
}

function firstOf(find: (step: number) => number | null): number | null {
  for (let step = 1; step <= NEIGHBOURS; step += 1) {
    const found = find(step)
    if (found !== null) return found
  }
  return null
}

/** Of the passages from `first` to before `end`, the one that shares the greatest part of the words; null without one. */
function mostAlike(
  from: EditionText,
  ordinal: number,
  to: EditionText,
  first: number,
  end: number,
): number | null {
  const wanted = wordSet(passageText(from, ordinal))
  let best: { readonly ordinal: number; readonly share: number } | null = null
  for (let other = first; other < end; other += 1) {
    const words = wordSet(passageText(to, other))
    const common = [...words].filter((word) => wanted.has(word)).length
    const share = common / Math.max(1, words.size + wanted.size - common)
    if (!best || share > best.share) best = { ordinal: other, share }
  }
  return best?.ordinal ?? null
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.match(/[\p{L}\p{M}\p{N}]+/gu))
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
