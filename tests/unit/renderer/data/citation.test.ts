import { expect, test } from 'vitest'
import { citedPlace, shownDate } from '#renderer/data/citation.ts'

test.each([
  ['2020-03-13', '13 March 2020'],
  ['2020-03', 'March 2020'],
  ['1605', '1605'],
  ['1605~', 'about 1605'],
  ['1605?', '1605 (uncertain)'],
  ['201X', '2010s'],
  ['2020-03-XX', 'March 2020'],
  ['spring 1605', 'spring 1605'],
])('%s reads as %s', (edtf, words) => {
  expect(shownDate(edtf)).toBe(words)
})

test('in short form only the month is cut', () => {
  expect(shownDate('2020-09-01', 'short')).toBe('1 Sep 2020')
  expect(shownDate('2020', 'short')).toBe('2020')
})

const gates = {
  title: 'Gates opened',
  publisher: 'Valley Courier',
  published: '2020-03-14',
}
const bare = { title: 'Untitled', publisher: null, published: null }

test('a cited place names title, publisher, date and passage, as far as known', () => {
  expect(citedPlace(gates, { ordinal: 12, page: null })).toBe(
    'Gates opened, Valley Courier, 14 March 2020, ¶ 12',
  )
  expect(citedPlace(bare, { ordinal: 1, page: 'iv' })).toBe('Untitled, p. iv, ¶ 1')
})
