import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeOfRow, rowOfPlace, rowOfWords } from '#renderer/features/reader/places.ts'
import { layRows, PART } from '#renderer/features/reader/rows.ts'
import { block, outlineOf } from './outline-fixture.ts'

const blocks = [
  block('Home', { furniture: true }),
  block('Title', { kind: 'heading', level: 1 }),
  block('x'.repeat(PART * 4)),
  block('Share', { furniture: true }),
  block('last'),
]
const outline = outlineOf(blocks)
const rows = layRows(outline, 'Title', new Set())

test('a place in a passage is the same place when it comes back', () => {
  fc.assert(
    fc.property(
      fc.nat(rows.list.length - 1),
      fc.double({ min: 0, max: 0.99, noNaN: true }),
      (row, fraction) => {
        const found = rows.list[row]
        fc.pre(found?.kind === 'passage')
        const back = rowOfPlace(rows, placeOfRow(rows, row, fraction))
        expect(back.row + back.fraction).toBeCloseTo(row + fraction, 6)
      },
    ),
  )
})

test('the beginning is the top, title and furniture included', () => {
  expect(rowOfPlace(rows, { ordinal: 1, fraction: 0 })).toEqual({ row: 0, fraction: 0 })
})

test('a place in folded furniture is its line, and the byline counts as the passage after it', () => {
  expect(rowOfPlace(rows, { ordinal: 4, fraction: 0.5 })).toEqual({ row: rows.rowOf[4], fraction: 0 })
  const byline = rows.list.findIndex(({ kind }) => kind === 'byline')
  expect(placeOfRow(rows, byline, 0.5)).toEqual({ ordinal: 3, fraction: 0 })
})

test('words of a long passage are sought in the part where they are likely to stand', () => {
  const start = outline.starts[2] ?? 0
  const first = rows.rowOf[3] ?? 0
  expect(rowOfWords(outline, rows, { start, end: start + 5 })).toBe(first)
  expect(rowOfWords(outline, rows, { start: start + PART * 2.5, end: start + PART * 3 })).toBe(first + 2)
  expect(rowOfWords(outline, rows, { start: start + PART * 4, end: start + PART * 4 + 1 })).toBe(first + 3)
})
