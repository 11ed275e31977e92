import { isInsideWord } from '#shared/domain/omissions.ts'
import type { Omission } from '#shared/domain/pack-settings.ts'

/**
 * The omissions of a quotation with one more: what was selected, widened to whole words where a word was cut, without white space
 * at its ends, and united with those that it touches.
 */
export function withOmission(
  quotation: string,
  omissions: readonly Omission[],
  start: number,
  end: number,
): Omission[] {
  let [from, to] = [start, end]
  while (from < to && /\s/.test(quotation.charAt(from))) from += 1
  while (to > from && /\s/.test(quotation.charAt(to - 1))) to -= 1
  while (isInsideWord(quotation, from)) from -= 1
  while (isInsideWord(quotation, to)) to += 1
  const touching = omissions.filter(
    (other) => !/\S/.test(quotation.slice(other.end, from)) && !/\S/.test(quotation.slice(to, other.start)),
  )
  const united = {
    start: Math.min(from, ...touching.map((other) => other.start)),
    end: Math.max(to, ...touching.map((other) => other.end)),
  }
  return [...omissions.filter((other) => !touching.includes(other)), united].sort((a, b) => a.start - b.start)
}
