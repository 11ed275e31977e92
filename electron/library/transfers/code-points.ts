import { isSecondHalf } from '#shared/text/letter-bounds.ts'

/** Translates between UTF-16 offsets and code points of one text; offsets outside of it give its ends. */
export interface CodePoints {
  toUtf16(codePoint: number): number
  toCodePoint(offset: number): number
}

/** Both ways take the time of a binary search; only the characters outside of the basic plane are kept. */
export function codePointsOf(text: string): CodePoints {
  const pairs = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index)
  const inCodePoints = pairs.map((index, earlier) => index - earlier)
  const within = (offset: number): number => Math.max(0, Math.min(text.length, offset))
  return {
    toUtf16: (codePoint) => within(codePoint + countBelow(inCodePoints, codePoint)),
    toCodePoint: (offset) => {
      const at = within(offset)
      const whole = isSecondHalf(text, at) ? at - 1 : at
      return whole - countBelow(pairs, whole)
    },
  }
}

/** How many of these ascending numbers are smaller than `limit`. */
export function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] as number) < limit) low = middle + 1
    else high = middle
  }
  return low
}
