import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellsOf, gridOf, tableColumns } from '#renderer/features/reader/table-columns.ts'

test('the cells of a row are the whole text, each where it stands', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', ' ', '\t', '٣', '😀') })), (texts) => {
      const text = texts.join('')
      const cells = cellsOf(text)
      expect(cells.map((cell) => cell.text).join('')).toBe(text)
      expect(cells.every(({ start, text: words }) => text.startsWith(words, start))).toBe(true)
      expect(cells).toHaveLength(text.split('\t').length)
    }),
  )
})

test('columns are as wide as what stands in them, and numbers are told from words', () => {
  const columns = tableColumns([
    'Gate\tOpened\tCubic metres',
    'North\t14 March, shortly before the night shift ended and everybody went home\t1,200',
    'West\t\t−40.5',
  ])
  expect(columns.map(({ numeric }) => numeric)).toEqual([false, false, true])
  expect(columns[0]).toMatchObject({ least: 5, natural: 5 })
  expect(columns[1]).toMatchObject({ least: 9, natural: 44 })
})

test('a heading across a table does not widen its first column', () => {
  const [first] = tableColumns(['Reservoirs of the upper valley', 'North\t4', 'West\t5'])
  expect(first?.natural).toBe(5)
})

test('Persian digits are numbers', () => {
  expect(tableColumns(['سال\tتعداد', '۱۳۹۹\t۱۲۰۰'])[1]?.numeric).toBe(true)
})

test('every row of a table has the same grid, and a list of single cells the whole width', () => {
  expect(gridOf(tableColumns(['a\tbb', 'ccc\td']))).toEqual({
    template: 'minmax(6ch, 6ch) minmax(6ch, 6ch)',
    least: '12ch',
  })
  expect(gridOf(tableColumns(['one', 'two'])).template).toBe('1fr')
})
