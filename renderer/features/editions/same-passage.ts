import type { Output } from '#shared/contract/index.ts'

type EditionText = Output<'editions.text'>

/**
 * The passage (number from 1) of one edition that says what passage `ordinal` of another says: the one with the same text
 * that is nearest to where it should be by proportion, else the one at that proportion.
 */
export function samePassage(from: EditionText, to: EditionText, ordinal: number): number {
  const count = Math.max(1, to.starts.length)
  const proportion = Math.round(((ordinal - 1) * count) / Math.max(1, from.starts.length)) + 1
  const wanted = textOf(from, ordinal)
  let best: number | null = null
  for (let other = 1; wanted !== '' && other <= to.starts.length; other += 1) {
    const isNearer = best === null || Math.abs(other - proportion) < Math.abs(best - proportion)
    if (isNearer && textOf(to, other) === wanted) best = other
  }
  return best ?? Math.min(count, proportion)
}

function textOf({ text, starts }: EditionText, ordinal: number): string {
  const start = starts[ordinal - 1]
  return start === undefined ? '' : text.slice(start, (starts[ordinal] ?? text.length + 1) - 1)
}
