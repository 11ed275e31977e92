import type { Draft } from './draft.ts'
import { LONGEST_PASSAGE } from './limits.ts'

/** How far before the limit a sentence's end is looked for (UTF-16 units). */
const WINDOW = 5000

/** Splits a passage that is too long at the ends of sentences, else at spaces, else between characters. */
export function splitLong<T extends Draft>(draft: T): readonly T[] {
  if (draft.text.length <= LONGEST_PASSAGE) return [draft]
  const parts: T[] = []
  for (let start = 0; start < draft.text.length; ) {
    const end = cutAfter(draft.text, start)
    const text = draft.text.slice(start, end).trim()
    if (text !== '') parts.push({ ...draft, text })
    start = end
  }
  return parts
}

/** The offset at which a part that begins at `start` ends. */
function cutAfter(text: string, start: number): number {
  const limit = start + LONGEST_PASSAGE
  if (limit >= text.length) return text.length
  const from = limit - WINDOW
  const window = text.slice(from, limit)
  for (const border of [/[.!?…؟۔。][”"'’»)\]]*\s+(?!.*[.!?…؟۔。][”"'’»)\]]*\s)/su, /\s(?!.*\s)/su]) {
    const match = border.exec(window)
    if (match !== null) return from + match.index + match[0].length
  }
  const code = text.charCodeAt(limit)
  return code >= 0xdc00 && code <= 0xdfff ? limit - 1 : limit
}
