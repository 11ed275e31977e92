/** How a number of a list is written; null where the program has a way to write it that is not known here. */
export type NumberFormat = (value: number) => string | null

/** a to z, then aa, bb …, as word processors count; null for numbers below 1. */
export function letters(value: number): string | null {
  if (value < 1 || value > 26 * 20) return null
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

/** The format with its letters as capitals. */
export function upper(format: NumberFormat): NumberFormat {
  return (value) => format(value)?.toUpperCase() ?? null
}
