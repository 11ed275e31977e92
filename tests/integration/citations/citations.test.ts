import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Library } from '#library/library.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import { importText, REPORT, test } from '../library-fixture.ts'

const PAGE = `<!doctype html><html lang="en"><head><title>Gates opened</title>
<meta name="author" content="Jane Doe, John van der Berg"><meta property="og:site_name" content="Valley Courier">
<meta property="article:published_time" content="2020-03-14T08:00:00Z"><link rel="canonical" href="https://courier.example/gates">
</head><body><article><h1>Gates opened</h1><p>The gates were opened at three.</p><p>Nobody knew *who* gave the order.</p></article></body></html>`

const itemOf = async (library: Library, document: DocumentId) =>
  (await library.call('citations.item', { document })).item

test('a document is cited by what it says of itself', async ({ folder, library }) => {
  const { id } = await importText(library, folder, 'gates.html', PAGE)
  expect(await library.call('citations.item', { document: id })).toMatchObject({
    item: {
      type: 'article-newspaper',
      title: 'Gates opened',
      author: [
        { family: 'Doe', given: 'Jane' },
        { family: 'Berg', given: 'John', 'non-dropping-particle': 'van der' },
      ],
      'container-title': 'Valley Courier',
      issued: { 'date-parts': [[2020, 3, 14]] },
      URL: 'https://courier.example/gates',
      language: 'en',
    },
    changed: [],
    origin: null,
    entry: {
      text: 'Jane Doe and John van der Berg, “Gates opened”, Valley Courier, 14 March 2020 (https://courier.example/gates)',
      html: 'Jane Doe and John van der Berg, “Gates opened”, <i>Valley Courier</i>, 14 March 2020 (<a href="https://courier.example/gates">https://courier.example/gates</a>)',
      markdown:
        'Jane Doe and John van der Berg, “Gates opened”, *Valley Courier*, 14 March 2020 (<https://courier.example/gates>)',
    },
  })
})

test('the kind of a work follows from its file and from what is known of it', async ({ folder, library }) => {
  const { id } = await importText(library, folder, 'report.txt', REPORT)
  const typeNow = async () => (await itemOf(library, id)).type
  expect(await typeNow()).toBe('document')
  await library.call('documents.describe', { id, field: 'url', value: 'https://example.org/report' })
  expect(await typeNow()).toBe('webpage')
  await library.call('documents.describe', { id, field: 'publisher', value: 'Weir News' })
  expect(await typeNow()).toBe('article-newspaper')
  const mail =
    'From: Ana Lund <ana@example.org>\nSubject: Gates\nDate: Mon, 16 Mar 2020 10:00:00 +0000\n\nThe gates were opened.\n'
  const letter = await importText(library, folder, 'letter.eml', mail)
  expect(await itemOf(library, letter.id)).toMatchObject({
    type: 'personal_communication',
    title: 'Gates',
    author: [{ family: 'Lund', given: 'Ana' }],
    issued: { 'date-parts': [[2020, 3, 16]] },
  })
  const table = await importText(library, folder, 'flows.csv', 'gate,flow\nnorth,1200\nwest,940\n')
  expect((await itemOf(library, table.id)).type).toBe('dataset')
})

test('what is typed lies over the document, follows it where nothing was typed, and can be undone', async ({
  folder,
  library,
}) => {
  const { id } = await importText(library, folder, 'gates.html', PAGE)
  const before = await itemOf(library, id)
  const { URL: _, ...rest } = before
  await library.call('citations.setItem', { document: id, item: { ...rest, title: 'Gates', page: '3' } })
  const { item, changed, origin } = await library.call('citations.item', { document: id })
  expect(item).toEqual({ ...rest, title: 'Gates', page: '3' })
  expect([changed.toSorted(), origin]).toEqual([['URL', 'page', 'title'], 'user'])

  await library.call('documents.describe', { id, field: 'publisher', value: 'The Courier' })
  await library.call('documents.describe', { id, field: 'title', value: 'Weir gates opened' })
  expect(await itemOf(library, id)).toMatchObject({ title: 'Gates', 'container-title': 'The Courier' })

  for (const label of ['Change of title of', 'Change of publisher of', 'Citation of'])
    expect((await library.call('activity.undo', {})).label).toContain(label)
  expect(await itemOf(library, id)).toEqual(before)
  await library.call('activity.redo', {})
  expect(await itemOf(library, id)).toMatchObject({ title: 'Gates', page: '3' })

  await library.call('citations.setItem', { document: id, item: null })
  expect(await itemOf(library, id)).toEqual(before)
})

test('words are quoted with their citation as text, Markdown and HTML, in the style of the settings', async ({
  folder,
  library,
}) => {
  const { id, edition } = await importText(library, folder, 'gates.html', PAGE)
  const passages = await library.call('passages.read', { edition, from: 1, to: 9 })
  const [, second, third] = passages
  if (!second || !third) throw new Error('The page has three passages')
  const range = {
    kind: 'range',
    edition,
    start: second.start + 4,
    end: third.start + 'Nobody knew *who*'.length,
  } as const
  expect(await library.call('citations.format', { quoted: [range] })).toEqual({
    text: '“gates were opened at three.\nNobody knew *who*”\nJane Doe and John van der Berg, “Gates opened”, Valley Courier, 14 March 2020, ¶ 2–3 (https://courier.example/gates)',
    markdown:
      '> gates were opened at three.\n>\n> Nobody knew \\*who\\*\n\nJane Doe and John van der Berg, “Gates opened”, *Valley Courier*, 14 March 2020, ¶ 2–3 (<https://courier.example/gates>)',
    html: '<blockquote dir="auto"><p>gates were opened at three.</p><p>Nobody knew *who*</p></blockquote><p dir="auto">Jane Doe and John van der Berg, “Gates opened”, <i>Valley Courier</i>, 14 March 2020, ¶ 2–3 (<a href="https://courier.example/gates">https://courier.example/gates</a>)</p>',
  })
  const highlight = await library.call('highlights.create', {
    edition,
    start: range.start,
    end: range.start + 5,
    colour: 'rose',
  })
  await library.call('settings.set', { citationStyle: 'apa', citationLocale: 'de-DE' })
  const { text } = await library.call('citations.format', {
    quoted: [{ kind: 'highlight', id: highlight.id }, range],
  })
  expect(text.split('\n\n')).toHaveLength(2)
  expect(text).toMatch(/^“gates”\nDoe, J\., & van der Berg, J\. \(2020, März 14\)\. .*\(Abs\. 2\)$/m)
  expect(
    await library.call('citations.item', { document: id, style: 'ieee', locale: 'en-US' }),
  ).toMatchObject({
    entry: { text: expect.stringContaining('J. Doe and J. van der Berg, “Gates opened,”') },
  })
  await expect(library.call('citations.format', { quoted: [range], style: 'nothing' })).rejects.toMatchObject(
    {
      code: 'not-found',
    },
  )
})

const CSL = (inner: string, info = '') => `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>Mine</title>
<id>https://example.org/mine</id>${info}<updated>2020-01-01T00:00:00+00:00</updated></info>${inner}</style>`
const CITE =
  '<citation><layout prefix="["><names variable="author"/><text variable="locator"/></layout></citation>'

test('a style is added, used, removed, and each of these can be undone', async ({ folder, library }) => {
  const { id } = await importText(library, folder, 'report.txt', REPORT)
  const path = join(folder, 'mine.csl')
  writeFileSync(path, CSL(CITE))
  expect(await library.call('citations.addStyle', { path })).toEqual({
    id: 'https://example.org/mine',
    title: 'Mine',
    kind: 'in-text',
    added: true,
  })
  await library.call('settings.set', { citationStyle: 'https://example.org/mine' })
  expect((await library.call('citations.item', { document: id })).entry.text).toBe('[A. Lund')
  await library.call('activity.undo', {})
  const ids = async () => (await library.call('citations.styles', {})).styles.map((style) => style.id)
  expect(await ids()).not.toContain('https://example.org/mine')
  expect((await library.call('citations.item', { document: id })).entry.text).toMatch(/^A\. Lund, “The gates/)
  await library.call('activity.redo', {})
  await library.call('citations.removeStyle', { id: 'https://example.org/mine' })
  expect(await ids()).not.toContain('https://example.org/mine')
  await library.call('activity.undo', {})
  expect(await ids()).toContain('https://example.org/mine')
  await expect(library.call('citations.removeStyle', { id: 'apa' })).rejects.toMatchObject({
    code: 'invalid-input',
  })
})

test('a style that only refers to another cites as that one, if it is here', async ({ folder, library }) => {
  const { id } = await importText(library, folder, 'report.txt', REPORT)
  const path = join(folder, 'journal.csl')
  const parent = (href: string) => CSL('', `<link href="${href}" rel="independent-parent"/>`)
  writeFileSync(path, parent('http://www.zotero.org/styles/ieee'))
  expect(await library.call('citations.addStyle', { path })).toMatchObject({ title: 'Mine', kind: 'in-text' })
  const { entry } = await library.call('citations.item', { document: id, style: 'https://example.org/mine' })
  expect(entry.text).toMatch(/^\[1\] A\. Lund/)
  writeFileSync(path, parent('http://www.zotero.org/styles/unheard-of'))
  await expect(library.call('citations.addStyle', { path })).rejects.toMatchObject({
    code: 'not-found',
    message: expect.stringContaining('unheard-of'),
  })
})

const twenty = Array.from(
  { length: 20 },
  (_, index) =>
    `<macro name="m${index}">${index === 19 ? '<text value="ha"/>' : `<text macro="m${index + 1}"/><text macro="m${index + 1}"/>`}</macro>`,
).join('')

test.for([
  ['other XML', '<html/>', 'unreadable'],
  ['no XML', 'not a style', 'unreadable'],
  [
    'a DOCTYPE with entities',
    `<!DOCTYPE style [<!ENTITY a "b">]>${CSL(CITE).replace(/^.*\n/, '')}`,
    'unreadable',
  ],
  ['no way to cite', CSL(''), 'unreadable'],
  ['a version of tomorrow', CSL(CITE).replace('version="1.0" class', 'version="2.0" class'), 'unreadable'],
  [
    'a macro that calls itself',
    CSL(`<macro name="a"><text macro="a"/></macro>${CITE.replace('<names', '<text macro="a"/><names')}`),
    'unreadable',
  ],
  ['a macro that is not there', CSL(CITE.replace('<names', '<text macro="a"/><names')), 'unreadable'],
  [
    'macros that double twenty times',
    CSL(`${twenty}${CITE.replace('<names', '<text macro="m0"/><names')}`),
    'too-large',
  ],
  [
    'patterns of another dialect',
    CSL(`<locale xml:lang="en"><style-options skip-words="(a+)+$"/></locale>${CITE}`),
    'unreadable',
  ],
  [
    'elements of another dialect',
    CSL(CITE.replace('<names variable="author"/>', '<institution/>')),
    'unreadable',
  ],
  ['another encoding', CSL(CITE).replace('utf-8', 'iso-8859-1'), 'unreadable'],
  ['two megabytes', `${CSL(CITE)}<!--${'x'.repeat(2_000_000)}-->`, 'too-large'],
  [
    'a place for an option where none belongs',
    CSL(CITE).replace('class="in-text"', 'class="in-text" near-note-distance="5"'),
    'unreadable',
  ],
] as const)('%s is no style that can be added', async ([, text, code], { folder, library }) => {
  const path = join(folder, 'bad.csl')
  writeFileSync(path, text)
  await expect(library.call('citations.addStyle', { path })).rejects.toMatchObject({ code })
  expect((await library.call('citations.styles', {})).styles.some(({ added }) => added)).toBe(false)
})

test('documents are written as a bibliography', async ({ folder, library }) => {
  const { id } = await importText(library, folder, 'gates.html', PAGE)
  const path = join(folder, 'out.bib')
  expect(await library.call('citations.export', { documents: [id], format: 'bibtex', path })).toEqual({
    path,
    works: 1,
  })
  expect(readFileSync(path, 'utf8')).toBe(`@article{doe2020gates,
  author = {Doe, Jane and van der Berg, John},
  title = {Gates opened},
  journaltitle = {Valley Courier},
  language = {en},
  entrysubtype = {newspaper},
  date = {2020-03-14},
  url = {https://courier.example/gates},
}
`)
})
