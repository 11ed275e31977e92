/** One column of a table. Widths are in characters: `least` that of its longest word, `natural` that of its longest cell. */
export interface TableColumn {
  readonly least: number
  readonly natural: number
  readonly numeric: boolean
}

/** A cell of a row: `text` is what stands in the passage from `start` on, with the tab that ends it. */
export interface Cell {
  readonly start: number
  readonly text: string
}

const LONGEST_WORD = 14
const WIDEST = 44
const NUMBER = /^[\s(+\-−–]*[$€£¥]?\s?\p{Nd}[\p{Nd}\s.,٫٬]*[%٪)]*$/u

/** The cells of a row, which tabs separate; together they are the whole text. */
export function cellsOf(text: string): Cell[] {
  const cells: Cell[] = []
  let start = 0
  for (let tab = text.indexOf('\t'); tab >= 0; tab = text.indexOf('\t', start)) {
    cells.push({ start, text: text.slice(start, tab + 1) })
    start = tab + 1
  }
  return [...cells, { start, text: text.slice(start) }]
}

/** The columns in which rows stand, from the first rows of a table: all its rows are then laid out alike. */
export function tableColumns(rows: readonly string[]): TableColumn[] {
  const cells = rows.map((row) => row.split('\t'))
  const count = Math.max(...cells.map(({ length }) => length), 1)
  return Array.from({ length: count }, (_, column) => {
    // A single cell is a heading across the table and says nothing about its column.
    const texts = cells.filter((row) => row.length > 1 || count === 1).flatMap((row) => row[column] ?? [])
    const filled = texts.filter((text) => text.trim() !== '')
    const words = filled.flatMap((text) => text.split(/\s+/u))
    const body = filled.length > 1 ? filled.slice(1) : filled
    return {
      least: Math.min(LONGEST_WORD, Math.max(3, ...words.map(({ length }) => length))),
      natural: Math.min(WIDEST, Math.max(3, ...filled.map(({ length }) => length))),
      numeric: body.length > 0 && body.every((text) => NUMBER.test(text)),
    }
  })
}

/** The columns as a CSS grid: the same for every row, whatever stands in it, and wider than the text when it must be. */
export function gridOf(columns: readonly TableColumn[]): {
  readonly template: string
  readonly least: string
} {
  if (columns.length <= 1) return { template: '1fr', least: '0' }
  const width = columns.reduce((sum, { least }) => sum + inDigits(least), 0)
  return {
    template: columns
      .map(({ least, natural }) => `minmax(${inDigits(least)}ch, ${inDigits(natural)}ch)`)
      .join(' '),
    least: `${width}ch`,
  }
}

/** A width of the grid, room between columns included, in the unit of CSS: a digit, which some letters are wider than. */
function inDigits(characters: number): number {
  return Math.ceil(characters * 1.15) + 2
}
