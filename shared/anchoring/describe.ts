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
    prefix: contextBefore(text, from),
    suffix: contextAfter(text, to),
  }
}

/** At most `CONTEXT_LENGTH` units before an offset. */
function contextBefore(text: string, offset: number): string {
  const start = Math.max(0, offset - CONTEXT_LENGTH)
  return text.slice(isSecondHalf(text, start) ? start + 1 : start, offset)
}

/** At most `CONTEXT_LENGTH` units after an offset. */
function contextAfter(text: string, offset: number): string {
  const end = Math.min(text.length, offset + CONTEXT_LENGTH)
  return text.slice(offset, isSecondHalf(text, end) ? end - 1 : end)
}
