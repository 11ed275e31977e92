import fc from 'fast-check'
import { expect, test } from 'vitest'
import { divide, windowAt } from '#renderer/features/reader/text-windows.ts'

const lengths = fc.array(fc.oneof(fc.nat(200), fc.nat(60_000)), { maxLength: 1500 })

test('windows cover every passage once, in order, within what one call may ask', () => {
  fc.assert(
    fc.property(lengths, (all) => {
      const windows = divide(all)
      let next = 1
      for (const { from, to } of windows) {
        expect(from).toBe(next)
        expect(to).toBeGreaterThanOrEqual(from)
        expect(to - from + 1).toBeLessThanOrEqual(500)
        next = to + 1
      }
      expect(next).toBe(all.length + 1)
    }),
  )
})

test('the window of an ordinal is the one that holds it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(60_000), { minLength: 1, maxLength: 300 }), fc.nat(), (all, seed) => {
      const windows = divide(all)
      const ordinal = 1 + (seed % all.length)
      const { from = 0, to = 0 } = windows[windowAt(windows, ordinal)] ?? {}
      expect(from <= ordinal && ordinal <= to).toBe(true)
    }),
  )
})

test('a passage of a million letters is read alone, short ones together', () => {
  expect(divide([10, 1_000_000, 10, 10])).toEqual([
    { from: 1, to: 2 },
    { from: 3, to: 4 },
  ])
})
