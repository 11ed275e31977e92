/** How a number of a list is written; null where the program has a way to write it that is not known here. */
export type NumberFormat = (value: number) => string | null

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** Lower-case Roman numerals; null for what they cannot write. */
export function roman(value: number): string | null {
  if (value < 1 || value > 3999) return null
  let rest = value
  let numeral = ''
  for (const [size, letters] of ROMAN) {
    for (; rest >= size; rest -= size) numeral += letters
  }
  return numeral
}

/** a to z, then aa, bb …, as word processors count; null for numbers below 1. */
export function letters(value: number): string | null {
  if (value < 1 || value > 26 * 20) return null
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

/** The format with its letters as capitals. */
export function upper(format: NumberFormat): NumberFormat {
  return (value) => format(value)?.toUpperCase() ?? null
}
