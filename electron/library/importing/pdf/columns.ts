import { isMarker } from './markers.ts'
import { partOf, type Row, type SeenWord } from './rows.ts'

/** A gap as wide as this share of the letters' size may part columns. */
const NARROWEST_GUTTER = 0.6
const DEEPEST = 6
/** Lines that a column has at least, unless it is the rest beside a long one; columns of few lines must be clearer. */
const LEAST = 4
const FEW = 8
/** Edges that are tried as the border of a column, the most frequent first. */
const MOST_CANDIDATES = 24

/**
 * The rows of a page in the order in which they are read, column after column: a heading or footer over the whole width
 * parts the columns above it from those below. Each group is one column of one such band. `rtl` tells that the right
 * column comes first.
 */
export function readingOrder(rows: readonly Row[], rtl: boolean, depth = 0): Row[][] {
  if (rows.length === 0) return []
  const split = depth < DEEPEST ? findColumns(rows, rtl) : null
  if (split === null) return [[...rows]]
  const { from, to, at } = split
  const left = side(rows.slice(from, to), (word) => (word.u0 + word.u1) / 2 < at)
  const right = side(rows.slice(from, to), (word) => (word.u0 + word.u1) / 2 >= at)
  const columns = rtl ? [right, left] : [left, right]
  return [
    ...readingOrder(rows.slice(0, from), rtl, depth + 1),
    ...columns.flatMap((column) => readingOrder(column, rtl, depth + 1)),
    ...readingOrder(rows.slice(to), rtl, depth + 1),
  ]
}

function side(rows: readonly Row[], wanted: (word: SeenWord) => boolean): Row[] {
  return rows.flatMap((row) => partOf(row, wanted) ?? [])
}

/** Rows `from` ≤ index < `to` stand in two columns with nothing across `at` (points). */
interface Columns {
  readonly from: number
  readonly to: number
  readonly at: number
}

function findColumns(rows: readonly Row[], rtl: boolean): Columns | null {
  let best: (Columns & { readonly rows: number }) | null = null
  for (const at of candidates(rows)) {
    for (const run of openRuns(rows, at, rtl)) {
      const count = run.to - run.from
      if (count <= (best?.rows ?? 0) || !areColumns(rows.slice(run.from, run.to), at)) continue
      best = { ...run, at, rows: count }
    }
  }
  return best
}

/** Where many lines begin, or end, inside the region: just before, or after, is where a gutter would be. */
function candidates(rows: readonly Row[]): number[] {
  const left = Math.min(...rows.map((row) => row.words[0]?.u0 ?? Number.POSITIVE_INFINITY))
  const right = Math.max(...rows.map((row) => row.words.at(-1)?.u1 ?? Number.NEGATIVE_INFINITY))
  const votes = new Map<number, number>()
  const vote = (at: number, size: number): void => {
    if (at < left + size * 3 || at > right - size * 3) return
    const bin = Math.round(at / 2) * 2
    votes.set(bin, (votes.get(bin) ?? 0) + 1)
  }
  for (const row of rows) {
    for (const [index, word] of row.words.entries()) {
      const before = row.words[index - 1]
      const after = row.words[index + 1]
      const gutter = row.size * NARROWEST_GUTTER
      if (before === undefined || word.u0 - before.u1 >= gutter) vote(word.u0 - gutter / 2, row.size)
      if (after === undefined || after.u0 - word.u1 >= gutter) vote(word.u1 + gutter / 2, row.size)
    }
  }
  return [...votes]
    .filter(([, count]) => count >= 3)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_CANDIDATES)
    .map(([at]) => at)
}

/** Runs of rows that leave `at` open: no word stands across it, and none closer to each other than a gutter. */
function openRuns(rows: readonly Row[], at: number, rtl: boolean): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  let from = 0
  for (let index = 0; index <= rows.length; index += 1) {
    const row = rows[index]
    if (row !== undefined && isOpen(row, at)) continue
    const trimmed = trimRun(rows, from, endOfColumns(rows, from, index, at, rtl), at, rtl)
    if (trimmed.to - trimmed.from >= 3) runs.push(trimmed)
    from = index + 1
  }
  return runs
}

function isOpen({ words, size }: Row, at: number): boolean {
  let before: SeenWord | undefined
  let after: SeenWord | undefined
  for (const word of words) {
    if (word.u1 <= at) before = word
    else if (word.u0 >= at) {
      after = word
      break
    } else return false
  }
  return before === undefined || after === undefined || after.u0 - before.u1 >= size * NARROWEST_GUTTER
}

/**
 * Leaves out the rows above the columns that stand alone on the side that is read second, with a gap below: a date at the
 * right edge is read before the first column, and not as the beginning of the last.
 */
function trimRun(
  rows: readonly Row[],
  from: number,
  to: number,
  at: number,
  rtl: boolean,
): { from: number; to: number } {
  const isOn = (row: Row, right: boolean): boolean =>
    row.words.some((word) => (right ? word.u0 >= at : word.u1 <= at))
  let start = from
  for (; start < to; start += 1) {
    const row = rows[start]
    if (row === undefined || isOn(row, rtl)) break
    const next = rows.slice(start + 1, to).find((other) => isOn(other, !rtl))
    if (next !== undefined && next.v - row.v < Math.max(row.size, next.size) * 1.8) break
  }
  return { from: start, to }
}

/** Letters larger than the column's by this factor, or a gap of so many lines, begin a new part of the page. */
const LARGER = 1.15
const APART = 1.8

/**
 * Leaves out the rows below both columns that stand alone on the side that is read first, and are no more lines of that
 * column: a heading, a caption or a narrow table of what follows over the whole width.
 */
function endOfColumns(rows: readonly Row[], from: number, to: number, at: number, rtl: boolean): number {
  const isOnSecond = (row: Row | undefined): boolean =>
    row?.words.some((word) => (rtl ? word.u1 <= at : word.u0 >= at)) ?? true
  let end = to
  while (end > from && !isOnSecond(rows[end - 1])) end -= 1
  const column = side(rows.slice(from, end), (word) => (rtl ? word.u0 >= at : word.u1 <= at))
  const size = column[column.length >> 1]?.size ?? 0
  const width = Math.max(0, ...column.map(widthOf))
  const isLine = (row: Row): boolean =>
    row.cells === undefined && row.size <= size * LARGER && widthOf(row) > width * 0.7
  for (let index = end; index < Math.min(end + 2, to); index += 1) {
    const row = rows[index]
    const above = index === end ? column.at(-1) : rows[index - 1]
    if (row === undefined || above === undefined) continue
    const isApart = row.size > size * LARGER || row.v - above.v > row.size * APART
    const rest = rows.slice(index, to)
    if (isApart && rest.filter(isLine).length < rest.length * 0.45) return index
  }
  return to
}

function widthOf(row: Row): number {
  return (row.words.at(-1)?.u1 ?? 0) - (row.words[0]?.u0 ?? 0)
}

/** Two columns of prose: enough lines on both sides, mostly full, and more than a list's markers or a table's cells. */
function areColumns(rows: readonly Row[], at: number): boolean {
  const prose = rows.filter((row) => row.cells === undefined)
  const left = side(prose, (word) => (word.u0 + word.u1) / 2 < at)
  const right = side(prose, (word) => (word.u0 + word.u1) / 2 >= at)
  if (Math.min(left.length, right.length) < (Math.max(left.length, right.length) < FEW ? LEAST : 2))
    return false
  const overlap = Math.min(bottom(left), bottom(right)) - Math.max(top(left), top(right))
  const shorter = Math.min(bottom(left) - top(left), bottom(right) - top(right))
  if (overlap < shorter * 0.5) return false
  if (left.filter((row) => isMarker(row)).length > left.length * 0.6) return false
  if (right.filter((row) => isMarker(row)).length > right.length * 0.6) return false
  return isAligned(left, right) && looksLikeProse(left) && looksLikeProse(right)
}

/** Words of justified lines leave rivers between them; columns have an edge on which most lines begin, or end. */
function isAligned(left: readonly Row[], right: readonly Row[]): boolean {
  const share = (edges: readonly number[], edge: number): number =>
    edges.filter((other) => Math.abs(other - edge) < 2.5).length / edges.length
  const starts = right.map((row) => row.words[0]?.u0 ?? 0)
  const ends = left.map((row) => row.words.at(-1)?.u1 ?? 0)
  const aligned = Math.max(share(starts, Math.min(...starts)), share(ends, Math.max(...ends)))
  const gutter = Math.min(...starts) - Math.max(...ends)
  const rows = Math.min(left.length, right.length)
  return (
    aligned >= (rows < LEAST ? 1 : 0.5) &&
    gutter >= (left[0]?.size ?? 0) * (rows < FEW ? 1 : NARROWEST_GUTTER)
  )
}

function top(rows: readonly Row[]): number {
  return rows[0]?.v ?? 0
}

function bottom(rows: readonly Row[]): number {
  return rows.at(-1)?.v ?? 0
}

/** Lines of prose mostly fill their column; cells of a table do not. */
function looksLikeProse(rows: readonly Row[]): boolean {
  const u0 = Math.min(...rows.map((row) => row.words[0]?.u0 ?? 0))
  const u1 = Math.max(...rows.map((row) => row.words.at(-1)?.u1 ?? 0))
  const full = rows.filter((row) => {
    return widthOf(row) > (u1 - u0) * 0.7 && !hasHole(row)
  })
  const letters = rows.reduce(
    (sum, row) => sum + row.words.reduce((all, word) => all + word.letters.length, 0),
    0,
  )
  return full.length >= rows.length * 0.45 && letters / rows.length >= 14
}

/** A gap that no justified line has: this is a row of a table, or of more columns. */
function hasHole(row: Row): boolean {
  return row.words.some((word, index) => {
    const next = row.words[index + 1]
    return next !== undefined && next.u0 - word.u1 > row.size * 4
  })
}
