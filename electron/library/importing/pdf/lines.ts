import { isRtl, mirror, mirroredBrackets, toLogical } from './logical-order.ts'
import type { Row } from './rows.ts'
import { type Item, toWords, type Word } from './words.ts'

/** One line of one column; its words in reading order. Frame coordinates in points: `v` is the baseline. */
export interface Line {
  readonly page: number
  readonly angle: number
  readonly words: readonly Word[]
  readonly u0: number
  readonly u1: number
  readonly v: number
  readonly top: number
  readonly bottom: number
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  /** Whether its letters are all of one width, as those of programs are. */
  readonly mono: boolean
  readonly rtl: boolean
  /** Whether the file says that all of it belongs to the page. */
  readonly artifact: boolean
  /** Of the row of a table: the index of the first word of each cell, in the order of reading. */
  readonly cells: readonly number[] | null
}

/** Lines with their words in reading order, from the rows of one column. `rtl`: how undecided lines are read. */
export function toLines(rows: readonly Row[], page: number, angle: number, rtl: boolean): Line[] {
  const read = rows
    .flatMap((row) => [row, ...(row.cells ?? []).flat()])
    .map((row) => {
      const seen = toItems(row)
      const isRight = isRtl(seen, rtl)
      return { row, items: toLogical(seen, isRight), isRight }
    })
  // Of all lines together, as brackets may close in a later one.
  const votes = mirroredBrackets(read.flatMap(({ items, isRight }) => (isRight ? items : [])))
  const lines = new Map(
    read.map(({ row, items, isRight }) => [
      row,
      toLine(row, isRight && votes > 0 ? unmirror(items) : items, page, angle, isRight),
    ]),
  )
  return rows.flatMap((row) => {
    const line = lines.get(row)
    if (row.cells === undefined || line === undefined) return line ?? []
    const cells = row.cells.map((cell) => cell.flatMap((part) => lines.get(part) ?? []))
    return joinCells(line, rtl ? cells.toReversed() : cells)
  })
}

/** The row of a table as one line: cell after cell, each with all its lines. */
function joinCells(row: Line, cells: readonly (readonly Line[])[]): Line[] {
  const all = cells.flat()
  const [first] = all
  if (first === undefined) return []
  const starts: number[] = []
  const words: Word[] = []
  for (const cell of cells) {
    starts.push(words.length)
    words.push(...cell.flatMap((line) => line.words))
  }
  return [
    {
      ...row,
      words,
      cells: starts,
      top: Math.min(...all.map((line) => line.top)),
      bottom: Math.max(...all.map((line) => line.bottom)),
      bold: all.every((line) => line.bold),
      italic: all.every((line) => line.italic),
      artifact: all.every((line) => line.artifact),
    },
  ]
}

function toItems(row: Row): Item[] {
  return row.words.flatMap((word, index) => [
    ...(index === 0 ? [] : [{ text: ' ', letter: null }]),
    ...word.letters.map((letter) => ({ text: letter.text, letter })),
  ])
}

/** Only brackets among right-to-left letters were mirrored. */
function unmirror(items: readonly Item[]): Item[] {
  return items.map((item) => ({ ...item, text: mirror(item.text) }))
}

function toLine(row: Row, items: readonly Item[], page: number, angle: number, rtl: boolean): Line {
  const words = toWords(items, row, angle)
  const letters = items.flatMap(({ letter }) => letter ?? [])
  const count = Math.max(1, letters.length)
  const main = letters.filter(({ glyph }) => glyph.size > row.size * 0.85)
  return {
    page,
    angle,
    words,
    u0: row.start ?? row.words[0]?.u0 ?? 0,
    u1: row.words.at(-1)?.u1 ?? 0,
    v: row.v,
    top: Math.min(...(main.length > 0 ? main : letters).map(({ v, glyph }) => v - glyph.ascent)),
    bottom: Math.max(...(main.length > 0 ? main : letters).map(({ v, glyph }) => v + glyph.descent)),
    size: row.size,
    bold: letters.filter(({ glyph }) => glyph.face.bold).length > count * 0.6,
    italic: letters.filter(({ glyph }) => glyph.face.italic).length > count * 0.6,
    mono: letters.filter(({ glyph }) => glyph.face.mono).length > count * 0.9,
    rtl,
    artifact: letters.length > 0 && letters.every(({ glyph }) => glyph.artifact),
    cells: null,
  }
}
