/** No letter of any language carries this many UTF-16 units; an attack does, and must not make walking along it slow. */
const LONGEST_LETTER = 32

/** Half-width voiced sound marks are letters to Unicode, but join the kana before them like other marks. */
const MARK = /^[\p{M}\uFF9E\uFF9F]/u

/** The first offset (UTF-16) after the letter that starts at `start`: its character and the marks that follow. */
export function letterEnd(text: string, start: number): number {
  return wholeLetterEnd(text, start + 1)
}

/** The offset itself, or where the letter that it cuts through starts. */
export function wholeLetterStart(text: string, offset: number): number {
  let start = offset
  while (offset - start < LONGEST_LETTER && continuesLetter(text, start)) start--
  return isSecondHalf(text, start) ? start - 1 : start
}

/** The offset itself, or where the letter that it cuts through ends. */
export function wholeLetterEnd(text: string, offset: number): number {
  let end = offset
  while (end - offset < LONGEST_LETTER && continuesLetter(text, end)) end++
  return isSecondHalf(text, end) ? end + 1 : end
}

/** Whether an offset lies between the two halves of a surrogate pair. */
export function isSecondHalf(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset)
  if (!(unit >= 0xdc00 && unit <= 0xdfff)) return false
  const before = text.charCodeAt(offset - 1)
  return before >= 0xd800 && before <= 0xdbff
}

/** Whether the unit at an offset belongs to the letter before it: a mark, or the second half of a pair. */
export function continuesLetter(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length || text.charCodeAt(offset) < 0x300) return false
  return isSecondHalf(text, offset) || MARK.test(text.slice(offset, offset + 2))
}
