import type { Passage } from '#shared/domain/passages.ts'
import { ordinalAt } from '#shared/domain/passages.ts'
import type { Outline, Words } from './outline.ts'

const SPACE = /^\s$/u

/**
 * The words without the white space and passage ends around them, null when nothing is left. Only passages that are
 * loaded are looked into; both ends of a selection always are.
 */
export function trimmed(
  words: Words,
  outline: Outline,
  passages: ReadonlyMap<number, Passage>,
): Words | null {
  const isSpace = (offset: number) => {
    const ordinal = ordinalAt(outline.starts, offset)
    const at = offset - (outline.starts[ordinal - 1] ?? 0)
    if (at >= (outline.lengths[ordinal - 1] ?? 0)) return true
    return SPACE.test(passages.get(ordinal)?.text[at] ?? 'x')
  }
  let { start, end } = words
  while (start < end && isSpace(start)) start += 1
  while (end > start && isSpace(end - 1)) end -= 1
  return start < end ? { start, end } : null
}
