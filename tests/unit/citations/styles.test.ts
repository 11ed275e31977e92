import { expect, test } from 'vitest'
import { type CitationStyle, type Cite, prepare } from '#library/citations/engine.ts'
import { type Pinpoint, pinpointOf } from '#library/citations/pinpoint.ts'
import { nearestLocale, shippedLocales, shippedStyles } from '#library/citations/shipped.ts'
import { shippedStyle } from '#library/citations/styles.ts'
import { plainWords, type Rich } from '#shared/domain/rich-text.ts'
import { expected, inLanguages } from './expected.ts'
import { cite, type Work, works } from './works.ts'

const PLACE = pinpointOf({ ordinal: 12, page: '3' })
const names = Object.keys(works) as Work[]

async function styleOf(id: string, locale = 'en-GB'): Promise<CitationStyle> {
  const style = shippedStyle(id)
  if (style === null) throw new Error(`${id} does not ship`)
  return prepare(style, locale)
}

const plain = (all: readonly Rich[]): string[] => all.map(plainWords)

test('every style and every language that ships is tested', () => {
  expect(Object.keys(expected)).toEqual(shippedStyles.map(({ id }) => id))
  expect(Object.keys(inLanguages)).toEqual(Object.keys(shippedLocales))
})

test.each(Object.keys(expected))('%s words works of every kind as its manual does', async (id) => {
  const style = await styleOf(id)
  const entries = names.map((name) => [name, plain(style.cite([cite(name)]).bibliography)[0]])
  expect(Object.fromEntries(entries)).toEqual(expected[id]?.entries)
  const { notes, inText } = style.cite([cite('newspaper', PLACE)])
  expect([plain(notes), plain(inText)]).toEqual([[expected[id]?.note], [expected[id]?.inText]])
})

test.each(Object.entries(inLanguages))('citations are written in %s', async (locale, [note, inText]) => {
  const journalistic = await styleOf('bookwheel-journalistic', locale)
  const apa = await styleOf('apa', locale)
  expect(plain(journalistic.cite([cite('newspaper', PLACE)]).notes)).toEqual([note])
  expect(plain(apa.cite([cite('newspaper', PLACE)]).inText)).toEqual([inText])
})

test.each([
  ['en', 'en-GB'],
  ['de-CH', 'de-DE'],
  ['PT-br', 'pt-BR'],
  ['pt', 'pt-PT'],
  ['fa', 'fa-IR'],
  ['ar-EG', 'ar'],
  ['tlh', 'en-US'],
])('the language nearest to %s is %s', (tag, nearest) => {
  expect(nearestLocale(tag)).toBe(nearest)
})

test('a style of notes is short where it named a work before, and the journalistic one is always whole', async () => {
  const cites = [
    cite('newspaper', PLACE),
    cite('newspaper', pinpointOf({ ordinal: 14, page: null })),
    cite('book'),
  ]
  const chicago = await styleOf('chicago-fullnote-bibliography')
  expect(plain(chicago.cite([...cites, cite('newspaper')]).notes)).toEqual([
    'Jane Doe and John van der Berg, ‘The Harvest Failed’, Valley Courier, 14 March 2020, 3, para. 12, https://courier.example/harvest.',
    'Doe and van der Berg, para. 14.',
    'Anna Lund, Water and Power (Leeds: Weir Press, 1998).',
    'Doe and van der Berg, ‘The Harvest Failed’.',
  ])
  const journalistic = await styleOf('bookwheel-journalistic')
  expect(plain(journalistic.cite(cites).notes)[1]).toBe(
    'Jane Doe and John van der Berg, “The harvest failed”, Valley Courier, 14 March 2020, ¶ 14 (https://courier.example/harvest)',
  )
})

test.each(Object.keys(expected))('%s remembers nothing of what it cited before', async (id) => {
  const cites = [cite('newspaper', PLACE), cite('book'), cite('newspaper'), cite('persian', PLACE)]
  const used = await styleOf(id)
  const twin = { ...cite('book').item, id: 'twin', title: 'Weirs' }
  used.cite([cite('book'), { item: twin, locator: PLACE }, cite('newspaper')])
  used.cite([{ item: { ...cite('book').item, title: 'Another title' }, locator: null }])
  expect(used.cite(cites)).toEqual((await styleOf(id)).cite(cites))
})

test('works of an author in one year are told apart, and the list names the author once', async () => {
  const other: Cite = {
    item: { ...works.book, author: [...works.book.author], id: 'other', title: 'Weirs' },
    locator: null,
  }
  const { notes, inText, bibliography } = (await styleOf('chicago-author-date')).cite([cite('book'), other])
  expect(plain(inText)).toEqual(['(Lund 1998a)', '(Lund 1998b)'])
  expect(plain(bibliography)[1]).toBe('———. 1998b. Weirs. Leeds: Weir Press.')
  expect(plain(notes)[1]).toBe('Lund, Anna. 1998b. Weirs. Leeds: Weir Press.')
})

test.each<[Pinpoint, string]>([
  [pinpointOf({ ordinal: 3, page: 'A-7' }), 'p. A-7, ¶ 3'],
  [pinpointOf({ ordinal: 3, page: 'iv', lastOrdinal: 6, lastPage: 'v' }), 'pp. iv–v, ¶ 3–6'],
  [pinpointOf({ ordinal: 3, page: null, lastOrdinal: 6, lastPage: '2' }), 'p. 2, ¶ 3–6'],
  [{ label: 'timestamp', value: '00:12:03' }, '00:12:03'],
  [
    { label: 'chapter', value: '4', next: { label: 'section', value: '2', next: PLACE } },
    'chap. 4, sec. 2, p. 3, ¶ 12',
  ],
])('a place is worded as %o', async (locator, words) => {
  const { notes } = (await styleOf('bookwheel-journalistic')).cite([cite('book', locator)])
  expect(plain(notes)).toEqual([`Anna Lund, “Water and power”, Leeds: Weir Press, 1998, ${words}`])
})

test('years before the common era, decades and nobody knows when', async () => {
  const style = await styleOf('apa')
  const of = (issued: unknown) =>
    plainWords(
      style.cite([{ item: { ...works.persian, id: 'x', issued } as Cite['item'], locator: null }])
        .inText[0] ?? [],
    )
  expect(of({ 'date-parts': [[-44, 3, 15]] })).toBe('(بیهقی, 44 B.C.E.)')
  expect(of({ 'date-parts': [[1640], [1649]], circa: true })).toBe('(بیهقی, ca. 1640–1649)')
  expect(of(undefined)).toBe('(بیهقی, n.d.)')
  expect(of({ literal: 'Michaelmas 1640' })).toBe('(بیهقی, Michaelmas 1640)')
})

test('italics and addresses are runs, and nothing that a work says becomes an element or another address', async () => {
  const item = {
    id: 'x',
    type: 'article-newspaper',
    title: '<script>alert(1)</script> & "more"',
    'container-title': '<img src=x onerror=alert(1)>',
    URL: 'https://example.org/?a="onmouseover=alert(1)&b=<i>',
    DOI: '10.1000/x"y',
    note: '\u{E000}',
  } as const
  const { notes } = (await styleOf('bookwheel-journalistic')).cite([{ item, locator: PLACE }])
  expect(notes[0]).toEqual([
    { text: '“<script>alert(1)</script> & ‘more’”, ' },
    { text: '<img src=x onerror=alert(1)>', italic: true },
    { text: ', p. 3, ¶ 12 (' },
    { text: item.URL, href: item.URL },
    { text: ')' },
  ])
  const { bibliography } = (await styleOf('bookwheel-journalistic')).cite([
    { item: { ...item, URL: 'javascript:alert(1)' }, locator: null },
  ])
  expect(bibliography[0]?.some(({ href }) => href !== undefined)).toBe(false)
})

test('an item of any shape is cited or left out, and never breaks the others', async () => {
  const broken = {
    id: 'broken',
    type: 'nothing-known',
    title: 7,
    author: [null, 'text', { family: { deep: true } }, {}],
    issued: { 'date-parts': [[]] },
    accessed: 'yesterday',
    custom: { a: [1] },
    __proto__: { polluted: true },
  } as unknown as Cite['item']
  for (const { id } of shippedStyles) {
    const { notes } = (await styleOf(id)).cite([{ item: broken, locator: null }, cite('book')])
    expect(plain(notes)[1], id).toContain('Lund')
  }
})

test('two thousand citations are made in seconds', async () => {
  const cites = Array.from({ length: 2000 }, (_, index): Cite => {
    const { item } = cite('newspaper')
    return { item: { ...item, id: `d${index % 400}`, title: `Title ${index % 400}` }, locator: PLACE }
  })
  const { notes, bibliography } = (await styleOf('chicago-fullnote-bibliography')).cite(cites)
  expect([notes.length, bibliography.length]).toEqual([2000, 400])
}, 60_000)
