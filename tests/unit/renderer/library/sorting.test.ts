import { expect, test } from 'vitest'
import { allDocuments } from '#renderer/data/view.ts'
import {
  isFiltered,
  sortName,
  sortNames,
  sortOf,
  unfiltered,
} from '#renderer/features/library/list/sorting.ts'
import { documentQuery } from '#shared/contract/documents.ts'

test('every order of the menu is one the library knows, and has a name of its own', () => {
  for (const name of sortNames) {
    const query = documentQuery.parse({ ...allDocuments, ...sortOf(name) })
    expect(sortName(query)).toBe(name)
  }
  expect(sortNames).toHaveLength(2 * documentQuery.shape.sort.unwrap().options.length)
})

test('without filters the view and its order stay', () => {
  const filtered = {
    ...allDocuments,
    view: 'unread' as const,
    publisher: 'Valley Courier',
    publishedTo: '2020',
  }
  expect(isFiltered(filtered)).toBe(true)
  expect(unfiltered(filtered)).toEqual({ ...allDocuments, view: 'unread' })
  expect(isFiltered(unfiltered(filtered))).toBe(false)
})
