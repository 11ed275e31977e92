import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { moved, shifted } from '#renderer/features/packs/arrange.ts'

const items = [1, 2, 3, 4, 5].map((id) => ({ id }))
const ids = (list: readonly { readonly id: number }[]) => list.map(({ id }) => id)

test('several items move together and keep their order', () => {
  expect(ids(moved(items, new Set([4, 1]), 3, 'after'))).toEqual([2, 3, 1, 4, 5])
  expect(ids(moved(items, new Set([5]), 1, 'before'))).toEqual([5, 1, 2, 3, 4])
})

test('dropping an item on itself or on nothing changes nothing', () => {
  expect(ids(moved(items, new Set([2]), 2, 'before'))).toEqual([1, 2, 3, 4, 5])
  expect(ids(moved(items, new Set([2]), 9, 'before'))).toEqual([1, 2, 3, 4, 5])
})

test('an item shifts by one place and stops at the ends', () => {
  expect(ids(shifted(items, new Set([2]), 1))).toEqual([1, 3, 2, 4, 5])
  expect(ids(shifted(items, new Set([1]), -1))).toEqual([1, 2, 3, 4, 5])
  expect(ids(shifted(items, new Set([5]), 1))).toEqual([1, 2, 3, 4, 5])
})

test('several items gather at the first of them and shift together', () => {
  expect(ids(shifted(items, new Set([2, 4]), 1))).toEqual([1, 3, 2, 4, 5])
  expect(ids(shifted(items, new Set([2, 4]), -1))).toEqual([2, 4, 1, 3, 5])
  expect(ids(shifted(items, new Set([4, 5]), 1))).toEqual([1, 2, 3, 4, 5])
})

test('no arrangement loses or doubles an item', () => {
  const id = fc.integer({ min: 0, max: 7 })
  fc.assert(
    fc.property(fc.uniqueArray(id), id, fc.constantFrom('before', 'after'), (moving, at, side) => {
      const out = moved(items, new Set(moving), at, side as 'before')
      expect(ids(out).sort((a, b) => a - b)).toEqual(ids(items))
      expect(ids(shifted(items, new Set(moving), 1)).sort((a, b) => a - b)).toEqual(ids(items))
    }),
  )
})
