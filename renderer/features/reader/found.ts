import type { Words } from './outline.ts'

/** The matches that share text with a range, out of matches in reading order. */
export function hitsIn(hits: readonly Words[], range: Words): Words[] {
  let low = 0
  let high = hits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((hits[middle]?.end ?? 0) <= range.start) low = middle + 1
    else high = middle
  }
  const found: Words[] = []
  for (let index = low; index < hits.length; index += 1) {
    const hit = hits[index]
    if (!hit || hit.start >= range.end) break
    found.push(hit)
  }
  return found
}

/** The first match at or after an offset, the first of all behind the last one; -1 when there is none. */
export function hitFrom(hits: readonly Words[], offset: number): number {
  if (hits.length === 0) return -1
  const found = hits.findIndex(({ start }) => start >= offset)
  return found < 0 ? 0 : found
}
