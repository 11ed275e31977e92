import type { Mark } from '#shared/contract/search.ts'

/** A run of text that is marked or not; `start` is its offset in the passage (-1 for the ellipsis before it). */
export interface Piece {
  readonly start: number
  readonly text: string
  readonly marked: boolean
}

const words = new Intl.Segmenter(undefined, { granularity: 'word' })

/** The end of the stretch of at most `width` units from `from` on that covers whole marks only. */
function reach(marks: readonly Mark[], first: number, width: number): { count: number; end: number } {
  const from = marks[first]?.[0] ?? 0
  let count = 0
  let end = from
  for (const mark of marks.slice(first)) {
    if (mark[1] - from > width && count > 0) break
    end = Math.max(end, mark[1])
    count += 1
  }
  return { count, end }
}

/** The stretch of at most `width` units with the most marks, the earliest of equals. */
function densest(marks: readonly Mark[], width: number): { from: number; to: number } {
  let best = { from: 0, to: 0, count: 0 }
  marks.forEach((mark, first) => {
    const { count, end } = reach(marks, first, width)
    if (count > best.count) best = { from: mark[0], to: end, count }
  })
  return best
}

/** The nearest offset at which a word or space begins: at or after `at` when `forward`, else at or before it. */
function atWord(text: string, at: number, forward: boolean): number {
  if (at <= 0 || at >= text.length) return Math.min(Math.max(at, 0), text.length)
  // A word longer than this is cut: hostile text has "words" of a megabyte.
  const base = Math.max(0, at - 60)
  const segment = words.segment(text.slice(base, at + 60)).containing(at - base)
  if (!segment) return at
  const start = base + segment.index
  if (start === at) return at
  return forward ? start + segment.segment.length : start
}

function pieces(text: string, from: number, to: number, marks: readonly Mark[]): Piece[] {
  const out: Piece[] = []
  let at = from
  const add = (end: number, marked: boolean) => {
    if (end > at) out.push({ start: at, text: text.slice(at, end), marked })
    at = Math.max(at, end)
  }
  for (const [start, end] of marks) {
    if (end <= from || start >= to) continue
    add(Math.max(start, from), false)
    add(Math.min(end, to), true)
  }
  add(to, false)
  return out
}

/**
 * Cuts a passage to about `width` UTF-16 units around its marks (sorted, in the same units), at word boundaries, with an
 * ellipsis where text is left out. A marked run is never cut short; one that is longer than `width` is shown whole.
 */
export function clip(text: string, marks: readonly Mark[], width = 160): Piece[] {
  if (text.length <= width) return pieces(text, 0, text.length, marks)
  const core = densest(marks, width)
  const spare = Math.max(0, width - (core.to - core.from))
  // A third of the room before the words, the rest after them; what one side can't use the other gets.
  const before = Math.max(Math.min(core.from, Math.floor(spare / 3)), spare - (text.length - core.to))
  const start = Math.min(core.from, atWord(text, core.from - before, true))
  const end = Math.max(core.to, atWord(text, core.to + spare - before, false))
  const from = marks.find((mark) => mark[0] < start && mark[1] > start)?.[0] ?? start
  const to = marks.find((mark) => mark[0] < end && mark[1] > end)?.[1] ?? end
  const shown = pieces(text, from, to, marks)
  return [
    ...(from > 0 ? [{ start: -1, text: '…', marked: false }] : []),
    ...shown,
    ...(to < text.length ? [{ start: to, text: '…', marked: false }] : []),
  ]
}
