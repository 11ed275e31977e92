import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { describe } from '#shared/anchoring/describe.ts'
import { resolve } from '#shared/anchoring/resolve.ts'
import { CONTEXT_LENGTH, selector } from '#shared/anchoring/selector.ts'

test('a range is described by its offsets, its words and 32 units on each side', () => {
  const text = 'Some 1,200 people were evacuated from the lower town before dawn, said the fire.'
  expect(describe(text, 33, 41)).toEqual({
    start: 33,
    end: 41,
    exact: 'from the',
    prefix: 'ome 1,200 people were evacuated ',
    suffix: ' lower town before dawn, said th',
  })
})

test('context ends with the text', () => {
  expect(describe('The dam', 0, 3)).toEqual({ start: 0, end: 3, exact: 'The', prefix: '', suffix: ' dam' })
})

test('no surrogate pair is split, neither by the range nor by its context', () => {
  const text = `${'😀'.repeat(20)}x${'😀'.repeat(20)}`
  const { prefix, suffix } = describe(text, 41, 42)
  expect({ prefix, suffix }).toEqual({ prefix: `${'😀'.repeat(15)}x`, suffix: '😀'.repeat(16) })
  expect(describe(text, 1, 3)).toMatchObject({ start: 0, end: 4, exact: '😀😀' })
})

test.each([
  [-1, 2],
  [2, 2],
  [3, 2],
  [0, 8],
  [Number.NaN, 2],
])('%s to %s is no range of a text of seven units', (start, end) => {
  expect(() => describe('The dam', start, end)).toThrow(RangeError)
})

test('in the same text every range is found exactly where it was, however the text repeats itself', () => {
  const text = fc.array(fc.constantFrom('a', 'b', ' ', '\n', '😀', 'é', 'سد'), {
    minLength: 1,
    maxLength: 120,
  })
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (parts, a, b) => {
      const whole = parts.join('')
      const start = a % whole.length
      const described = describe(whole, start, start + 1 + (b % (whole.length - start)))
      expect(selector.parse(described)).toEqual(described)
      expect(described.prefix.length).toBeLessThanOrEqual(CONTEXT_LENGTH)
      expect(`${described.prefix}${described.exact}${described.suffix}`).not.toMatch(/\p{Surrogate}/u)
      expect(resolve(whole, described)).toEqual({
        status: 'exact',
        start: described.start,
        end: described.end,
      })
    }),
  )
})
