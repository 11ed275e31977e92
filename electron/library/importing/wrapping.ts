/**
 * Lines that were broken at a column, and how to join them again. A writer that wraps at column W puts every word on
 * the line that still fits; so between two lines of one paragraph the first plus the first word of the second is longer
 * than W. Lines that fail this test were ended on purpose: addresses, poems, lists.
 */

/** Wider lines are paragraphs of their own, not wrapped text. */
const WIDEST = 140
const NARROWEST = 38

/** The column at which the chunks of a text were wrapped, or null when their lines were ended on purpose. */
export function wrapColumn(chunks: readonly (readonly string[])[]): number | null {
  const lengths: number[] = []
  for (const chunk of chunks) for (const line of chunk.slice(0, -1)) lengths.push(line.length)
  if (lengths.length < 3) return null
  lengths.sort((a, b) => a - b)
  const column = lengths[Math.floor(lengths.length * 0.97)] ?? 0
  if (column < NARROWEST || column > WIDEST) return null
  let fitting = 0
  let pairs = 0
  for (const chunk of chunks) {
    for (const [index, line] of chunk.slice(0, -1).entries()) {
      pairs += 1
      if (isFull(line, chunk[index + 1] ?? '', column)) fitting += 1
    }
  }
  return fitting >= pairs * 0.55 ? column : null
}

/** Whether `next` carries on the paragraph of `line` in a text wrapped at `column`; null: in a text that is not wrapped. */
export function continues(line: string, next: string, column: number | null): boolean {
  if (line.length > WIDEST || next.length > WIDEST) return false
  if (/^\s{2,}/u.test(next) && !/^\s/u.test(line)) return false
  const unfinished = !/[.!?…:؟۔。][”"'’»)\]]*$/u.test(line.trimEnd())
  const lower = /^\s*\p{Ll}/u.test(next)
  if (column === null) return line.length >= 50 && unfinished && lower
  return isFull(line, next, column) || (unfinished && lower && line.length >= column * 0.6)
}

function isFull(line: string, next: string, column: number): boolean {
  const word = /^\s*(\S+)/u.exec(next)?.[1] ?? ''
  return line.length <= column + 4 && line.length + 1 + word.length > column
}

/** Joins wrapped lines by spaces; a word divided at its hyphen is closed up, the hyphen kept as it may belong to it. */
export function joinLines(lines: readonly string[]): string {
  let text = ''
  for (const line of lines) {
    const part = line.trim()
    if (text === '') text = part
    else if (/\p{L}-$/u.test(text) && /^\p{Ll}/u.test(part)) text += part
    else text += ` ${part}`
  }
  return text
}
