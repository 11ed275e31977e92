import { fold } from './fold.ts'

/**
 * Where `words` stand in `text` as a part of it, both folded; UTF-16 offsets in `text`. None for empty words. The digits of a
 * number may also be grouped by ordinary spaces or a point, which folding leaves.
 */
export function occurrences(text: string, words: string): { start: number; end: number }[] {
  const sought = fold(words).text
  if (sought.trim() === '') return []
  const folded = fold(text)
  const pattern = new RegExp(sought.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&').replace(NUMBER, inGroups), 'g')
  return [...folded.text.matchAll(pattern)].map(({ 0: found, index }) =>
    folded.toOriginal(index, index + found.length),
  )
}

/** A number of more than three digits, as it stands in a pattern. */
const NUMBER = /(?<![0-9])[1-9](?:[0-9]{3,}|[0-9]{0,2}(?:(?: |\\\.)[0-9]{3})+)(?![0-9])/g

function inGroups(number: string): string {
  return number.replace(/[^0-9]/g, '').replace(/\B(?=(?:[0-9]{3})+$)/g, '[ .]?')
}
