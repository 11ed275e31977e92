import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Box, barPlace } from '#renderer/features/reader/bar-place.ts'

const pane: Box = { left: 100, top: 50, right: 700, bottom: 650 }
const size = { width: 380, height: 34 }
const line = (top: number, left = 200, right = 500): Box => ({ left, top, right, bottom: top + 26 })

test('the bar goes below the last line, above the first when there is no room', () => {
  expect(barPlace([line(200), line(226)], pane, size)?.top).toBe(226 + 26 + 8)
  expect(barPlace([line(600), line(626)], pane, size)?.top).toBe(600 - 8 - 34)
})

test('there is no bar while the words are out of sight', () => {
  expect(barPlace([line(-300), line(900)], pane, size)).toBe(null)
  expect(barPlace([], pane, size)).toBe(null)
})

test('the bar stays in the pane and covers no line unless the lines fill the pane', () => {
  const lines = fc
    .tuple(fc.integer({ min: 0, max: 640 }), fc.integer({ min: 1, max: 12 }))
    .map(([top, count]) => Array.from({ length: count }, (_, index) => line(top + index * 26)))
  fc.assert(
    fc.property(lines, fc.integer({ min: 60, max: 620 }), (all, left) => {
      const shown = all.map((each) => ({ ...each, left, right: left + 80 }))
      const place = barPlace(shown, pane, size)
      if (!place) return
      expect(place.left).toBeGreaterThanOrEqual(pane.left)
      expect(place.left + size.width).toBeLessThanOrEqual(pane.right)
      expect(place.top).toBeGreaterThanOrEqual(pane.top)
      expect(place.top + size.height).toBeLessThanOrEqual(pane.bottom)
      const covers = shown.some(({ top, bottom }) => top < place.top + size.height && bottom > place.top)
      expect(covers).toBe(false)
    }),
  )
})
