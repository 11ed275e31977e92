import { expect, test } from 'vitest'
import {
  noSelection,
  rangeTo,
  rowOfKey,
  selectOne,
  selectRange,
  toggleOne,
} from '#renderer/features/library/list/selection.ts'
import { documentId } from '#shared/domain/ids.ts'

const id = (number: number) => documentId.parse(number)

test('a toggled row joins the selection and leaves it again', () => {
  const one = selectOne(id(1), 0)
  const two = toggleOne(one, id(5), 4)
  expect([...two.ids]).toEqual([1, 5])
  expect([...toggleOne(two, id(1), 0).ids]).toEqual([5])
})

test('Shift extends from where the selection began, in both directions', () => {
  const begun = selectOne(id(4), 3)
  expect(rangeTo(begun, 6)).toEqual({ from: 3, to: 6 })
  const down = selectRange(begun, [id(4), id(5), id(6), id(7)], 6)
  expect(rangeTo(down, 1)).toEqual({ from: 1, to: 3 })
  expect(down.active).toBe(6)
})

test('without a beginning Shift selects the row itself', () => {
  expect(rangeTo(noSelection, 2)).toEqual({ from: 2, to: 2 })
})

test('a row that is not loaded yet can be the keyboard’s place without being selected', () => {
  expect(selectOne(undefined, 700)).toEqual({ ids: new Set(), active: 700, anchor: 700 })
})

test('keys lead to rows and stop at both ends', () => {
  expect(rowOfKey('ArrowDown', -1, 10, 5)).toBe(0)
  expect(rowOfKey('ArrowUp', -1, 10, 5)).toBe(9)
  expect(rowOfKey('ArrowDown', 9, 10, 5)).toBe(9)
  expect(rowOfKey('PageUp', 3, 10, 5)).toBe(0)
  expect(rowOfKey('PageDown', 3, 10, 5)).toBe(8)
  expect(rowOfKey('End', 3, 10, 5)).toBe(9)
  expect(rowOfKey('Home', 3, 10, 5)).toBe(0)
  expect(rowOfKey('a', 3, 10, 5)).toBeNull()
})
