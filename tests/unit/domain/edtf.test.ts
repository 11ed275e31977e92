import { expect, test } from 'vitest'
import { daysOf } from '#shared/domain/edtf.ts'

test.each([
  ['2019', 20190101, 20191231],
  ['2019-05', 20190501, 20190531],
  ['2019-05-03', 20190503, 20190503],
  ['2019-XX', 20190101, 20191231],
  ['2019-05-XX', 20190501, 20190531],
  ['201X', 20100101, 20191231],
  ['19XX', 19000101, 19991231],
  ['2019?', 20190101, 20191231],
  ['2019-05~', 20190501, 20190531],
])('%s may mean a day from %i to %i', (edtf, first, last) => {
  expect(daysOf(edtf)).toEqual({ first, last })
})

test('days before the year 0 come in order', () => {
  const days = ['-0045', '-0044-03-14', '-0044-03-15', '-0044-04', '-0043', '-003X', '0000', '0001-01-01']
  const ends = days.flatMap((date) => [daysOf(date)?.first, daysOf(date)?.last])
  expect(ends).toEqual(ends.toSorted((a, b) => (a ?? 0) - (b ?? 0)))
  expect(daysOf('-003X')).toEqual({ first: daysOf('-0039')?.first, last: daysOf('-0030')?.last })
})

test.each(['', '2019-13', '2019-02-30', 'May 2019', '2019/2020'])('%j is no date', (text) => {
  expect(daysOf(text)).toBeNull()
})
