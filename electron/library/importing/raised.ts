/** Where letters stand that are smaller than the others of their line. */
export type Position = 'above' | 'below'

/** Digits and signs that stand above or below the line, so that 10³ does not become 103; other letters stay as they are. */
export function raised(text: string, position: Position): string {
  if (!/^[0-9+()=−-]+$/.test(text)) return text
  const table = position === 'above' ? '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁽⁾⁼⁻⁻' : '₀₁₂₃₄₅₆₇₈₉₊₍₎₌₋₋'
  return text.replace(/./g, (sign) => table.charAt('0123456789+()=-−'.indexOf(sign)))
}
