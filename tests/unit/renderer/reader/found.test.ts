import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hitFrom, hitsIn } from '#renderer/features/reader/found.ts'

const hits = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 5 })), { maxLength: 30 })
  .map((steps) => {
    let at = 0
    return steps.map(([gap, length]) => {
      const start = at + gap
      at = start + length
      return { start, end: at }
    })
  })

test('the matches of a range are those that share text with it', () => {
  fc.assert(
    fc.property(hits, fc.nat(200), fc.nat(40), (all, start, length) => {
      const range = { start, end: start + length }
      expect(hitsIn(all, range)).toEqual(all.filter((hit) => hit.end > range.start && hit.start < range.end))
    }),
  )
})

test('a search begins at the first match from here on, and at the top after the last', () => {
  const all = [
    { start: 5, end: 8 },
    { start: 20, end: 23 },
  ]
  expect(hitFrom(all, 0)).toBe(0)
  expect(hitFrom(all, 6)).toBe(1)
  expect(hitFrom(all, 30)).toBe(0)
  expect(hitFrom([], 3)).toBe(-1)
})
