const NUL = '\0'
const LEADING_BOM = /^\uFEFF+/
const LINE_END = /\r\n?/g
const LONE_SURROGATE = /\p{Surrogate}/gu

/**
 * The text in the one form in which Bookwheel stores and measures it: no byte order mark at the start, no NUL, lines
 * ended by `\n`, well-formed UTF-16 (a lone surrogate becomes U+FFFD, because SQLite stores UTF-8 and would change it),
 * NFC. Applying it twice changes nothing.
 */
export function canonicalise(text: string): string {
  return text
    .replaceAll(NUL, '')
    .replace(LEADING_BOM, '')
    .replace(LINE_END, '\n')
    .replace(LONE_SURROGATE, '\uFFFD')
    .normalize('NFC')
}
