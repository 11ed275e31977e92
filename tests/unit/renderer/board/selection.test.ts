import { expect, test } from 'vitest'
import {
  extendTo,
  indexOfKey,
  noSelection,
  onlyShown,
  selectAll,
  selectOne,
  toggleOne,
} from '#renderer/features/board/selection.ts'
import type { HighlightId } from '#shared/domain/ids.ts'

const all = [11, 12, 13, 14, 15, 16, 17, 18] as HighlightId[]
const id = (n: number): HighlightId => all[n] as HighlightId
const chosen = ({ ids }: { ids: ReadonlySet<HighlightId> }) =>
  all.flatMap((each, at) => (ids.has(each) ? [at] : []))

test('Shift selects from the anchor, in both directions, and Ctrl adds and takes away', () => {
  const from = selectOne(id(3))
  expect(chosen(extendTo(from, all, id(5)))).toEqual([3, 4, 5])
  const back = extendTo(extendTo(from, all, id(5)), all, id(1))
  expect(chosen(back)).toEqual([1, 2, 3])
  expect(back).toMatchObject({ active: id(1), anchor: id(3) })
  const more = toggleOne(back, id(7))
  expect(chosen(more)).toEqual([1, 2, 3, 7])
  expect(chosen(toggleOne(more, id(2)))).toEqual([1, 3, 7])
  expect(chosen(extendTo(noSelection, all, id(4)))).toEqual([4])
})

test('all are selected while the keyboard stays where it is', () => {
  expect(chosen(selectAll(selectOne(id(2)), all))).toHaveLength(8)
  expect(selectAll(selectOne(id(2)), all).active).toBe(id(2))
  expect(selectAll(noSelection, all).active).toBe(id(0))
})

test('what is no longer shown is no longer selected', () => {
  const selection = extendTo(selectOne(id(1)), all, id(3))
  const shown = new Set([id(2), id(3)])
  expect(onlyShown(selection, shown)).toEqual({ ids: shown, active: id(3), anchor: null })
})

test.each([
  ['ArrowRight', 0, 1],
  ['ArrowRight', 7, 7],
  ['ArrowLeft', 3, 2],
  ['ArrowDown', 1, 4],
  // The last row has two cards: below the third of the row above stands the second of it.
  ['ArrowDown', 5, 7],
  ['ArrowDown', 6, 6],
  ['ArrowUp', 7, 4],
  ['ArrowUp', 1, 1],
  ['PageDown', 0, 6],
  ['PageUp', 7, 1],
  ['Home', 5, 0],
  ['End', 5, 7],
  ['ArrowDown', -1, 0],
  ['End', -1, 7],
  ['a', 1, null],
])('%s from card %i leads to %o', (key, from, to) => {
  expect(indexOfKey(key, from, { count: 8, columns: 3, rows: 2, rtl: false })).toBe(to)
})

test('left and right follow the direction of the lines', () => {
  expect(indexOfKey('ArrowLeft', 3, { count: 8, columns: 3, rows: 2, rtl: true })).toBe(4)
  expect(indexOfKey('ArrowRight', 3, { count: 8, columns: 3, rows: 2, rtl: true })).toBe(2)
  expect(indexOfKey('ArrowDown', -1, { count: 0, columns: 3, rows: 2, rtl: false })).toBeNull()
})
