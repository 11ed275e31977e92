import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listedIn, listText } from '#shared/domain/search-list.ts'

test('every line is a search as it stands, with a tab behind a name', () => {
  expect(listedIn('flood gate\r\n\n  "the weir", 1,200 \rGate\tgates\n\tweir\nName only\t\n')).toEqual([
    { name: '', query: 'flood gate' },
    { name: '', query: '"the weir", 1,200' },
    { name: 'Gate', query: 'gates' },
    { name: '', query: 'weir' },
    { name: '', query: 'Name only' },
  ])
})

test('a list that is written down is read again', () => {
  const words = fc.string().map((text) => text.replace(/\s+/g, ' ').trim())
  const listed = fc.record({ name: words, query: words.filter((query) => query !== '') })
  fc.assert(
    fc.property(fc.array(listed), (searches) => {
      expect(listedIn(listText(searches))).toEqual(searches)
    }),
  )
})
