import { readingOrder } from './columns.ts'
import { toFrames } from './frames.ts'
import type { DrawnPage } from './glyphs.ts'
import { directionOf } from './letters.ts'
import { type Line, toLines } from './lines.ts'
import { toRows } from './rows.ts'

/** The lines of one column of one band of a page, from top to bottom. */
export interface Column {
  readonly page: number
  readonly lines: readonly Line[]
}

/** The columns of a page in reading order; text in other directions comes after the main text. */
export function toColumns(page: DrawnPage): Column[] {
  return toFrames(page.glyphs).flatMap(({ angle, letters }) => {
    const rtl = isRtlText(letters.map((letter) => letter.text))
    return readingOrder(toRows(letters), rtl).map((rows) => ({
      page: page.number,
      lines: toLines(rows, page.number, angle, rtl),
    }))
  })
}

function isRtlText(texts: readonly string[]): boolean {
  let balance = 0
  for (const text of texts) {
    const direction = directionOf(text)
    if (direction === 'R') balance += 1
    else if (direction === 'L') balance -= 1
  }
  return balance > 0
}
