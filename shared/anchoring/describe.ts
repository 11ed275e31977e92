import { isSecondHalf } from '../text/letter-bounds.ts'
import { CONTEXT_LENGTH, type Selector } from './selector.ts'

/**
 * The selector of a range of canonical text (UTF-16 offsets, `0 <= start < end <= text.length`, else a RangeError). An
 * offset between the halves of a surrogate pair moves outwards.
 */
export function describe(text: string, start: number, end: number): Selector {
  if (!(start >= 0 && start < end && end <= text.length)) {
    throw new RangeError(`No range of a text of ${text.length} units: ${start} to ${end}`)
  }
  const from = isSecondHalf(text, start) ? start - 1 : start
  const to = isSecondHalf(text, end) ? end + 1 : end
  return {
    start: from,
    end: to,
    exact: text.slice(from, to),
    ...contextAround(text, from, to, CONTEXT_LENGTH),
  }
}

/** At most `length` units on each side of a range, fewer only so as not to split a surrogate pair or at an edge. */
export function contextAround(
  text: string,
  start: number,
  end: number,
  length: number,
): Pick<Selector, 'prefix' | 'suffix'> {
  return { prefix: contextBefore(text, start, length), suffix: contextAfter(text, end, length) }
}

function contextBefore(text: string, offset: number, length: number): string {
  const start = Math.max(0, offset - length)
  return text.slice(isSecondHalf(text, start) ? start + 1 : start, offset)
}

function contextAfter(text: string, offset: number, length: number): string {
  const end = Math.min(text.length, offset + length)
  return text.slice(offset, isSecondHalf(text, end) ? end - 1 : end)
}
