import { expect, test } from 'vitest'
import { rangesOfPages } from '#renderer/features/reader/loci.ts'
import { fitScale, layPages, PAGE_GAP, pageAt } from '#renderer/features/reader/pages/page-layout.ts'
import { offsetOfPlace, pageOfOffset, placeOnPages } from '#renderer/features/reader/pages/page-places.ts'
import { passagesOnPage, startsFromRight } from '#renderer/features/reader/pages/page-words.ts'
import { block, outlineOf, passagesOf } from './outline-fixture.ts'

const sheet = { width: 600, height: 800, hasText: true }
const pages = [
  { ...sheet, number: 1, label: 'i', start: 0 },
  { ...sheet, number: 2, label: 'ii', start: null, hasText: false },
  { ...sheet, number: 3, label: '1', start: 24 },
]
/** "It rained all" on page i, "night." on page 1, then "Gates" there. */
const blocks = [
  block('The flood', { page: 'i' }),
  block('It rained all night.', { page: 'i' }),
  block('Gates', { page: '1' }),
]
const outline = outlineOf(blocks)
const box = (start: number, end: number, y: number) => ({ start, end, x: 10, y, width: 10, height: 10 })
const onLast = [box(24, 30, 40), box(31, 36, 80)]

test('the usual page is as wide as the pane, up to twice its size', () => {
  expect(fitScale(pages, 600 + 2 * PAGE_GAP)).toBe(1)
  expect(fitScale(pages, 3000)).toBe(2)
  expect(fitScale([...pages, { ...pages[0], width: 1200, number: 4 } as (typeof pages)[number]], 628)).toBe(1)
})

test('a page is found by the distance from the top, with the gap under it', () => {
  const layout = layPages(pages, 0.5)
  expect(layout.tops).toEqual([PAGE_GAP, 2 * PAGE_GAP + 400, 3 * PAGE_GAP + 800])
  expect(
    [0, PAGE_GAP + 399, PAGE_GAP + 405, 2 * PAGE_GAP + 400, 1e6].map((at) => pageAt(layout, at)),
  ).toEqual([0, 0, 0, 1, 2])
})

test('the words of a page are text nodes that go on to the next word, passage by passage', () => {
  const found = passagesOnPage(onLast, outline, passagesOf(blocks))
  expect(found?.map(({ passage, words }) => [passage.ordinal, words.map(({ text }) => text)])).toEqual([
    [2, ['night.']],
    [3, ['Gates']],
  ])
  const first = passagesOnPage([box(0, 3, 10), box(4, 9, 10)], outline, passagesOf(blocks))
  expect(first?.[0]?.words.map(({ text }) => text)).toEqual(['The ', 'flood'])
  expect(passagesOnPage(onLast, outline, new Map())).toBeNull()
})

test('a word is written from the side of its first letter; digits go from the left', () => {
  expect(['سد', '«روشن', '(۱۲الف'].map(startsFromRight)).toEqual([true, true, true])
  expect(['dam', '۱۲۰۰', '1,200', '—', 'BBCسد'].map(startsFromRight)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ])
})

test('a place in the text is on the page where its letters stand', () => {
  const at = (ordinal: number, fraction: number) =>
    pageOfOffset(outline, pages, offsetOfPlace(outline, { ordinal, fraction }))
  expect([at(1, 0), at(2, 0), at(2, 0.9), at(3, 0)]).toEqual([1, 1, 3, 3])
})

test('a place on a page is that of the first word in sight, also behind a page without words', () => {
  const words = passagesOnPage(onLast, outline, passagesOf(blocks)) ?? undefined
  expect(placeOnPages(outline, pages, words, { number: 3, y: 0 })).toEqual({ ordinal: 2, fraction: 0.7 })
  expect(placeOnPages(outline, pages, words, { number: 3, y: 60 })).toEqual({ ordinal: 3, fraction: 0 })
  expect(placeOnPages(outline, pages, [], { number: 2, y: 100 })).toEqual({ ordinal: 2, fraction: 0.7 })
})

test('neighbouring pages are named as one range', () => {
  expect(rangesOfPages(pages)).toBe('i–1')
  expect(rangesOfPages(pages.filter(({ number }) => number !== 2))).toBe('i, 1')
})
