/** A table of words or phrases written as text: commas and line ends part the entries. */
export function wordList(table: string): readonly string[] {
  return table
    .split(/[,،\n]/u)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}

/** The words as the alternatives of a regular expression, longest first, so that "share on" is tried before "share". */
export function alternatives(words: Iterable<string>): string {
  return [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|')
}
