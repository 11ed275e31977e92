import { edgeDistance } from './edit-distance.ts'
import type { Selector } from './selector.ts'

/**
 * How many UTF-16 units of a selector's prefix and suffix agree with what surrounds a range. An edit costs two units, so
 * that unrelated text, where about three of four units differ, agrees in nothing while a retouched neighbourhood agrees
 * in most.
 */
export function contextAgreement(
  text: string,
  start: number,
  end: number,
  { prefix, suffix }: Pick<Selector, 'prefix' | 'suffix'>,
): number {
  return (
    Math.max(0, prefix.length - 2 * edgeDistance(prefix, text, start, -1)) +
    Math.max(0, suffix.length - 2 * edgeDistance(suffix, text, end, 1))
  )
}

/** All the context that a selector has, in UTF-16 units. */
export function contextLength({ prefix, suffix }: Pick<Selector, 'prefix' | 'suffix'>): number {
  return prefix.length + suffix.length
}

/** Long enough not to meet by chance. */
const SEAM_LENGTH = 16

/**
 * Whether the text before a selector's quotation and the text after it now stand side by side somewhere: the words were
 * cut out. White space at the cut doesn't count.
 */
export function isCutOut(text: string, selector: Selector): boolean {
  const before = selector.prefix.trimEnd().slice(-SEAM_LENGTH)
  const after = selector.suffix.trimStart().slice(0, SEAM_LENGTH)
  if (before.length + after.length < SEAM_LENGTH) return false
  if (before === '') return text.trimStart().startsWith(after)
  for (let at = text.indexOf(before); at >= 0; at = text.indexOf(before, at + 1)) {
    const seam = at + before.length
    const rest = seam + text.slice(seam, seam + SEAM_LENGTH).search(/\S|$/)
    if (after === '' ? rest === text.length : text.startsWith(after, rest)) return true
  }
  return false
}
