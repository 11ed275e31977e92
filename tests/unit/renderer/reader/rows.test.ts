import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  layRows,
  PART,
  partCount,
  partStart,
  type Row,
  rowIndex,
  rowKey,
  runOf,
} from '#renderer/features/reader/rows.ts'
import { block, outlineOf } from './outline-fixture.ts'

const none: ReadonlySet<number> = new Set()
const menu = (text: string) => block(text, { furniture: true })

test('a title that the work does not begin with heads the document, with the byline', () => {
  const { list } = layRows(outlineOf([block('It rained.')]), 'The flood', none)
  expect(list.map(rowKey)).toEqual(['title', 'byline', '1.0'])
})

test('a heading that says the title is not shown twice and takes the byline under it', () => {
  const blocks = [
    menu('Home'),
    block('News'),
    block('The  Flood', { kind: 'heading', level: 1 }),
    block('It rained.'),
  ]
  const { list } = layRows(outlineOf(blocks), 'The flood', none)
  expect(list.map(rowKey)).toEqual(['fold 1', '2.0', '3.0', 'byline', '4.0'])
})

test('a heading far down that happens to say the title leaves the title at the top', () => {
  const blocks = ['a', 'b', 'c', 'd', 'e'].map((text) => block(text))
  const { list } = layRows(outlineOf([...blocks, block('Echo', { kind: 'heading', level: 2 })]), 'Echo', none)
  expect(list.slice(0, 2).map(rowKey)).toEqual(['title', 'byline'])
})

test('neighbouring furniture is one line until any of it is opened', () => {
  const outline = outlineOf([block('a'), menu('x'), menu('y'), block('b'), menu('z')])
  const folded = layRows(outline, 'T', none)
  expect(folded.list.slice(2).map(rowKey)).toEqual(['1.0', 'fold 2', '4.0', 'fold 5'])
  expect(Array.from(folded.rowOf).slice(1)).toEqual([2, 3, 3, 4, 5])
  const opened = layRows(outline, 'T', new Set([3]))
  expect(opened.list.slice(2).map(rowKey)).toEqual(['1.0', 'fold 2', '2.0', '3.0', '4.0', 'fold 5'])
  expect(Array.from(opened.rowOf).slice(1)).toEqual([2, 4, 5, 6, 7])
})

test('a page begins over its first passage, or over the line that folds it away', () => {
  const blocks = [
    block('a', { page: '1' }),
    block('b', { page: '1', label: 'Footnote 1' }),
    menu('1'),
    block('Report', { furniture: true, page: '2' }),
    block('c', { page: '2' }),
  ]
  const begins = (open: ReadonlySet<number>) =>
    layRows(outlineOf(blocks), 'T', open)
      .list.filter((row) => 'page' in row)
      .map((row) => [rowKey(row), 'page' in row && row.page])
  expect(begins(none)).toEqual([
    ['1.0', '1'],
    ['fold 3', '2'],
  ])
  expect(begins(new Set([3]))).toEqual([
    ['1.0', '1'],
    ['4.0', '2'],
  ])
  expect(layRows(outlineOf(blocks), 'T', none).list[3]).toMatchObject({ ordinal: 2, labelled: true })
})

test('a long passage is laid out in parts', () => {
  const { list, rowOf } = layRows(outlineOf([block('x'.repeat(PART * 3)), block('end')]), 'T', none)
  expect(list.slice(2).map(rowKey)).toEqual(['1.0', '1.1', '1.2', '2.0'])
  expect(rowOf[2]).toBe(5)
})

test('every row is found again by its key', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ furniture: fc.boolean(), size: fc.integer({ min: 0, max: 3 }) }), {
        minLength: 1,
      }),
      fc.array(fc.nat(20)),
      (shapes, open) => {
        const blocks = shapes.map(({ furniture, size }) => block('w'.repeat(size * PART), { furniture }))
        const rows = layRows(outlineOf(blocks), 'T', new Set(open))
        rows.list.forEach((row: Row, index) => expect(rowIndex(rows, rowKey(row))).toBe(index))
        expect(rowIndex(rows, `${blocks.length + 1}.0`)).toBe(-1)
        expect(rowIndex(rows, '1.99')).toBe(-1)
      },
    ),
  )
})

test('a run of furniture reaches to the next passage of the work on both sides', () => {
  const furniture = [true, true, false, true]
  expect(runOf(furniture, 2)).toEqual({ from: 1, to: 2 })
  expect(runOf(furniture, 4)).toEqual({ from: 4, to: 4 })
})

test('parts of a passage follow each other and halve no letter outside the first plane', () => {
  const words = fc.array(fc.constantFrom('river ', 'dam. ', '𒀀', '水', 'ا', '\n'), {
    minLength: 1,
    maxLength: 80,
  })
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 6 }), (pieces, parts) => {
      const text = pieces.join('')
      const starts = Array.from({ length: parts + 1 }, (_, part) => partStart(text, part, parts))
      expect(starts[0]).toBe(0)
      expect(starts.at(-1)).toBe(text.length)
      for (const start of starts) expect(/^[\uDC00-\uDFFF]/.test(text.slice(start))).toBe(false)
      expect(starts.toSorted((a, b) => a - b)).toEqual(starts)
    }),
  )
})

test('a part begins after a sentence where one ends nearby', () => {
  const text = `${'word '.repeat(70)}The end. ${'More '.repeat(60)}`
  const parts = partCount(PART * 2)
  expect(text.slice(0, partStart(text, 1, parts))).toMatch(/The end\. $/)
})
