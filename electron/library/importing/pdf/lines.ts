import type { Letter } from './frames.ts'
import { toPage } from './frames.ts'
import { isSpaceless } from './letters.ts'
import { isRtl, mirror, mirroredBrackets, toLogical } from './logical-order.ts'
import type { Row } from './rows.ts'

/** A rectangle of the upright page in points. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A word of one line, in canonical letters, and where it stands. `glued`: no space parts it from the word before. */
export interface Word {
  readonly text: string
  readonly glued: boolean
  readonly box: Rectangle
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  /** Whether it is set above its line, as footnote numbers are. */
  readonly raised: boolean
  /** Along its line, in the frame of its direction of reading. */
  readonly u0: number
  readonly u1: number
}

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

/** By the name of its font, or because narrow and wide letters are equally wide. */
function isMono(letters: readonly Letter[]): boolean {
  if (letters.filter(({ glyph }) => glyph.face.mono).length > letters.length * 0.9) return true
  const texts = letters.map(({ text }) => text).join('')
  if (letters.length < 6 || !/[iljft.,:;'|!]/.test(texts) || !/[mwA-HK-Z_<=]/.test(texts)) return false
  const widths = letters.map(({ glyph }) => glyph.width / glyph.size)
  return Math.max(...widths) - Math.min(...widths) < 0.02
}

interface Item {
  readonly text: string
  readonly letter: Letter | null
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
  const votes = read.reduce((sum, { items, isRight }) => sum + (isRight ? mirroredBrackets(items) : 0), 0)
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
    u0: row.words[0]?.u0 ?? 0,
    u1: row.words.at(-1)?.u1 ?? 0,
    v: row.v,
    top: Math.min(...(main.length > 0 ? main : letters).map(({ v, glyph }) => v - glyph.ascent)),
    bottom: Math.max(...(main.length > 0 ? main : letters).map(({ v, glyph }) => v + glyph.descent)),
    size: row.size,
    bold: letters.filter(({ glyph }) => glyph.face.bold).length > count * 0.6,
    italic: letters.filter(({ glyph }) => glyph.face.italic).length > count * 0.6,
    mono: isMono(letters),
    rtl,
    artifact: letters.length > 0 && letters.every(({ glyph }) => glyph.artifact),
    cells: null,
  }
}

function toWords(items: readonly Item[], row: Row, angle: number): Word[] {
  const words: Word[] = []
  let current: Letter[] = []
  let text = ''
  let glued = false
  const close = (isGlued: boolean): void => {
    if (current.length > 0) words.push(toWord(current, text, glued, row, angle))
    current = []
    text = ''
    glued = isGlued
  }
  for (const { text: own, letter } of items) {
    if (letter === null) close(false)
    else {
      if (current.length > 0 && isBorder(current.at(-1), letter, row)) close(true)
      current.push(letter)
      text += own
    }
  }
  close(false)
  return words
}

/** Raised numbers, and the words of scripts without spaces, have boxes of their own. */
function isBorder(before: Letter | undefined, letter: Letter, row: Row): boolean {
  if (before === undefined) return false
  return (
    raisedBy(before, row) !== raisedBy(letter, row) || isSpaceless(before.text) !== isSpaceless(letter.text)
  )
}

/** 1: above the line, -1: below it, 0: on it. */
function raisedBy({ v, glyph }: Letter, row: Row): number {
  if (glyph.size > row.size * 0.85) return 0
  const up = row.v - v
  return up > row.size * 0.15 ? 1 : up < row.size * -0.08 ? -1 : 0
}

function toWord(letters: readonly Letter[], text: string, glued: boolean, row: Row, angle: number): Word {
  const u0 = Math.min(...letters.map((letter) => letter.u0))
  const u1 = Math.max(...letters.map((letter) => letter.u1))
  const top = Math.min(...letters.map(({ v, glyph }) => v - glyph.ascent))
  const bottom = Math.max(...letters.map(({ v, glyph }) => v + glyph.descent))
  const first = letters[0]
  const level = first === undefined ? 0 : raisedBy(first, row)
  return {
    text: (level === 0 ? text : setOff(text, level)).normalize('NFC'),
    glued,
    box: toPage(angle, { u0, u1, top, bottom }),
    size: first?.glyph.size ?? row.size,
    bold: letters.every(({ glyph }) => glyph.face.bold),
    italic: letters.every(({ glyph }) => glyph.face.italic),
    raised: level === 1,
    u0,
    u1,
  }
}

const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const LOWERED_DIGITS = '₀₁₂₃₄₅₆₇₈₉'

/** "10" and a raised "2" are no "102": raised and lowered digits have characters of their own. */
function setOff(text: string, level: number): string {
  if (!/^[0-9]+$/.test(text)) return text
  const digits = level > 0 ? RAISED_DIGITS : LOWERED_DIGITS
  return text.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit)
}
