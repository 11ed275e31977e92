import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSaneInput } from '../../../electron/main/input-size.ts'

test('any JSON value of ordinary size is let through', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
      expect(isSaneInput(value)).toBe(true)
    }),
  )
})

test.each([
  ['a map', new Map()],
  ['a date', { at: new Date() }],
  ['bytes', [new Uint8Array(1)]],
  ['a large integer', 1n],
  ['a value of a class', Object.create({ inherited: true })],
])('%s is refused', (_, value) => {
  expect(isSaneInput(value)).toBe(false)
})

test('text, number of values and depth are limited, keys and all', () => {
  const limits = { units: 10, values: 5, depth: 3 }
  expect(isSaneInput(['12345', '67890'], limits)).toBe(true)
  expect(isSaneInput(['12345', '678901'], limits)).toBe(false)
  expect(isSaneInput({ '12345678901': 0 }, limits)).toBe(false)
  expect(isSaneInput([1, 2, 3, 4], limits)).toBe(true)
  expect(isSaneInput([1, 2, 3, 4, 5], limits)).toBe(false)
  expect(isSaneInput([[[1]]], limits)).toBe(true)
  expect(isSaneInput([[[[1]]]], limits)).toBe(false)
})

test('a value that holds itself ends', () => {
  const loop: unknown[] = []
  loop.push(loop)
  expect(isSaneInput(loop)).toBe(false)
})
