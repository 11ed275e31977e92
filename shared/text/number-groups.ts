import type { Range } from './words.ts'

/**
 * Stands in folded text for a space that may group the digits of a number and does not end a line, until `groupSignsIn` has
 * been asked.
 */
export const GROUPING_SPACE = '\x1E'

/** Without these no number has groups; looking for them takes a tenth of the time of folding. */
const ANY_GROUP = new RegExp(`[0-9][,.'${GROUPING_SPACE}][0-9]{2}`)

const FIRST = '[1-9][0-9]{0,2}'
const FRACTION = '(?:[.,][0-9]+)?'
const BEFORE = `(?<![0-9][,.':]?)`
const AFTER = `(?![,.']?[0-9])`

/**
 * A pattern for the ways in which numbers are grouped in folded text: the whole number without its fraction, and what must stand
 * around it.
 */
export const GROUPED_NUMBER: string = [
  `${BEFORE}${FIRST}(?:,[0-9]{3})+(?=(?:\\.[0-9]+)?${AFTER})`,
  `${BEFORE}[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}(?=(?:\\.[0-9]+)?${AFTER})`, // Indian
  `${BEFORE}${FIRST}(?:'[0-9]{3})+(?=${FRACTION}${AFTER})`,
  `${BEFORE}${FIRST}(?:\\.[0-9]{3}){2,}(?=(?:,[0-9]+)?${AFTER})`,
  `${BEFORE}${FIRST}\\.[0-9]{3}(?=,[0-9]+${AFTER})`,
  `(?<![0-9][,.':\\x1E]?)${FIRST}(?:\\x1E[0-9]{3})+(?=${FRACTION}(?![,.'\\x1E]?[0-9]))`,
].join('|')
const GROUPED = new RegExp(GROUPED_NUMBER, 'g')

/**
 * The offsets of the signs in folded text that only group the digits of a number, in ascending order: the commas of "1,234.5",
 * the points of "1.234.567" and "1.234,5", the apostrophe of "1'234", and no-break spaces. One point before three digits
 * may be a decimal sign, one ordinary space may stand between two numbers, and a number that begins with 0 is none that
 * is grouped: these stay, as do lists, dates, times and addresses of computers.
 */
export function groupSignsIn(folded: string): number[] {
  if (!ANY_GROUP.test(folded)) return []
  const signs: number[] = []
  for (const { 0: number, index } of folded.matchAll(GROUPED)) {
    if (isAddress(number)) continue
    for (let at = 0; at < number.length; at++) {
      if (number.charCodeAt(at) < 0x30) signs.push(index + at)
    }
  }
  return signs
}

/** "192.168.100.200" */
function isAddress(number: string): boolean {
  const parts = number.split('.')
  return parts.length === 4 && parts.every((part) => Number(part) < 256)
}

/** Text without the signs at these offsets, which are in ascending order. */
export function withoutSigns(text: string, signs: readonly number[]): string {
  let result = ''
  let from = 0
  for (const sign of signs) {
    result += text.slice(from, sign)
    from = sign + 1
  }
  return result + text.slice(from)
}

/** The range of a text that a range of it without these signs stands for; a sign belongs to what is on both its sides. */
export function rangeWithSigns(signs: readonly number[], start: number, end: number): Range {
  const from = offsetWithSigns(signs, start)
  return { start: from, end: end > start ? offsetWithSigns(signs, end - 1) + 1 : from }
}

/** An offset with the number of signs that stand at or before it added, by halving. */
function offsetWithSigns(signs: readonly number[], offset: number): number {
  let low = 0
  let high = signs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((signs[middle] as number) - middle <= offset) low = middle + 1
    else high = middle
  }
  return offset + low
}
