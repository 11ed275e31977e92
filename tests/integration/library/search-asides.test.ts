import { expect } from 'vitest'
import { matches } from '#shared/query/match.ts'
import { parseQuery } from '#shared/query/parse.ts'
import { importText, test } from '../library-fixture.ts'

const BODIES = [
  'The Feuerwehr has a log.',
  'Ask the fire brigade for its log of the night',
  'Feuerwehren in other towns keep none',
  'the gatekeeper, 1,200 people and the gates',
  'Der Ärger am Tor: gate\u00A0keeper gone',
  'nothing of that',
]

const QUERIES = [
  '~feurwehr',
  '~feurwehr log',
  '~feurwehr OR ~gatse',
  '(~feurwehr -log) OR /gate\\s?keeper/',
  '/gate keeper/',
  '/log of/ -~feurwehr',
  '/\\d people/',
  '/feuer/',
  '-~feurwehr',
  '~xyzzyx',
  '~xyzzyx log',
  'the NEAR the',
  '-(the NEAR/3 the)',
  '-/feuer/ the',
]

test('misspelt words and patterns find the notes and comments that a plain scan finds', async ({
  folder,
  library,
}) => {
  const { edition } = await importText(library, folder, 'report.txt', 'A report of the night.')
  const place = { edition, start: 0, end: 1, colour: 'blue' } as const
  const check = async (bodies: readonly string[]): Promise<void> => {
    for (const typed of QUERIES) {
      const { query } = parseQuery(typed)
      const expected = bodies.filter((body) => query && matches(query, body))
      const { notes, highlights } = await library.call('search.run', { query: typed })
      expect(highlights.map(({ text }) => text)).toEqual(expected)
      expect(notes.map(({ text }) => text)).toEqual(expected)
    }
  }
  for (const [n, body] of BODIES.entries()) {
    await library.call('highlights.create', { ...place, comment: body })
    await library.call('notes.create', { title: String(n), body })
    if (n === 2) await check(BODIES.slice(0, 3))
  }
  await check(BODIES)
})

test('no phrase begins in the title of a note and ends in its body', async ({ library }) => {
  await library.call('notes.create', { title: 'Who opened the', body: 'gates that night' })
  const found = async (query: string) => (await library.call('search.run', { query })).notes.length
  expect(await found('opened gates')).toBe(1)
  expect(await found('opened /gates that/')).toBe(1)
  expect(await found('"the gates"')).toBe(0)
  expect(await found('opened /the gates/')).toBe(0)
  expect(await found('-"the gates"')).toBe(1)
})
