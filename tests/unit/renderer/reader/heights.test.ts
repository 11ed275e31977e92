import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Heights } from '#renderer/features/reader/heights.ts'
import { mount } from '#renderer/features/reader/mounted.ts'

const sizes = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 60 })
const changes = fc.array(fc.record({ row: fc.nat(59), height: fc.integer({ min: 0, max: 900 }) }))

test('tops are the sums of the heights before, whatever was measured in whatever order', () => {
  fc.assert(
    fc.property(sizes, changes, (estimates, measured) => {
      const heights = new Heights(Float64Array.from(estimates))
      const expected = [...estimates]
      for (const { row, height } of measured) {
        heights.top(row)
        heights.set(row, height)
        if (row < expected.length) expected[row] = height
      }
      let sum = 0
      expected.forEach((height, row) => {
        expect(heights.top(row)).toBe(sum)
        sum += height
      })
      expect(heights.total).toBe(sum)
    }),
  )
})

test('the row at a distance is the last one that begins at or above it', () => {
  fc.assert(
    fc.property(sizes, fc.integer({ min: -50, max: 30_000 }), (estimates, distance) => {
      const heights = new Heights(Float64Array.from(estimates))
      const row = heights.at(distance)
      const expected = estimates.findLastIndex((_, index) => heights.top(index) <= distance)
      expect(row).toBe(Math.max(0, expected))
    }),
  )
})

test('gaps and mounted rows together are as high as all rows', () => {
  const window = fc.record({ from: fc.nat(59), length: fc.nat(20) })
  fc.assert(
    fc.property(
      sizes,
      window,
      fc.array(fc.integer({ min: -1, max: 70 })),
      (estimates, { from, length }, pins) => {
        const heights = new Heights(Float64Array.from(estimates))
        const first = Math.min(from, estimates.length - 1)
        const last = Math.min(first + length, estimates.length - 1)
        const { runs, after } = mount(heights, { from: first, to: last }, pins)
        let height = after
        let before = -1
        for (const run of runs) {
          expect(run.from).toBeGreaterThan(before + (before < 0 ? 0 : 1))
          height += run.gap + heights.top(run.to + 1) - heights.top(run.from)
          before = run.to
        }
        expect(height).toBe(heights.total)
        const isMounted = (row: number) => runs.some((run) => run.from <= row && row <= run.to)
        expect(isMounted(first) && isMounted(last)).toBe(true)
        for (const pin of pins) if (pin >= 0 && pin < estimates.length) expect(isMounted(pin)).toBe(true)
      },
    ),
  )
})
