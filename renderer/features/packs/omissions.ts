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
  const isWord = (offset: number) => /[\p{L}\p{M}\p{N}\p{Surrogate}]/u.test(quotation.charAt(offset))
  let [from, to] = [start, end]
  while (from < to && /\s/.test(quotation.charAt(from))) from += 1
  while (to > from && /\s/.test(quotation.charAt(to - 1))) to -= 1
  while (from > 0 && isWord(from) && isWord(from - 1)) from -= 1
  while (to < quotation.length && isWord(to - 1) && isWord(to)) to += 1
  const touching = omissions.filter(
    (other) => !/\S/.test(quotation.slice(other.end, from)) && !/\S/.test(quotation.slice(to, other.start)),
  )
  const united = {
    start: Math.min(from, ...touching.map((other) => other.start)),
    end: Math.max(to, ...touching.map((other) => other.end)),
  }
  return [...omissions.filter((other) => !touching.includes(other)), united].sort((a, b) => a.start - b.start)
}
