/** The root order of Unicode (CLDR) whatever the computer's language, so that a library is in one order everywhere. */
const letters = new Intl.Collator('en', { numeric: true })

/** Compares two names as an index of names would: "Ärger" with "Arger", before "Zeit"; "Channel 9" before "Channel 10". Never 0 for different texts. */
export function inAlphabet(a: string, b: string): number {
  return letters.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)
}
