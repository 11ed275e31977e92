import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Query } from '#shared/query/ast.ts'
import { matches, matchMarks } from '#shared/query/match.ts'
import { parseQuery } from '#shared/query/parse.ts'
import { printQuery } from '#shared/query/print.ts'
import { withoutRepeats } from '#shared/query/repeats.ts'

const parsed = (typed: string): Query => {
  const { query } = parseQuery(typed)
  if (!query) throw new Error(`${typed} looks for nothing`)
  return query
}

test.each([
  [Array(200).fill('gate').join(' OR '), 'gate'],
  ['gate Gate GATE', 'gate'],
  ['"the gate" the gate "The Gate"', '"the gate" the gate'],
  ['dam OR gate OR dam OR weir', 'dam OR gate OR weir'],
  ['(a OR b) c (a OR b)', '(a OR b) c'],
  ['(a b) OR (a b)', 'a b'],
  ['a OR (b OR (c c))', 'a OR b OR c'],
  ['c ((a b) OR (a b))', 'c a b'],
  ['-(-a OR -a) b', 'a b'],
  ['a -a', 'a -a'],
  ['gate gate* ~gates forms:gate /gate/', 'gate gate* ~gates forms:gate /gate/'],
  ['tag:x dam tag:x -tag:x', 'tag:x dam -tag:x'],
  ['gate NEAR gate', 'gate NEAR gate'],
  ['gate NEAR dam gate NEAR dam', 'gate NEAR dam'],
])('%s asks no more than %s', (typed, once) => {
  expect(printQuery(withoutRepeats(parsed(typed)))).toBe(printQuery(parsed(once)))
})

const term = fc.constantFrom('gate', 'Gate', 'gat*', '"the gate"', 'dam', '-dam', '-gate', 'the NEAR the')
const group = fc
  .tuple(fc.array(term, { minLength: 1, maxLength: 4 }), fc.constantFrom(' ', ' OR '), fc.boolean())
  .map(([terms, operator, isNegated]) => `${isNegated ? '-' : ''}(${terms.join(operator)})`)
const query = fc
  .tuple(fc.array(fc.oneof(term, group), { minLength: 1, maxLength: 4 }), fc.constantFrom(' ', ' OR '))
  .map(([parts, operator]) => parts.join(operator))
const text = fc
  .array(fc.constantFrom('the', 'gate', 'gates', 'dam', 'of'), { maxLength: 8 })
  .map((words) => words.join(' '))

test('what is asked once finds and marks the same', () => {
  fc.assert(
    fc.property(query, text, (typed, words) => {
      const asked = parsed(typed)
      const once = withoutRepeats(asked)
      expect(matches(once, words)).toBe(matches(asked, words))
      expect(matchMarks(once, words)).toEqual(matchMarks(asked, words))
    }),
  )
})
