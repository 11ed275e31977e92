import type { TextBox } from '#shared/domain/pages.ts'
import type { Words } from '../outline.ts'

/** A rectangle of a page in points from its upper left corner. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A point of a page, in points from its upper left corner. */
export type Point = Pick<Rectangle, 'x' | 'y'>

/** A word, or a part of one, where it stands on a page. `fromRight` says that its first letter is its rightmost. */
export interface PlacedWord extends TextBox {
  readonly text: string
  readonly fromRight: boolean
}

/** Where the letters of a range stand in the box of a word: the share of its width, counted from its first letter. */
export function partOf(word: Omit<PlacedWord, 'text'>, { start, end }: Words): Rectangle | null {
  const length = word.end - word.start
  const from = Math.max(start, word.start) - word.start
  const to = Math.min(end, word.end) - word.start
  if (from >= to) return null
  const left = word.fromRight ? length - to : from
  const { x, y, width, height } = word
  return { x: x + (width * left) / length, y, width: (width * (to - from)) / length, height }
}

/** Words of one line further apart than this, in heights of the line, are not joined: they stand in cells of a table. */
const WIDEST_SPACE = 2

/** The rectangles of a range on a page: one for each line that it touches, or for each of its stretches. */
export function rectanglesOf(words: readonly PlacedWord[], range: Words): Rectangle[] {
  const found: Rectangle[] = []
  let joins = false
  for (const [index, word] of words.entries()) {
    const part = partOf(word, range)
    if (!part) continue
    const [before, after] = [words[index - 1], words[index + 1]]
    const spaceBefore = before && coversSpace(range, before, word) ? spaceBetween(before, word) : null
    const spaceAfter = after && coversSpace(range, word, after) ? spaceBetween(word, after) : null
    const whole = [spaceBefore, spaceAfter].reduce<Rectangle>(
      (sum, space) => (space ? union(sum, space) : sum),
      part,
    )
    const last = found.at(-1)
    if (last && joins && spaceBefore) found[found.length - 1] = union(last, whole)
    else found.push(whole)
    joins = spaceAfter !== null
  }
  return found
}

/** Whether a range goes on from one word to the next, so that the space between them is its own too. */
function coversSpace({ start, end }: Words, word: PlacedWord, next: PlacedWord): boolean {
  return start <= word.end && end >= next.start && isBeside(word, next)
}

function spaceBetween(a: Rectangle, b: Rectangle): Rectangle {
  const from = Math.min(a.x + a.width, b.x + b.width)
  const to = Math.max(a.x, b.x)
  return { x: Math.min(from, to), y: a.y, width: Math.max(0, to - from), height: a.height }
}

function isBeside(a: Rectangle, b: Rectangle): boolean {
  const shared = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  const apart = Math.max(a.x, b.x) - Math.min(a.x + a.width, b.x + b.width)
  const height = Math.min(a.height, b.height)
  return shared > height / 2 && apart < Math.max(a.height, b.height) * WIDEST_SPACE
}

function union(a: Rectangle, b: Rectangle): Rectangle {
  const x = Math.min(a.x, b.x)
  const y = Math.min(a.y, b.y)
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  }
}

/** The word under a point; null beside the text. */
export function wordAt(words: readonly PlacedWord[], point: Point): PlacedWord | null {
  return words.find((word) => distance(word, point).dx === 0 && distance(word, point).dy === 0) ?? null
}

/** The letter under a point: its offset; null beside the text. */
export function letterAt(words: readonly PlacedWord[], point: Point): number | null {
  const word = wordAt(words, point)
  return (
    word && Math.min(word.end - 1, word.start + Math.floor(shareAt(word, point) * (word.end - word.start)))
  )
}

/**
 * The gap between letters that is nearest to a point: an offset, null on a page without words. A point beside a line
 * counts as its end; one between lines as on the nearer of them.
 */
export function offsetAt(words: readonly PlacedWord[], point: Point): number | null {
  let nearest: PlacedWord | null = null
  let least = Number.POSITIVE_INFINITY
  for (const word of words) {
    const { dx, dy } = distance(word, point)
    // Lines count more than sides: beside the short last line of a paragraph that line is meant, not the one above it.
    const away = dx + dy * LINES
    if (away < least) [nearest, least] = [word, away]
  }
  if (!nearest) return null
  const at = nearest.start + Math.round(shareAt(nearest, point) * (nearest.end - nearest.start))
  return at === nearest.end || !isLowSurrogate(nearest.text, at - nearest.start) ? at : at + 1
}

const LINES = 12

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}

/** How far into a word a point is, 0 at its first letter and 1 behind its last. */
function shareAt({ x, width, fromRight }: PlacedWord, point: Point): number {
  const share = width > 0 ? Math.min(1, Math.max(0, (point.x - x) / width)) : 0
  return fromRight ? 1 - share : share
}

function distance(
  { x, y, width, height }: Rectangle,
  point: Point,
): { readonly dx: number; readonly dy: number } {
  return {
    dx: Math.max(x - point.x, 0, point.x - (x + width)),
    dy: Math.max(y - point.y, 0, point.y - (y + height)),
  }
}
