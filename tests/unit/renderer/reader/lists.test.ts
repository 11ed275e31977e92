import { expect, test } from 'vitest'
import { estimateHeight } from '#renderer/features/reader/estimate.ts'
import { itemPositions } from '#renderer/features/reader/item-positions.ts'
import { writesFromRight } from '#renderer/features/reader/scripts.ts'
import { block, outlineOf } from './outline-fixture.ts'

test('neighbouring items count as one list, also over ten thousand of them', () => {
  const { at, of } = itemPositions(['paragraph', 'item', 'item', 'paragraph', 'item'])
  expect([...at]).toEqual([0, 0, 1, 2, 0, 1])
  expect([...of]).toEqual([0, 0, 2, 2, 0, 1])
  const long = itemPositions(Array.from({ length: 10_000 }, () => 'item' as const))
  expect([long.at[10_000], long.of[1]]).toEqual([10_000, 10_000])
})

test('neighbouring rows are a table, which a list ends', () => {
  const { at, of } = itemPositions(['row', 'row', 'item', 'row'])
  expect([...at].slice(1)).toEqual([1, 2, 1, 1])
  expect([...of].slice(1)).toEqual([2, 2, 1, 1])
})

test('the beginning of a page and a label take room', () => {
  const outline = outlineOf([block('It rained.')])
  const column = { width: 600, lineHeight: 27, character: 8 }
  const passage = { kind: 'passage', ordinal: 1, part: 0, parts: 1 } as const
  const plain = estimateHeight(passage, outline, column)
  expect(estimateHeight({ ...passage, page: '3' }, outline, column)).toBeGreaterThan(plain + 20)
  expect(estimateHeight({ ...passage, labelled: true }, outline, column)).toBeGreaterThan(plain + 15)
})

test('an estimated height grows with the text and shrinks with the width of the column', () => {
  const outline = outlineOf([block('x'.repeat(100)), block('x'.repeat(2000))])
  const column = { width: 600, lineHeight: 27, character: 8 }
  const height = (ordinal: number, width = 600) =>
    estimateHeight({ kind: 'passage', ordinal, part: 0, parts: 1 }, outline, { ...column, width })
  expect(height(1)).toBeGreaterThanOrEqual(54)
  expect(height(2)).toBeGreaterThan(height(1) * 9)
  expect(height(2, 300)).toBeGreaterThan(height(2) * 1.8)
})

test('a language says from which side it is written', () => {
  expect(['fa', 'ar-EG', 'he', 'ckb'].every(writesFromRight)).toBe(true)
  expect(['en', 'de', 'az', 'ar-Latn', ''].some(writesFromRight)).toBe(false)
  expect(writesFromRight(null)).toBe(false)
})
