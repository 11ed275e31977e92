import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HighlightIndex } from '#renderer/features/reader/highlight-index.ts'
import { layersOf } from '#renderer/features/reader/layers.ts'
import { highlightColour } from '#shared/contract/documents.ts'
import type { Highlight } from '#shared/contract/highlights.ts'

const highlight = (id: number, start: number, end: number, rest: Partial<Highlight> = {}): Highlight =>
  ({ id, start, end, colour: highlightColour.options[id % 5], status: 'exact', ...rest }) as Highlight

const some = fc
  .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 30 })), { maxLength: 25 })
  .map((spans) => spans.map(([start, length], index) => highlight(index + 1, start, start + length)))
const range = fc.tuple(fc.nat(80), fc.nat(30)).map(([start, length]) => ({ start, end: start + length }))

test('the index finds exactly the highlights that share text with a range', () => {
  fc.assert(
    fc.property(some, range, (all, words) => {
      const expected = all.filter(({ start, end }) => Math.max(start, words.start) < Math.min(end, words.end))
      const found = new HighlightIndex(all).overlapping(words)
      expect(found.map(({ id }) => id).sort((a, b) => a - b)).toEqual(expected.map(({ id }) => id))
      expect(found.map(({ start }) => start)).toEqual(found.map(({ start }) => start).sort((a, b) => a - b))
    }),
  )
})

test('clicking goes through the highlights at a letter from the shortest to the longest', () => {
  const index = new HighlightIndex([highlight(1, 0, 50), highlight(2, 10, 20), highlight(3, 12, 60)])
  expect(index.at(15).map(({ id }) => id)).toEqual([2, 3, 1])
  expect(index.at(20).map(({ id }) => id)).toEqual([3, 1])
  expect(index.at(60)).toEqual([])
})

test('a highlight whose place is not certain is not painted anywhere', () => {
  const index = new HighlightIndex([
    highlight(1, 0, 9, { status: 'lost' }),
    highlight(2, 0, 9, { status: 'ambiguous' }),
    highlight(3, 0, 9, { status: 'moved' }),
  ])
  expect(index.at(4).map(({ id }) => id)).toEqual([3])
})

test('layers cover what is highlighted, nothing else, and never each other', () => {
  fc.assert(
    fc.property(some, range, fc.nat(25), (all, words, active) => {
      const overlapping = new HighlightIndex(all).overlapping(words)
      const layers = layersOf(words, overlapping, active as Highlight['id'])
      for (let offset = words.start; offset < words.end; offset += 1) {
        const covering = overlapping.filter(({ start, end }) => start <= offset && offset < end)
        const here = layers.filter(({ start, end }) => start <= offset && offset < end)
        expect(here).toHaveLength(covering.length > 0 ? 1 : 0)
        const [layer] = here
        if (!layer) continue
        const shortest = Math.min(...covering.map(({ start, end }) => end - start))
        const chosen = covering.find(({ id }) => id === active)
        expect(layer.active).toBe(chosen !== undefined)
        expect(layer.under === null).toBe(covering.length === 1)
        const tops = chosen ? [chosen] : covering.filter(({ start, end }) => end - start === shortest)
        expect(tops.map(({ colour }) => colour)).toContain(layer.top)
      }
      for (const { start, end } of layers) expect(words.start <= start && end <= words.end).toBe(true)
    }),
  )
})
