const NUL = '\0'
const LEADING_BOM = /^\uFEFF+/
const LINE_END = /\r\n?/g
const LONE_SURROGATE = /\p{Surrogate}/gu

/**
 * Text of which every letter stays as it is: no control character that goes, no carriage return, no byte order mark, no
 * surrogate, and nothing that NFC composes, decomposes or reorders. Most texts of the world's newspapers are.
 */
const CANONICAL =
  // oxlint-disable-next-line no-control-regex
  /^[\x01-\x0c\x0e-\u02ff\u0400-\u0482\u048a-\u04ff\u0621-\u063a\u0641-\u064a\u0660-\u06d3\u200b-\u200f\u2010-\u2027\u2030-\u203a]*$/

/**
 * The text in the one form in which Bookwheel stores and measures it: no byte order mark at the start, no NUL, lines
 * ended by `\n`, well-formed UTF-16 (a lone surrogate becomes U+FFFD, because SQLite stores UTF-8 and would change it),
 * NFC. Applying it twice changes nothing.
 */
export function canonicalise(text: string): string {
  if (CANONICAL.test(text)) return text
  return text
    .replaceAll(NUL, '')
    .replace(LEADING_BOM, '')
    .replace(LINE_END, '\n')
    .replace(LONE_SURROGATE, '\uFFFD')
    .normalize('NFC')
}
