import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DocumentSet } from '#library/search/document-set.ts'
import { intersectionOf, lowest, lowestFrom, unionOf } from '#library/search/sorted-ids.ts'

const sortedIds = fc.uniqueArray(fc.integer({ min: 1, max: 200 })).map((ids) => ids.toSorted((a, b) => a - b))
const lists = fc.array(sortedIds, { minLength: 1, maxLength: 5 })

test('what any list has and what all lists have, in order and each once', () => {
  fc.assert(
    fc.property(lists, (lists) => {
      const all = [...new Set(lists.flat())].sort((a, b) => a - b)
      expect(unionOf(lists)).toEqual(all)
      expect(intersectionOf(lists)).toEqual(all.filter((id) => lists.every((list) => list.includes(id))))
    }),
  )
  expect(unionOf([])).toEqual([])
  expect(intersectionOf([])).toEqual([])
})

test('the place of the first id that is at least as high as the one sought', () => {
  fc.assert(
    fc.property(sortedIds, fc.nat(220), (ids, sought) => {
      const place = ids.findIndex((id) => id >= sought)
      expect(lowest(ids, sought)).toBe(place === -1 ? ids.length : place)
    }),
  )
})

test('the same place is found from any other place of the list', () => {
  fc.assert(
    fc.property(sortedIds, fc.nat(220), fc.nat(220), (ids, sought, from) => {
      expect(lowestFrom(ids, Math.min(from, ids.length), sought)).toBe(lowest(ids, sought))
    }),
  )
})

test('a set tells the place of each of its documents among all, and -1 of others, also when it has been widened', () => {
  fc.assert(
    fc.property(sortedIds, fc.nat(300), (ids, more) => {
      const limit = (ids.at(-1) ?? 0) + 1
      const set = DocumentSet.of(limit, ids).widened(limit + more)
      set.add(limit + more - 1)
      const all = set.ids()
      expect(all).toEqual([...new Set([...ids, limit + more - 1])].sort((a, b) => a - b))
      const placeOf = set.places()
      for (let id = 0; id < limit + more + 40; id++) expect(placeOf(id)).toBe(all.indexOf(id))
    }),
  )
})
