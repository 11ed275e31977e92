import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import lunr from 'lunr'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { expect } from 'vitest'
import type { Library } from '#library/library.ts'
import { citing, richHtml } from '#library/packs/formats/html/escape.ts'
import { folding, searchIndex, termsOf } from '#library/packs/formats/html/search-index.ts'
import type { ComposedEntry } from '#shared/domain/composed-pack.ts'
import { test } from '../library-fixture.ts'
import { packInLibrary } from './pack-fixture.ts'

type Element = DefaultTreeAdapterTypes.Element
const HOSTILE =
  '<script>alert(1)</script><img src=x onerror=alert(1)> </script> <!-- [a](javascript:alert(1)) ![i](http://evil.example/x.png) " onclick="x'

function elementsOf(html: string): Element[] {
  const found: Element[] = []
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) found.push(node)
    if ('childNodes' in node) node.childNodes.forEach(walk)
  }
  walk(parse(html))
  return found
}

function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((each) => each.name === name)?.value
}

function wordsOf(element: Element | undefined): string {
  const walk = (node: DefaultTreeAdapterTypes.Node): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(walk).join('') : ''
  return element ? walk(element) : ''
}

async function exported(library: Library, folder: string, words: Parameters<typeof packInLibrary>[2] = {}) {
  const made = await packInLibrary(library, folder, words)
  const path = join(folder, 'pack.html')
  await library.call('packs.export', { pack: made.pack, format: 'html', path })
  const html = readFileSync(path, 'utf8')
  return { ...made, html, elements: elementsOf(html) }
}

test('the page loads nothing, and runs nothing but the scripts of the program', async ({
  folder,
  library,
}) => {
  const { html, elements } = await exported(library, folder, {
    comment: HOSTILE,
    note: HOSTILE,
    text: HOSTILE,
    title: HOSTILE,
  })
  const policy = attribute(
    elements.find((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy'),
    'content',
  )
  expect(policy).toMatch(
    /^default-src 'none'; script-src 'sha256-[^ ;]+' 'sha256-[^ ;]+'; style-src 'sha256-[^ ;]+';/,
  )
  const scripts = elements.filter(({ tagName }) => tagName === 'script')
  const running = scripts.filter((script) => attribute(script, 'type') === undefined)
  expect(scripts.length - running.length).toBe(3)
  for (const element of [...running, ...elements.filter(({ tagName }) => tagName === 'style')]) {
    const hash = createHash('sha256').update(wordsOf(element)).digest('base64')
    expect(policy).toContain(`'sha256-${hash}'`)
  }
  const names = new Set(elements.flatMap(({ attrs }) => attrs.map(({ name }) => name)))
  expect([...names].filter((name) => name.startsWith('on') || name === 'style' || name === 'src')).toEqual([])
  expect(elements.map(({ tagName }) => tagName)).not.toContain('img')
  const links = elements.flatMap((element) => attribute(element, 'href') ?? [])
  expect(links.filter((href) => !/^#[\w-]+$/.test(href))).toEqual([])
  expect(html).not.toMatch(/<script[^>]*>alert/)
})

test('everything is there without a script, and the field of the search is not', async ({
  folder,
  library,
}) => {
  const { elements, html } = await exported(library, folder)
  const text = wordsOf(elements.find(({ tagName }) => tagName === 'main'))
  for (const words of [
    'The gates were opened',
    '340 people […] had been planned',
    'Who says so?',
    'harm / figures',
  ]) {
    expect(text).toContain(words)
  }
  expect(text).toMatch(/A\. Lund, .*¶ 4/)
  expect(html).toContain('.tools { display: none;')
  expect(html).toContain('<strong>another</strong>')
})

test('every link inside the page has its target, and no two elements share an id', async ({
  folder,
  library,
}) => {
  const { pack, elements } = await exported(library, folder)
  expect(pack).toBeGreaterThan(0)
  const ids = elements.flatMap((element) => attribute(element, 'id') ?? [])
  expect(new Set(ids).size).toBe(ids.length)
  const targets = elements.flatMap((element) => attribute(element, 'href') ?? []).map((href) => href.slice(1))
  expect(targets.length).toBeGreaterThan(5)
  for (const target of targets) expect(ids).toContain(target)
})

test('what is shown bears the marks by which the page checks itself', async ({ folder, library }) => {
  const { elements } = await exported(library, folder)
  const entries = elements.filter((element) => attribute(element, 'data-entry') !== undefined)
  expect(entries.map((entry) => attribute(entry, 'data-entry'))).toEqual(['1', '2', '3', '4', '5'])
  const shown = (name: string) =>
    elements.filter((element) => attribute(element, 'data-shown') === name).map(wordsOf)
  expect(shown('quotation')).toEqual(['The gates were opened', '340 people […] had been planned'])
  expect(shown('before')).toEqual(['14 March 2020', 'The river authority speaks of'])
  expect(shown('citation')).toHaveLength(2)
})

test('citations stand in the text where the pack wants them there', async ({ folder, library }) => {
  const { pack } = await packInLibrary(library, folder)
  const path = join(folder, 'in-text.html')
  await library.call('packs.setSettings', {
    id: pack,
    settings: { citations: 'in-text', bibliography: false },
  })
  await library.call('packs.export', { pack, format: 'html', path })
  const elements = elementsOf(readFileSync(path, 'utf8'))
  const ids = elements.flatMap((element) => attribute(element, 'id') ?? [])
  expect(ids.filter((id) => id.startsWith('note-'))).toEqual([])
  expect(elements.filter((element) => attribute(element, 'class') === 'cite').map(wordsOf)).toHaveLength(2)
})

function excerpt(words: string): ComposedEntry {
  return {
    kind: 'excerpt',
    item: null,
    number: 1,
    before: '',
    pieces: [{ kind: 'words', text: words }],
    after: '',
    language: null,
    footnote: [],
    inText: [],
    title: '',
    byline: null,
    publisher: null,
    published: null,
    url: null,
    locator: '',
    comment: '',
    tags: [],
    colour: 'amber',
  }
}

test('the search of the page finds words of any script, whatever their marks and forms', () => {
  const texts = [
    'Über die Straße',
    'فُتِحَتِ الأبواب ليلًا، ٣٤٠ شخصًا',
    'دروازه‌های سد باز شد و ۳۴۰ نفر رفتند؛ کتاب',
    '闸门在夜里打开了',
    'Врата открыли ночью',
    'constructor __proto__ 1,200',
    'Сумма 1\u00a0234\u00a0567 рублей, CHF 5’400, ٢٬٥٠٠ ريال, at 192.168.100.200',
  ]
  // The page gets the index as JSON.
  const index = lunr.Index.load(JSON.parse(JSON.stringify(searchIndex(texts.map(excerpt)))))
  const find = (words: string) =>
    index
      .query((query) => {
        for (const term of termsOf(words))
          query.term(term, { presence: lunr.Query.presence.REQUIRED, usePipeline: false })
      })
      .map(({ ref }) => Number(ref))
      .sort((a, b) => a - b)
  expect(find('uber STRASSE')).toEqual([1])
  expect(find('فتحت الابواب')).toEqual([2])
  expect(find('340')).toEqual([2, 3])
  expect(find('كتاب')).toEqual([3])
  expect(find('夜里')).toEqual([4])
  expect(find('врата')).toEqual([5])
  expect(find('constructor')).toEqual([6])
  for (const number of ['1200', '1,200', '1’200', '۱٬۲۰۰'])
    expect({ number, in: find(number) }).toEqual({ number, in: [6] })
  for (const number of ['1234567', '1.234.567', '5400', "5'400", '2,500', '192.168.100.200'])
    expect({ number, in: find(number) }).toEqual({ number, in: [7] })
  expect(find('200')).toEqual([7])
  expect(find('nowhere')).toEqual([])
  // What the page marks are the words that its index holds.
  for (const text of texts) {
    const pieces = [...text.matchAll(new RegExp(folding.piece, 'gu'))].map(([piece]) => piece)
    expect(pieces.flatMap(termsOf)).toEqual(termsOf(text))
  }
})

test('the rules of the search are data that JSON can carry to the page', () => {
  expect(JSON.parse(JSON.stringify(folding))).toEqual(folding)
})

test('words of a citation that run from right to left keep their order apart from its numbers', () => {
  const citation = [
    { text: 'مینا کریمی, ' },
    { text: 'نامه به شورا', italic: true },
    { text: ', 20 March, <8>' },
  ]
  expect(richHtml(citation, 'en-GB')).toBe(
    '<bdi>مینا کریمی</bdi>, <i><bdi>نامه به شورا</bdi></i>, 20 March, &lt;8&gt;',
  )
  expect(richHtml([{ text: 'Ann Lund, “Who Read?,” 17 مارس 2020' }], 'fa-IR')).toBe(
    '<bdi>Ann Lund, “Who Read?,”</bdi> 17 مارس 2020',
  )
  expect(citing('fa-IR')).toBe('lang="fa-IR" dir="rtl"')
  expect(citing('en-GB')).toBe('lang="en-GB" dir="ltr"')
})
