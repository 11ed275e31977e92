import { expect, test } from 'vitest'
import { locator } from '#shared/domain/locator.ts'
import { pageOf } from '#shared/domain/pages.ts'

test.each([
  [{ ordinal: 12, page: null }, '¶ 12'],
  [{ ordinal: 12, page: null, lastOrdinal: 12, lastPage: null }, '¶ 12'],
  [{ ordinal: 12, page: null, lastOrdinal: 14 }, '¶ 12–14'],
  [{ ordinal: 12, page: '3' }, 'p. 3, ¶ 12'],
  [{ ordinal: 12, page: '3', lastOrdinal: 14, lastPage: '3' }, 'p. 3, ¶ 12–14'],
  [{ ordinal: 12, page: 'iv', lastOrdinal: 12, lastPage: 'v' }, 'pp. iv–v, ¶ 12'],
  [{ ordinal: 12, page: '3', lastOrdinal: 14, lastPage: '4' }, 'pp. 3–4, ¶ 12–14'],
])('%o is cited as %s', (locus, cited) => {
  expect(locator(locus)).toBe(cited)
})

/** Page 2 has no words; the passage at 20 goes on from page 1 to page 3; the note at 50 stands on page 1. */
const pages = [
  { number: 1, label: 'i', start: 0 },
  { number: 2, label: 'ii', start: null },
  { number: 3, label: '1', start: 35 },
  { number: 4, label: '2', start: 60 },
  { number: 5, label: '1', start: 90 },
]

test.each([
  ['a letter where its passage begins', { start: 20, page: 'i' }, 20, 1],
  ['the last letter before the page ends', { start: 20, page: 'i' }, 34, 1],
  ['the first letter of the next page', { start: 20, page: 'i' }, 35, 3],
  ['a note that comes after what goes on', { start: 50, page: 'i' }, 55, 1],
  ['the first of two pages with one label', { start: 40, page: '1' }, 45, 3],
  ['the second of two pages with one label', { start: 95, page: '1' }, 99, 5],
])('the page of %s', (_, passage, offset, number) => {
  expect(pageOf(pages, passage, offset)?.number).toBe(number)
})

test('a passage without a page is on none', () => {
  expect(pageOf([], { start: 0, page: null }, 4)).toBeNull()
})
