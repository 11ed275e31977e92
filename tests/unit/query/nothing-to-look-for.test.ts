import { expect, test } from 'vitest'
import { parseQuery } from '#shared/query/parse.ts'

test.each(['((', '*', '~', '/(/', '"', '- -', 'AND', 'OR NOT', 'tag:('])(
  '%s looks for nothing, as a remark says',
  (typed) => {
    const { query, remarks } = parseQuery(typed)
    expect(query).toBeNull()
    expect(remarks).toMatchObject([{ start: 0, end: typed.length }])
  },
)

test('what only says where to look, and a blank, need no remark', () => {
  expect(parseQuery('in:notes')).toMatchObject({ query: null, remarks: [] })
  expect(parseQuery(' ')).toMatchObject({ query: null, remarks: [] })
})

test.each([
  ['date:2021..2019', '2019', '2021'],
  ['date:2020-05-02..2020-05-01', '2020-05-01', '2020-05-02'],
  ['date:2020-05..2020', '2020-05', '2020'],
  ['date:-0044..-0050', '-0050', '-0044'],
])('the ends of a time may be written the other way round: %s', (typed, from, to) => {
  expect(parseQuery(typed).query).toEqual({ kind: 'filter', field: 'date', from, to })
})
