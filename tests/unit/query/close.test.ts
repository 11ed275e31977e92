import fc from 'fast-check'
import { expect, test } from 'vitest'
import { closed } from '#shared/query/close.ts'
import { parseQuery } from '#shared/query/parse.ts'

test.each([
  ['"the dam', '"the dam"'],
  ['“the dam ', '“the dam”'],
  ['«the dam', '«the dam»'],
  ['(dam OR ("a b', '(dam OR ("a b"))'],
  ['tag:"risk high', 'tag:"risk high"'],
  ['tag:(a "b c', 'tag:(a "b c")'],
  ['NEAR(dam wave', 'NEAR(dam wave)'],
  ['dam) "a"* (b)', 'dam) "a"* (b)'],
  ['dam', 'dam'],
  ['', ''],
])('%s closed is %s', (typed, expected) => {
  expect(closed(typed)).toBe(expected)
})

const typed = fc
  .array(fc.constantFrom('a', '"', '(', ')', '“', ' ', ' OR ', '-', 'tag:', 'NEAR(', '*', '~', 'is:'), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''))

test('a closed search means what it meant', () => {
  fc.assert(
    fc.property(typed, (typed) => {
      expect(parseQuery(closed(typed)).query).toEqual(parseQuery(typed).query)
    }),
    { numRuns: 3000 },
  )
})
