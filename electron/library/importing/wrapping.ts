/**
 * Lines that were broken at a column, and how to join them again. A writer that wraps at column W puts every word on
 * the line that still fits; so between two lines of one paragraph the first plus the first word of the second is longer
 * than W. Lines that fail this test were mostly ended on purpose: addresses, poems, lists.
 */

/** Wider lines are paragraphs of their own, narrower ones are no evidence of wrapping (UTF-16 units). */
export const WIDEST = 140
const NARROWEST = 38

/** The column at which the chunks of a text were wrapped, or null when their lines were ended on purpose. */
export function wrapColumn(chunks: readonly (readonly string[])[]): number | null {
  const pairs = chunks
    .flatMap((chunk) => chunk.slice(0, -1).map((line, index) => [line, chunk[index + 1] ?? ''] as const))
    .filter(([line]) => line.length >= NARROWEST)
  if (pairs.length < 3) return null
  const lengths = pairs.map(([line]) => line.length).sort((a, b) => a - b)
  const column = lengths[Math.floor(lengths.length * 0.97)] ?? 0
  if (column > WIDEST) return null
  const full = pairs.filter(([line, next]) => isFull(line, next, column)).length
  const carriedOn = pairs.filter(([line, next]) => isUnfinished(line) && startsInside(next)).length
  const byColumn = full >= pairs.length * 0.55 && carriedOn >= pairs.length * 0.3
  return byColumn || carriedOn >= pairs.length * 0.5 ? column : null
}

/** Whether `next` carries on the paragraph of `line` in a text wrapped at `column`; never in one that is not wrapped. */
export function continues(line: string, next: string, column: number | null): boolean {
  if (column === null || line.length > WIDEST || next.length > WIDEST) return false
  if (/^\s{2,}/u.test(next) && !/^\s/u.test(line)) return false
  if (isFull(line, next, column)) return true
  // Hands wrap less evenly than programs: a sentence that stops in the middle of a long line goes on.
  return isUnfinished(line) && line.length >= column * (startsLower(next) ? 0.5 : 0.8)
}

function isFull(line: string, next: string, column: number): boolean {
  const word = /^\s*(\S+)/u.exec(next)?.[1] ?? ''
  return line.length <= column + 4 && line.length + 1 + word.length > column
}

function isUnfinished(line: string): boolean {
  return !/[.!?…:؟۔。][”"'’»)\]]*$/u.test(line.trimEnd())
}

/** A small letter, or one of a script without capitals. */
function startsInside(line: string): boolean {
  return /^\s*[\p{Ll}\p{Lo}]/u.test(line)
}

function startsLower(line: string): boolean {
  return /^\s*\p{Ll}/u.test(line)
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
