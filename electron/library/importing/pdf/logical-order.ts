import { directionOf } from './letters.ts'

/** A character or a space as it stands on a line, from left to right. `text` is ' ' between words. */
export interface Sign {
  readonly text: string
}

/**
 * What is seen from left to right, in the order in which it is read: a simple inverse of the Unicode bidirectional
 * algorithm. In a line that is read from right to left everything is reversed, except Latin words and numbers; in
 * other lines only the right-to-left words are. No embedding deeper than that is undone.
 */
export function toLogical<T extends Sign>(seen: readonly T[], rtl: boolean): T[] {
  return rtl ? reverseRtl(seen) : reverseInside(seen)
}

/** Whether a line is read from right to left; `otherwise` decides where Latin and right-to-left words are level. */
export function isRtl(signs: readonly Sign[], otherwise: boolean): boolean {
  let right = 0
  let left = 0
  for (const { text } of signs) {
    const direction = directionOf(text)
    if (direction === 'R') right += 1
    else if (direction === 'L') left += 1
  }
  return right === 0 ? false : right === left ? otherwise : right > left || (otherwise && right * 4 > left)
}

function reverseRtl<T extends Sign>(seen: readonly T[]): T[] {
  const forwards = leftToRight(seen)
  const logical: T[] = []
  for (let index = seen.length - 1; index >= 0; ) {
    let start = index
    while (forwards[index] === true && forwards[start - 1] === true) start -= 1
    logical.push(...seen.slice(start, index + 1))
    index = start - 1
  }
  return logical
}

/** Which signs of a right-to-left line keep their order: Latin words with what stands between them, and numbers. */
function leftToRight(seen: readonly Sign[]): boolean[] {
  const kinds = seen.map(({ text }) => directionOf(text))
  const forwards = kinds.map((kind) => kind === 'L' || kind === 'N')
  for (let index = 0; index < seen.length; index += 1) {
    if (forwards[index] === true) continue
    let end = index
    while (end < seen.length && kinds[end] === '') end += 1
    if (end === index) continue
    const before = kinds[index - 1]
    const after = kinds[end]
    const between = seen.slice(index, end)
    // A number on the left of a Latin word is of the same phrase: otherwise the algorithm would have put it on the right.
    const phrase =
      before === 'N' &&
      after === 'L' &&
      between.every(({ text }) => text === ' ') &&
      isEuropean(seen[index - 1])
    const latin = (before === 'L' && (after === 'L' || after === 'N')) || phrase
    const glued = between.length === 1 && between.every(({ text }) => /^[.,:/%٪٫٬'’+-]$/u.test(text))
    const number = before === 'N' && (after === 'N' || after === 'L') && glued
    const percent = before === 'N' && glued && after !== 'R' && /^[%٪]$/u.test(between[0]?.text ?? '')
    if (latin || number || percent) forwards.fill(true, index, end)
    index = end - 1
  }
  return forwards
}

/** Arabic-Indic digits stand on the left of whatever comes before them. */
function isEuropean(sign: Sign | undefined): boolean {
  return sign !== undefined && /^[0-9\u06f0-\u06f9]/.test(sign.text)
}

/** In a left-to-right line: from a right-to-left word to the last that follows it with nothing Latin between. */
function reverseInside<T extends Sign>(seen: readonly T[]): T[] {
  const kinds = seen.map(({ text }) => directionOf(text))
  if (!kinds.includes('R')) return [...seen]
  const logical: T[] = []
  for (let index = 0; index < seen.length; ) {
    const sign = seen[index]
    if (sign === undefined) break
    if (kinds[index] !== 'R') {
      logical.push(sign)
      index += 1
      continue
    }
    let end = index
    for (let next = index; next < seen.length && kinds[next] !== 'L'; next += 1)
      if (kinds[next] === 'R') end = next
    logical.push(...reverseRtl(seen.slice(index, end + 1)))
    index = end + 1
  }
  return logical
}

const OPENING = '([{«‹<'
const CLOSING = ')]}»›>'

/**
 * Whether brackets in a right-to-left text are those that were drawn (mirrored) and not those that are meant: then they
 * close before they open. Positive: they are, negative: they are not, 0: there are none.
 */
export function mirroredBrackets(signs: readonly Sign[]): number {
  let open = 0
  let closed = 0
  let votes = 0
  for (const { text } of signs) {
    const at = '([{'.indexOf(text)
    if (at >= 0 && text !== '') {
      if (closed > 0) {
        votes += 1
        closed -= 1
      } else open += 1
    } else if (text !== '' && ')]}'.includes(text)) {
      if (open > 0) {
        votes -= 1
        open -= 1
      } else closed += 1
    }
  }
  return votes
}

/** The bracket that a mirrored one stands for; other characters are given back. */
export function mirror(text: string): string {
  const opening = OPENING.indexOf(text)
  if (text.length === 1 && opening >= 0) return CLOSING[opening] ?? text
  const closing = CLOSING.indexOf(text)
  return text.length === 1 && closing >= 0 ? (OPENING[closing] ?? text) : text
}
