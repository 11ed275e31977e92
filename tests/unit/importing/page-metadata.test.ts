import { describe, expect, test } from 'vitest'
import { pageDrafts } from '#library/importing/html/page-drafts.ts'
import { parsePage } from '#library/importing/html/parse-page.ts'
import { declaredDate } from '#library/importing/metadata/dates.ts'
import { describePage } from '#library/importing/metadata/describe-page.ts'
import type { MetadataField } from '#shared/domain/metadata.ts'
import { extractDocument } from '#tests/extract-document.ts'

/** "value (evidence)" of what a page with that head declares, best first. */
function declared(head: string, field: MetadataField, body = ''): string[] {
  const document = parsePage(
    `<!DOCTYPE html><html><head>${head}</head><body><main><p>Text.</p>${body}</main></body></html>`,
  )
  return describePage(document, pageDrafts(document)).values.flatMap((value) =>
    value.field === field ? [`${value.value} (${value.evidence})`] : [],
  )
}

const linked = (data: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`

describe('dates of metadata fields', () => {
  test.each([
    ['2020', '2020'],
    ['2020-03', '2020-03'],
    ['2020/3', '2020-03'],
    ['2020-03-13', '2020-03-13'],
    ['20200313', '2020-03-13'],
    ['2020-03-13T23:30:00-08:00', '2020-03-13'],
    ['Fri, 13 Mar 2020 10:15:00 GMT', '2020-03-13'],
    ['13 марта 2020', '2020-03-13'],
    ['13 Mart 2020', '2020-03-13'],
    ['13 marca 2020', '2020-03-13'],
    ['March 2020', '2020-03'],
    ['c. 1605', '1605~'],
    ['ca. March 1605', '1605-03~'],
    ['um 1605', '1605~'],
    ['1605?', '1605?'],
    ['164X', '164X'],
    ['1640s', '164X'],
    ['12 March 1415', '1415-03-12'],
    ['1415-10-25', '1415-10-25'],
    ['۱۳۹۸/۱۲/۲۳', '2020-03-13'],
    ['1914-1918', null],
    ['1914–18', null],
    ['March 1914 – May 1918', null],
    ['1914/1918', null],
    ['c. 1914-1918', null],
    ['20201399', null],
    ['2020-13', null],
    ['n.d.', null],
    ['', null],
  ])('“%s” is %s', (text, expected) => {
    expect(declaredDate(text)).toBe(expected)
  })
})

describe('a page’s meta elements', () => {
  test('of journals and libraries give all authors, the journal and the date as precise as it is', () => {
    const head = `<meta name="citation_author" content="Pell, Ada"><meta name="citation_author" content="Orr, Tom">
      <meta name="citation_publication_date" content="2020/03"><meta name="citation_journal_title" content="Rivers">
      <meta name="citation_public_url" content="https://calder.example/a"><meta name="citation_language" content="de">`
    expect(declared(head, 'byline')).toEqual(['Pell, Ada; Orr, Tom (<meta citation_author>)'])
    expect(declared(head, 'published')).toEqual(['2020-03 (<meta citation_publication_date> 2020/03)'])
    expect(declared(head, 'publisher')).toEqual(['Rivers (<meta citation_journal_title>)'])
    expect(declared(head, 'url')).toEqual(['https://calder.example/a (<meta citation_public_url>)'])
    expect(declared(head, 'language')).toEqual(['de (<meta citation_language>)'])
  })

  test('of Dublin Core are read in any case; an identifier is an address only when it is one', () => {
    const head = `<meta name="DC.Creator" content="Ada Pell"><meta name="DC.Date.Issued" content="1605?">
      <meta name="DC.Identifier" content="urn:isbn:1"><meta name="DCTERMS.issued" content="c. 1605">`
    expect(declared(head, 'byline')).toEqual(['Ada Pell (<meta dc.creator>)'])
    expect(declared(head, 'published')).toEqual([
      '1605? (<meta dc.date.issued> 1605?)',
      '1605~ (<meta dcterms.issued> c. 1605)',
    ])
    expect(declared(head, 'url')).toEqual([])
  })

  test('of ranges of years give no date', () => {
    expect(declared('<meta name="date" content="1914-1918">', 'published')).toEqual([])
  })
})

describe('JSON-LD', () => {
  test('describes the main entity of a page, with many authors, by name or by reference', () => {
    const names = ['Ada Pell', 'Tom Orr', 'Ina Sol', 'Uta Wolf', 'Jo Mund', 'Ravi Tal']
    const head = linked({
      '@type': 'WebPage',
      mainEntity: {
        '@type': 'http://schema.org/NewsArticle',
        headline: ['The gate'],
        author: [
          ...names.slice(1).map((name) => ({ '@type': 'Person', name })),
          { '@type': 'Person', '@id': '#pell' },
        ],
        datePublished: ['2020-03'],
        inLanguage: { '@type': 'Language', alternateName: 'en-GB' },
      },
      '@graph': { '@type': 'Person', '@id': '#pell', name: 'Ada Pell' },
    })
    expect(declared(head, 'byline')).toEqual([
      'Tom Orr, Ina Sol, Uta Wolf, Jo Mund, Ravi Tal, Ada Pell (JSON-LD)',
    ])
    expect(declared(head, 'published')).toEqual(['2020-03 (JSON-LD 2020-03)'])
    expect(declared(head, 'language')).toEqual(['en-GB (JSON-LD)'])
  })

  test('that nests lists without end throws nothing', () => {
    const deep = `{"@type":"Article","headline":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
    expect(declared(`<script type="application/ld+json">${deep}</script>`, 'title')).toEqual([])
  })
})

test('the one date that an element marks keeps its precision', () => {
  expect(declared('', 'published', '<p><time datetime="2020-03">March</time></p>')).toEqual([
    '2020-03 (<time> March 2020-03)',
  ])
})

test('values that contradict each other are all shown, with where each comes from', async () => {
  const page = `<html lang="de"><head><title>The gate was opened | Calder Now</title>
    <meta property="og:site_name" content="Calder Now"><meta name="author" content="Ada Pell">
    <meta property="article:published_time" content="2020-03-14T01:00:00Z"><meta name="dc.date" content="2020-03-13">
    ${linked({ '@type': 'Article', author: 'Tom Orr', publisher: { name: 'The Calder Company' }, url: 'https://calder.example/1' })}
    <link rel="canonical" href="https://calder.example/2"></head>
    <body><article><h1>The gate was opened</h1><p>By Ina Sol</p>
    <p>The gate was opened at three in the morning, and nobody in the lower town was told before the water came.</p></article></body>`
  const { metadata, alternatives } = await extractDocument(Buffer.from(page), 'a.html')
  const all = [...metadata, ...alternatives]
  const values = (field: MetadataField): string[] =>
    all.flatMap((value) => (value.field === field ? [value.value] : []))
  expect(values('byline')).toEqual(['Tom Orr', 'Ada Pell', 'Ina Sol'])
  expect(values('published')).toEqual(['2020-03-14', '2020-03-13'])
  expect(values('publisher')).toEqual(['The Calder Company', 'Calder Now'])
  expect(values('url')).toEqual(['https://calder.example/2', 'https://calder.example/1'])
  expect(values('language')).toEqual(['en', 'de'])
  expect(all.every((value) => value.evidence !== null && value.evidence !== '')).toBe(true)
})

describe('datelines', () => {
  const sentence =
    'The gate was opened at three in the morning, and nobody in the lower town was told about it by anyone.'
  const dateOf = async (dateline: string): Promise<string | undefined> => {
    const page = `Home News The Gate Was Opened\n\nThe Gate Was Opened\n\n${dateline}${sentence}\n\n${sentence}\n`
    const { metadata } = await extractDocument(Buffer.from(page), 'a.txt')
    return metadata.find((value) => value.field === 'published')?.value
  }

  test.each([
    'CALDER, 13 March 2020 — ',
    'CALDER (AP) — March 13, 2020 — ',
    'BERLIN, 13. März 2020 (dpa) – ',
    'Berlin (dpa), 13. März 2020 – ',
    'Paris, le 13 mars 2020 – ',
    'MADRID, 13 de marzo de 2020 (EFE).- ',
    'ROMA, 13 marzo 2020 - ',
    'Lisboa, 13 de março de 2020 – ',
    'AMSTERDAM, 13 maart 2020 - ',
    'МОСКВА, 13 марта 2020 — ',
    'Ankara, 13 Mart 2020 – ',
    'تهران، ۲۳ اسفند ۱۳۹۸ – ',
    'الجزائر، 13 مارس 2020 (وأج) - ',
  ])('“%s” dates the text', async (dateline) => {
    expect(await dateOf(dateline)).toBe('2020-03-13')
  })

  test.each(['On 13 March 2020 ', 'LONDON — In March 2020, ', 'The Calder Council said on 13 March 2020: '])(
    '“%s” does not',
    async (opening) => {
      expect(await dateOf(opening)).toBeUndefined()
    },
  )
})
