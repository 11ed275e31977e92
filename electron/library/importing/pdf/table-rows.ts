import type { Row, SeenWord } from './rows.ts'

/** A gap of so many letters' sizes parts the cells of a row. */
const CELL_GAP = 1.3
/** Edges of cells this close (points) are in line. */
const IN_LINE = 4

/**
 * Finds the tables without lines among the rows of a column: rows that follow each other and have two cells or more, whose
 * edges or middles are in line. A row whose first cell is empty goes on with the one above it.
 */
export function markTables(rows: readonly Row[]): Row[] {
  const split = rows.map((row) => (row.cells === undefined ? toCells(row) : [row.words]))
  const marked: Row[] = []
  for (let index = 0; index < rows.length; ) {
    const end = endOfTable(rows, split, index)
    const run = rows.slice(index, Math.max(end, index + 1))
    const cells = split.slice(index, end)
    if (end - index >= 2 && isTable(cells)) {
      marked.push(...joinContinued(toTable(run, cells)))
      index = end
    } else {
      const [row] = run
      if (row !== undefined) marked.push(row)
      index += 1
    }
  }
  return marked
}

type Cells = readonly (readonly SeenWord[])[]

function toCells(row: Row): SeenWord[][] {
  if (isStretched(row)) return [[...row.words]]
  const cells: SeenWord[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const word of row.words) {
    if (word.u0 - end > row.size * CELL_GAP) cells.push([])
    cells.at(-1)?.push(word)
    end = word.u1
  }
  return cells
}

/** A justified line of few words: all its gaps are as wide as each other, and its words are words. */
function isStretched({ words, size }: Row): boolean {
  if (words.length < 3) return false
  const gaps = words.slice(1).map((word, index) => word.u0 - (words[index]?.u1 ?? 0))
  const widest = Math.max(...gaps)
  const isEven = widest < Math.min(...gaps) * 1.35 && widest < size * 5
  return isEven && words.every(({ letters }) => letters.some(({ text }) => /\p{L}/u.test(text)))
}

/** The table goes on while rows have several cells, or one that stands under a later cell of the row above. */
function endOfTable(rows: readonly Row[], split: readonly Cells[], start: number): number {
  let end = start
  while (end < rows.length) {
    const row = rows[end]
    const before = rows[end - 1]
    const cells = split[end] ?? []
    if (row === undefined || row.cells !== undefined) break
    if (end > start && before !== undefined && row.v - before.v > Math.max(row.size, before.size) * 3.2) break
    const first = start === end ? undefined : split[start]?.[0]?.[0]
    const isContinued =
      first !== undefined && cells.length === 1 && (cells[0]?.[0]?.u0 ?? 0) > first.u0 + row.size * 3
    if (cells.length < 2 && !isContinued) break
    end += 1
  }
  while (end > start && (split[end - 1]?.length ?? 0) < 2 && end - start <= 2) end -= 1
  return end
}

/** Three rows with cells in line, or two of three cells and more. */
function isTable(rows: readonly Cells[]): boolean {
  const full = rows.filter((cells) => cells.length >= 2)
  const widest = Math.max(...full.map((cells) => cells.length))
  if (full.length < 2 || (full.length === 2 && widest < 3)) return false
  const edges = new Map<string, number>()
  const inner = full.flatMap((cells) => cells.slice(1).map(placesOf))
  for (const place of inner.flat()) edges.set(place, (edges.get(place) ?? 0) + 1)
  const inLine = inner.filter((places) => places.some((place) => (edges.get(place) ?? 0) >= 2))
  return inLine.length >= inner.length * 0.6
}

/** Where a cell begins, ends and has its middle, in steps that overlap so that near ones share one. */
function placesOf(cell: readonly SeenWord[]): string[] {
  const [u0, u1] = extent(cell)
  const steps = (name: string, place: number): string[] => {
    const step = Math.floor(place / IN_LINE)
    return [`${name}${step}`, `${name}${place / IN_LINE - step < 0.5 ? step - 1 : step + 1}`]
  }
  return [...new Set([...steps('a', u0), ...steps('b', u1), ...steps('m', (u0 + u1) / 2)])]
}

function extent(words: readonly SeenWord[]): readonly [number, number] {
  return [words[0]?.u0 ?? 0, words.at(-1)?.u1 ?? 0]
}

/** Each cell goes to the column that it overlaps, so that empty cells stay empty. */
function toTable(rows: readonly Row[], split: readonly Cells[]): Row[] {
  const columns = columnsOf(split)
  return rows.map((row, index) => {
    const cells: SeenWord[][] = columns.map(() => [])
    for (const cell of split[index] ?? []) {
      const [u0, u1] = extent(cell)
      const at = columns.findIndex((column) => column.u1 >= u0 && column.u0 <= u1)
      cells[at === -1 ? columns.length - 1 : at]?.push(...cell)
    }
    return {
      ...row,
      cells: cells.map((words) => (words.length === 0 ? [] : [{ v: row.v, size: row.size, words }])),
    }
  })
}

interface Extent {
  readonly u0: number
  readonly u1: number
}

/** The extents of all cells, those that overlap made one; cells across several columns (headings) are not asked. */
function columnsOf(split: readonly Cells[]): Extent[] {
  const most = Math.max(...split.map((cells) => cells.length))
  const columns: { u0: number; u1: number }[] = []
  const asked = split.filter((cells) => cells.length >= Math.max(2, most - 1))
  const extents = asked.flatMap((cells) => cells.map(extent)).sort((a, b) => a[0] - b[0])
  for (const [u0, u1] of extents) {
    const last = columns.at(-1)
    if (last !== undefined && u0 <= last.u1) last.u1 = Math.max(last.u1, u1)
    else columns.push({ u0, u1 })
  }
  return joinDisjoint(columns, asked)
}

/** Numbers may stand beside the heading above them: two columns of which no row fills both are one. */
function joinDisjoint(columns: readonly Extent[], rows: readonly Cells[]): Extent[] {
  const joined: Extent[] = []
  const fills = (cells: Cells, column: Extent): boolean =>
    cells.some((cell) => {
      const [u0, u1] = extent(cell)
      return u0 <= column.u1 && u1 >= column.u0
    })
  for (const column of columns) {
    const last = joined.at(-1)
    const isOne = last !== undefined && !rows.some((cells) => fills(cells, last) && fills(cells, column))
    if (isOne) joined[joined.length - 1] = { u0: last.u0, u1: column.u1 }
    else joined.push(column)
  }
  return joined
}

function joinContinued(rows: readonly Row[]): Row[] {
  const joined: Row[] = []
  for (const row of rows) {
    const above = joined.at(-1)
    const isContinued =
      row.cells?.[0]?.length === 0 && (row.cells ?? []).filter((cell) => cell.length > 0).length === 1
    if (
      !isContinued ||
      above === undefined ||
      row.v - (above.cells?.flat().at(-1)?.v ?? above.v) > row.size * 1.8
    )
      joined.push(row)
    else
      joined[joined.length - 1] = {
        ...above,
        words: above.words,
        cells: (above.cells ?? []).map((cell, index) => [...cell, ...(row.cells?.[index] ?? [])]),
      }
  }
  return joined
}
