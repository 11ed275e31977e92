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
