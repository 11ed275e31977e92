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
