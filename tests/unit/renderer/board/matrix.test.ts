import { expect, test } from 'vitest'
import { matrixTable } from '#renderer/features/board/matrix-table.ts'
import { placeOfKey, scrollTo, spanOf, titleWidth } from '#renderer/features/board/matrix-window.ts'
import type { Tag } from '#shared/contract/tags.ts'
import type { DocumentId, TagId } from '#shared/domain/ids.ts'

const tag = (id: number, name: string, parent: number | null = null): Tag => ({
  id: id as TagId,
  parent: parent as TagId | null,
  name,
  colour: 'amber',
  description: '',
  highlights: 0,
  documents: 0,
})

test('columns stand as in the codebook, with totals, and without tags that nothing bears', () => {
  const tags = [tag(3, 'figures'), tag(1, 'people', 3), tag(2, 'unused')]
  const codebook = { tags, byId: new Map(tags.map((each) => [each.id, each])) }
  const cell = (document: number, of: number, count: number) => ({
    document: document as DocumentId,
    tag: of as TagId,
    count,
  })
  const table = matrixTable(
    {
      documents: [
        { id: 7 as DocumentId, title: 'A', highlights: 5 },
        { id: 8 as DocumentId, title: 'B', highlights: 2 },
      ],
      cells: [cell(7, 1, 2), cell(7, 3, 4), cell(8, 3, 1)],
    },
    codebook,
  )
  expect(table.columns).toEqual([
    { tag: 3, name: 'figures', path: 'figures', isTop: true, total: 5 },
    { tag: 1, name: 'people', path: 'figures / people', isTop: false, total: 2 },
  ])
  expect(table.rows.map(({ title, total, counts }) => [title, total, [...counts]])).toEqual([
    [
      'A',
      5,
      [
        [1, 2],
        [0, 4],
      ],
    ],
    ['B', 2, [[0, 1]]],
  ])
  expect(table.most).toBe(4)
})

test('only what is in sight and a little more is drawn', () => {
  expect(spanOf(0, 300, 30, 1000)).toEqual({ first: 0, last: 16 })
  expect(spanOf(3000, 300, 30, 1000)).toEqual({ first: 94, last: 116 })
  expect(spanOf(29_700, 300, 30, 1000)).toEqual({ first: 984, last: 1000 })
  expect(spanOf(600, 300, 30, 3)).toEqual({ first: 3, last: 3 })
})

test('it is scrolled as little as needed', () => {
  expect(scrollTo(300, 300, 30, 12)).toBe(300)
  expect(scrollTo(300, 300, 30, 2)).toBe(60)
  expect(scrollTo(300, 300, 30, 25)).toBe(480)
})

test('arrows go through cells and heads and stop at the edges', () => {
  const at = { row: 0, column: 0 }
  expect(placeOfKey('ArrowUp', at, 3, 2, false)).toEqual({ row: -1, column: 0 })
  expect(placeOfKey('ArrowLeft', at, 3, 2, false)).toEqual({ row: 0, column: -1 })
  expect(placeOfKey('ArrowLeft', at, 3, 2, true)).toEqual({ row: 0, column: 1 })
  expect(placeOfKey('PageDown', at, 3, 2, false)).toEqual({ row: 2, column: 0 })
  expect(placeOfKey('End', at, 3, 2, false)).toEqual({ row: 0, column: 1 })
  expect(placeOfKey('Enter', at, 3, 2, false)).toBeNull()
})

test('titles take what the columns leave', () => {
  expect(titleWidth(1200, 92)).toBe(480)
  expect(titleWidth(700, 300)).toBe(400)
  expect(titleWidth(600, 2000)).toBe(240)
})
