const VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }

/** The value of a Roman numeral in either case; null for what is none. */
export function romanNumber(text: string): number | null {
  const letters = text.toLowerCase()
  if (!/^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(letters) || letters === '')
    return null
  let sum = 0
  for (const [index, letter] of letters.split('').entries()) {
    const value = VALUES[letter] ?? 0
    sum += value < (VALUES[letters[index + 1] ?? ''] ?? 0) ? -value : value
  }
  return sum
}
