import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RowHeights } from '#renderer/ui/row-heights.ts'

test('rows that were never measured have the estimated height', () => {
  const heights = new RowHeights(100_000, 78)
  expect(heights.total).toBe(7_800_000)
  expect(heights.top(50_000)).toBe(3_900_000)
  expect(heights.at(3_900_000)).toBe(50_000)
})

test('outside of the list the first and the last row are meant, in an empty list none', () => {
  const heights = new RowHeights(3, 10)
  expect(heights.at(-5)).toBe(0)
  expect(heights.at(1000)).toBe(2)
  expect(new RowHeights(0, 10).at(0)).toBe(-1)
})

test('measuring says how much the row differs from what was thought', () => {
  const heights = new RowHeights(10, 20)
  expect(heights.measure(3, 50)).toBe(30)
  expect(heights.measure(3, 50)).toBe(0)
  expect(heights.measure(3, 20)).toBe(-30)
  expect(heights.measure(10, 50)).toBe(0)
})

test('tops and rows agree with adding up one by one, also after the list grew or shrank', () => {
  const height = fc.integer({ min: 1, max: 300 })
  fc.assert(
    fc.property(
      fc.array(height, { minLength: 1, maxLength: 70 }),
      fc.integer({ min: 0, max: 90 }),
      fc.nat(20_000),
      (measured, count, offset) => {
        const first = new RowHeights(measured.length, 40)
        for (const [index, value] of measured.entries()) first.measure(index, value)
        const heights = first.resized(count)
        const expected = Array.from({ length: count }, (_, index) => measured[index] ?? 40)
        let top = 0
        let at = count - 1
        for (const [index, value] of expected.entries()) {
          expect(heights.top(index)).toBe(top)
          if (offset >= top && offset < top + value) at = index
          top += value
        }
        expect(heights.total).toBe(top)
        expect(heights.at(offset)).toBe(at)
      },
    ),
  )
})
