import { readingOrder } from './columns.ts'
import { placeDropCaps } from './drop-caps.ts'
import type { Letter } from './frames.ts'
import { toFrames } from './frames.ts'
import type { DrawnPage, Rule } from './glyphs.ts'
import { findGrids, type Grid, sortInto } from './grids.ts'
import { directionOf } from './letters.ts'
import { type Line, toLines } from './lines.ts'
import { type Row, toRows } from './rows.ts'
import { markTables } from './table-rows.ts'

/** The lines of one column of one band of a page, from top to bottom. */
export interface Column {
  readonly page: number
  readonly lines: readonly Line[]
}

/** The columns of a page in reading order; text in other directions comes after the main text. */
export function toColumns(page: DrawnPage): Column[] {
  return toFrames(page.glyphs).flatMap(({ angle, letters }) => {
    const rtl = isRtlText(letters)
    return readingOrder(toRegionRows(letters, page.rules, angle), rtl).map((rows) => ({
      page: page.number,
      lines: toLines(markTables(rows), page.number, angle, rtl),
    }))
  })
}

function isRtlText(letters: readonly Letter[]): boolean {
  let balance = 0
  for (const { text } of letters) {
    const direction = directionOf(text)
    if (direction === 'R') balance += 1
    else if (direction === 'L') balance -= 1
  }
  return balance > 0
}

/** All rows of a frame from top to bottom; those of tables with lines have their cells already. */
function toRegionRows(letters: readonly Letter[], rules: readonly Rule[], angle: number): Row[] {
  const tables: Row[] = []
  let outside = letters
  for (const grid of angle % 90 === 0 ? findGrids(rules, angle) : []) {
    const sorted = sortInto(grid, outside)
    const rows = sorted.cells.flatMap((cells) => toTableRow(grid, cells) ?? [])
    if (!isTable(rows)) continue
    outside = sorted.outside
    tables.push(...rows)
  }
  const rows = placeDropCaps(toRows(outside))
  return tables.length === 0 ? rows : [...rows, ...tables].sort((a, b) => a.v - b.v)
}

function toTableRow({ columns }: Grid, letters: readonly (readonly Letter[])[]): Row | null {
  const cells = letters.map((cell) => toRows(cell))
  const [first] = cells.flat().sort((a, b) => a.v - b.v)
  if (first === undefined) return null
  // One word over the whole width: no column of text goes through a table.
  const words = [{ letters: [], u0: columns[0] ?? 0, u1: columns.at(-1) ?? 0 }]
  return { words, v: first.v, size: first.size, cells }
}

/** Two cells with text in most rows; a page whose text stands in one large cell is laid out so, and no table. */
function isTable(rows: readonly Row[]): boolean {
  const filled = rows.filter((row) => (row.cells ?? []).filter((cell) => cell.length > 0).length >= 2)
  const longest = Math.max(0, ...rows.flatMap((row) => (row.cells ?? []).map((cell) => cell.length)))
  return filled.length >= Math.max(1, rows.length / 2) && longest <= 25
}
