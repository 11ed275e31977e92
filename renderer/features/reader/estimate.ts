import type { PassageKind } from '#shared/domain/passages.ts'
import type { Outline } from './outline.ts'
import type { Row } from './rows.ts'

/** What heights are estimated from: the column's width and the type set in it, in CSS pixels. */
export interface Column {
  readonly width: number
  readonly lineHeight: number
  /** The mean width of a character, spaces included. */
  readonly character: number
}

/** The part of a line that stays empty on average because words are not broken, in characters. */
const RAGGED = 2.5

/** The room that the beginning of a page and a label take above a text, in lines. */
const PAGE = 1
const LABEL = 0.8

/** Kinds that are set smaller than the text. */
const SMALL: ReadonlySet<PassageKind> = new Set(['code', 'row', 'caption', 'note', 'comment', 'change'])

/** The likely height of a row in CSS pixels, from its length alone; `reader.module.css` sets the real measures. */
export function estimateHeight(row: Row, outline: Outline, column: Column): number {
  const { lineHeight } = column
  switch (row.kind) {
    case 'title':
      return lineHeight * 2.4
    case 'byline':
      return lineHeight * 1.6
    case 'fold':
      return lineHeight * (row.page === undefined ? 1.7 : 1.7 + PAGE)
    case 'passage': {
      const length = (outline.lengths[row.ordinal - 1] ?? 0) / row.parts
      const kind = outline.kinds[row.ordinal - 1]
      const scale = kind === 'heading' ? 1.2 : kind !== undefined && SMALL.has(kind) ? 0.92 : 1
      const fits = Math.max(8, column.width / (column.character * scale) - RAGGED)
      const lines = Math.max(1, Math.ceil(length / fits))
      const space = row.part < row.parts - 1 ? 0 : lineHeight * (kind === 'row' ? 0.2 : 0.5)
      const above = (row.page === undefined ? 0 : PAGE) + (row.labelled ? LABEL : 0)
      return lines * lineHeight * scale + space + above * lineHeight
    }
  }
}

const LATIN =
  'The spillway of the dam was opened shortly after three on Friday morning, according to two engineers.'

/** The mean width of a character of `sample` in a font, in CSS pixels; of ordinary English when it is empty. */
export function characterWidth(font: string, sample: string): number {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return 8
  context.font = font
  const text = sample.trim() === '' ? LATIN : sample.slice(0, 2000)
  return context.measureText(text).width / text.length
}
