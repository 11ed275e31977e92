import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Library } from '#library/library.ts'
import type { TransferReport } from '#shared/contract/transfers.ts'
import { importText, test } from '../library-fixture.ts'

const PAGE = `<!doctype html><html><head><title>The weir</title><link rel="canonical" href="https://example.org/weir"></head>
<body><article><h1>The weir</h1><p>The gates were opened shortly after three in the morning, and nobody was asked.</p>
<p>The gates were opened again in May, and again nobody was asked about it at all.</p></article></body></html>`

async function bring(
  library: Library,
  folder: string,
  json: unknown,
  name = 'export.json',
): Promise<TransferReport> {
  const path = join(folder, name)
  writeFileSync(path, JSON.stringify(json))
  return library.call('transfers.import', { path })
}

/** An annotation as the API of Hypothesis answers (h.readthedocs.io), without what is not read. */
function row(id: string, more: object): object {
  return {
    id,
    created: '2022-03-04T05:06:07.000000+00:00',
    user: 'acct:ada@hypothes.is',
    uri: 'http://www.example.org/weir#top',
    text: '',
    tags: [],
    target: [{ source: 'http://www.example.org/weir' }],
    document: { title: ['The weir'] },
    ...more,
  }
}

function quote(exact: string, prefix = '', suffix = ''): object {
  return {
    target: [
      {
        source: 'http://www.example.org/weir',
        selector: [
          { type: 'RangeSelector', startContainer: '/p[1]' },
          { type: 'TextPositionSelector', start: 1, end: 9 },
          { type: 'TextQuoteSelector', exact, prefix, suffix },
        ],
      },
    ],
  }
}

test('Hypothesis: highlights find their page by its address, replies and page notes become notes', async ({
  folder,
  library,
}) => {
  await importText(library, folder, 'weir.html', PAGE)
  const report = await bring(library, folder, {
    total: 5,
    rows: [
      row('a', {
        ...quote('The gates were opened', 'The weir', ' shortly after three'),
        text: 'When?',
        tags: ['time', 'gates'],
      }),
      row('b', { ...quote('asked.The gates were opened again', 'and nobody was ', ' in May, and again') }),
      row('c', { references: ['a'], user: 'acct:bo@hypothes.is', text: 'At three.' }),
      row('d', { text: 'A page worth keeping', tags: ['weir'] }),
      row('e', { ...quote('words that never stood there', 'x', 'y'), text: 'mine' }),
    ],
  })
  expect(report).toMatchObject({ source: 'Hypothesis', documents: [], highlights: 2, notes: 3, tags: 2 })
  expect(report.unplaced).toMatchObject([
    { what: '“words that never stood there” in The weir' },
    { what: 'Which of 2 people wrote which annotation' },
  ])
  const { rows } = await library.call('highlights.all', { order: 'document', offset: 0, limit: 10 })
  expect(rows.map(({ exact, comment, createdAt }) => [exact, comment, createdAt])).toEqual([
    ['The gates were opened', 'When?', '2022-03-04T05:06:07.000Z'],
    ['asked.\nThe gates were opened again', '', '2022-03-04T05:06:07.000Z'],
  ])
  const replies = await library.call('notes.backlinks', {
    target: { kind: 'highlight', id: rows[0]?.id ?? 0 },
  })
  expect(replies.map(({ title }) => title)).toEqual(['Replies to “The gates were opened”'])
})

test('what the client of Hypothesis exports is read too, and a page that is missing is named', async ({
  folder,
  library,
}) => {
  const json = {
    export_date: '2024-01-01T00:00:00Z',
    export_userid: 'acct:ada@hypothes.is',
    client_version: '1.1',
    annotations: [row('a', quote('The gates were opened', 'The weir', ' shortly after three')), { id: 7 }],
  }
  const first = await bring(library, folder, json)
  expect(first).toMatchObject({ highlights: 0, notes: 1 })
  expect(first.unplaced.map(({ why }) => why)).toEqual([
    'http://www.example.org/weir#top is not in this library. Import it, then this file again.',
    'It has not the form of an annotation of Hypothesis.',
  ])
  await importText(library, folder, 'weir.html', PAGE)
  expect(await bring(library, folder, json)).toMatchObject({ highlights: 1 })
  expect(await bring(library, folder, json)).toMatchObject({ highlights: 0, notes: 0 })
})

test('a page that was saved twice is the one that has the words, and its last copy where both have them', async ({
  folder,
  library,
}) => {
  const first = await importText(library, folder, 'weir.html', PAGE)
  const second = await importText(library, folder, 'saved.html', PAGE.replace('shortly after', 'long before'))
  expect(first.id).not.toBe(second.id)
  const report = await bring(library, folder, [
    row('a', quote('shortly after three in the morning')),
    row('b', quote('The gates were opened again in May')),
    row('c', quote('nobody was asked')),
  ])
  expect(report.unplaced.map(({ why }) => why)).toEqual(['It is not certain where its words are meant.'])
  const { rows } = await library.call('highlights.all', { order: 'newest', offset: 0, limit: 10 })
  expect(new Map(rows.map(({ exact, document }) => [exact, document]))).toEqual(
    new Map([
      ['The gates were opened again in May', second.id],
      ['shortly after three in the morning', first.id],
    ]),
  )
})

test('a target may be a file by its name', async ({ folder, library }) => {
  await importText(library, folder, 'weir.html', PAGE)
  const selector = { type: 'TextQuoteSelector', exact: 'The gates were opened again in May' }
  const annotation = (source: string) => ({ type: 'Annotation', target: { source, selector } })
  const report = await bring(library, folder, [annotation('pages/weir.html'), annotation('other.html')])
  expect(report).toMatchObject({
    highlights: 1,
    unplaced: [{ why: 'other.html is not in this library. Import it, then this file again.' }],
  })
})

test('words that stand twice without telling context are listed, not guessed', async ({
  folder,
  library,
}) => {
  await importText(library, folder, 'weir.html', PAGE)
  const report = await bring(library, folder, [row('a', quote('nobody was asked'))])
  expect(report.highlights).toBe(0)
  expect(report.unplaced[0]?.why).toBe('It is not certain where its words are meant.')
})

test('Web Annotation: pages, lists and single annotations, with bodies of every form', async ({
  folder,
  library,
}) => {
  await importText(library, folder, 'weir.html', PAGE)
  const selector = {
    type: 'FragmentSelector',
    refinedBy: {
      type: 'TextQuoteSelector',
      exact: 'nobody was asked about it',
      prefix: 'again in May, and again ',
      suffix: ' at all.',
    },
  }
  const target = { source: 'https://example.org/weir', selector }
  const body = [
    { type: 'TextualBody', purpose: 'tagging', value: 'consent' },
    { type: 'TextualBody', value: 'Really?' },
    'https://example.org/more',
  ]
  const annotation = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:x:1',
    type: 'Annotation',
    body,
    target,
  }
  const page = { type: 'AnnotationPage', items: [annotation], next: 'https://example.org/page2' }
  const report = await bring(library, folder, { type: 'AnnotationCollection', first: page })
  expect(report).toMatchObject({ source: 'Web Annotation', highlights: 1, tags: 1 })
  expect(report.unplaced.map(({ what }) => what)).toEqual(['The next page, https://example.org/page2'])
  const { rows } = await library.call('highlights.all', { offset: 0, limit: 10 })
  expect(rows[0]).toMatchObject({
    exact: 'nobody was asked about it',
    comment: 'Really?\n\nhttps://example.org/more',
  })
  expect(await bring(library, folder, annotation)).toMatchObject({ highlights: 0, notes: 0, tags: 0 })
})

test('JSON-LD that Bookwheel wrote comes into the library of another person', async ({ folder, library }) => {
  const { edition } = await importText(library, folder, 'weir.html', PAGE)
  const tag = await library.call('tags.create', { name: 'time' })
  const [, passage] = await library.call('passages.read', { edition, from: 1, to: 2 })
  const start = passage?.start ?? 0
  const made = await library.call('highlights.create', {
    edition,
    start: start + 4,
    end: start + 9,
    colour: 'violet',
    comment: 'two\nlines',
    tags: [tag.id],
  })
  const path = join(folder, 'pack.jsonld')
  const pack = await library.call('packs.create', { title: 'The weir' })
  await library.call('packs.add', {
    pack: pack.id,
    items: [
      { kind: 'heading', level: 1, text: 'The first night' },
      { kind: 'highlight', id: made.id },
    ],
  })
  await library.call('packs.export', { pack: pack.id, format: 'jsonld', path })
  await library.call('highlights.remove', { ids: [made.id] })
  expect(await library.call('transfers.import', { path })).toMatchObject({
    highlights: 1,
    notes: 1,
    unplaced: [{ what: 'The heading “The first night”' }],
  })
  const { rows } = await library.call('highlights.all', { offset: 0, limit: 10 })
  expect(rows[0]).toMatchObject({
    exact: 'gates',
    start: start + 4,
    colour: 'violet',
    comment: 'two\nlines',
    tags: [tag.id],
  })
})
