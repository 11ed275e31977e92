import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { MetadataField } from '#shared/domain/metadata.ts'
import { extractDocument } from '#tests/extract-document.ts'
import { makeEpub, PACKAGE } from '#tests/made-files/epub.ts'

type Book = Parameters<typeof makeEpub>[0]

const sentence = 'The gate was opened at three in the morning, and nobody in the lower town was told.'

/** "kind level [label] text" of each block, furniture in brackets. */
async function shape(book: Book): Promise<string[]> {
  const { blocks } = await extractDocument(makeEpub(book), 'book.epub')
  return blocks.map(({ kind, level, label, text, furniture }) => {
    const line = `${kind}${level ?? ''} ${label ? `[${label}] ` : ''}${text}`
    return furniture ? `(${line})` : line
  })
}

async function described(metadata: string, field: MetadataField): Promise<string[]> {
  const book = makeEpub({ metadata, chapters: [{ href: 'a.xhtml', body: `<p>${sentence}</p>` }] })
  const read = await extractDocument(book, 'the book.epub')
  return [...read.metadata, ...read.alternatives].flatMap((value) =>
    value.field === field ? value.value : [],
  )
}

async function refusal(bytes: Uint8Array): Promise<unknown> {
  return await extractDocument(bytes, 'book.epub').catch((error: unknown) => error)
}

const encrypted = (algorithm: string, path: string): string =>
  `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#">
    <enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/>
    <enc:CipherData><enc:CipherReference URI="${path}"/></enc:CipherData></enc:EncryptedData></encryption>`

describe('the order of a book', () => {
  test('is that of its spine; what stands outside the linear order comes last', async () => {
    const chapters = [
      { href: 'answers.xhtml', body: '<p>Answers.</p>', itemref: 'linear="no"' },
      { href: 'b.xhtml', body: '<p>First.</p>' },
      { href: 'a.xhtml', body: '<p>Second.</p>' },
    ]
    expect(await shape({ chapters })).toEqual(['paragraph First.', 'paragraph Second.', 'paragraph Answers.'])
  })

  test('holds a file once, however often it is named', async () => {
    const chapter = { href: 'a.xhtml', body: '<p>Once.</p>' }
    expect(await shape({ chapters: [chapter, chapter, { ...chapter, href: './a.xhtml#end' }] })).toEqual([
      'paragraph Once.',
    ])
  })

  test('survives encoded and differently written paths; what is missing or outside is warned of', async () => {
    const chapters = [
      { href: 'The%20gate.xhtml', path: 'OEBPS/The gate.xhtml', body: '<p>One.</p>' },
      { href: 'TEXT/../Water.xhtml', path: 'OEBPS/water.xhtml', body: '<p>Two.</p>' },
      { href: 'lost.xhtml', path: null, body: '' },
      { href: '../../etc/passwd', path: null, body: '' },
      { href: 'https://calder.example/a.xhtml', path: null, body: '' },
      { href: 'plan.svg', mediaType: 'image/svg+xml', body: '' },
    ]
    const { blocks, warnings } = await extractDocument(makeEpub({ chapters }), 'book.epub')
    expect(blocks.map((block) => block.text)).toEqual(['One.', 'Two.'])
    expect(warnings).toEqual([
      expect.stringMatching(/missing.*“lost\.xhtml”/),
      expect.stringMatching(/out of the book.*passwd.*calder\.example/),
      expect.stringMatching(/no text.*plan\.svg/),
    ])
  })
})

describe('chapters', () => {
  const nav = (list: string) => ({
    href: 'nav.xhtml',
    item: 'properties="nav"',
    itemref: 'linear="no"',
    body: `<nav epub:type="toc"><h1>Contents</h1><ol>${list}</ol></nav>`,
  })

  test('keep their own headings and read entities, empty elements and broken tags', async () => {
    const body = `<a id="start"/><h2>I<br/>The&nbsp;Gate</h2><p>One<p>Two &amp; <b>three</p><![CDATA[a < b]]><blockquote><p>Quoted.</p></blockquote>`
    expect(await shape({ chapters: [{ href: 'a.xhtml', body }] })).toEqual([
      'heading2 I\nThe\u00a0Gate',
      'paragraph One',
      'paragraph Two & three',
      'paragraph a < b',
      'quote Quoted.',
    ])
  })

  test('without a heading get the one of the contents, which itself is furniture', async () => {
    const chapters = [
      { href: 'a.xhtml', body: `<p>${sentence}</p><p id="late">Later.</p>` },
      {
        href: 'b.xhtml',
        body: `<p class="no">Chapter 2</p><p class="title">The Water</p><p>${sentence}</p>`,
      },
      { href: 'c.xhtml', body: `<h1>Afterword</h1><p>${sentence}</p>` },
      { href: 'c2.xhtml', body: '<p>Continued.</p>' },
      nav(
        '<li><a href="a.xhtml">The Gate</a><ol><li><a href="a.xhtml#late">Late</a></li></ol></li><li><a href="b.xhtml">Chapter 2: The Water</a></li><li><a href="c.xhtml">Afterword, 1912</a></li>',
      ),
    ]
    expect(await shape({ chapters })).toEqual([
      'heading1 [From the table of contents] The Gate',
      `paragraph ${sentence}`,
      'heading2 [From the table of contents] Late',
      'paragraph Later.',
      'heading1 Chapter 2',
      'heading1 The Water',
      `paragraph ${sentence}`,
      'heading1 Afterword',
      `paragraph ${sentence}`,
      'paragraph Continued.',
      '(heading1 Contents)',
      '(item1 [1.] The Gate)',
      '(item2 [1.] Late)',
      '(item1 [2.] Chapter 2: The Water)',
      '(item1 [3.] Afterword, 1912)',
    ])
  })

  test('of EPUB 2 get it from the NCX', async () => {
    const ncx = `<navMap><navPoint id="n1"><navLabel><text>The Gate</text></navLabel><content src="a.xhtml"/>
      <navPoint id="n2"><navLabel><text>Deeper</text></navLabel><content src="b.xhtml"/></navPoint></navPoint></navMap>`
    const chapters = [
      { href: 'a.xhtml', body: '<p>One.</p>' },
      { href: 'b.xhtml', body: '<p>Two.</p>' },
    ]
    expect(await shape({ version: '2.0', ncx, chapters })).toEqual([
      'heading1 [From the table of contents] The Gate',
      'paragraph One.',
      'heading2 [From the table of contents] Deeper',
      'paragraph Two.',
    ])
  })

  test('keep menus, copyright pages and hidden-looking names: a book has no page furniture', async () => {
    const body = `<div class="share related nav"><p>Share this secret with nobody.</p></div><p>© 1912 Calder Press. All rights reserved.</p><footer><p>Home</p></footer>`
    expect(
      (await shape({ chapters: [{ href: 'a.xhtml', body }] })).filter((line) => line.startsWith('(')),
    ).toEqual([])
  })
})

describe('notes', () => {
  test('are passages of their own, numbered as the text refers to them, in this file or another', async () => {
    const chapters = [
      {
        href: 'a.xhtml',
        body: `<p>It held<a epub:type="noteref" href="#n1">1</a> until March<a epub:type="noteref" href="notes.xhtml#e7">7</a>.</p>
          <aside epub:type="footnote" id="n1"><p>So they say.</p><p>Nobody asked.</p></aside><p>It fell.</p>`,
      },
      {
        href: 'notes.xhtml',
        body: '<section epub:type="rearnotes"><h2>Notes</h2><aside epub:type="rearnote" id="e7"><p>In 1911.</p></aside></section>',
      },
    ]
    expect(await shape({ chapters })).toEqual([
      'paragraph It held[1] until March[7].',
      'note [Footnote 1] So they say.',
      'note [Footnote 1] Nobody asked.',
      'paragraph It fell.',
      'heading2 Notes',
      'note [Endnote 7] In 1911.',
    ])
  })
})

test('notes that nothing marks are known by the raised links that lead to them', async () => {
  const chapters = [
    {
      href: 'a.xhtml',
      body: `<p>It held<sup><a id="r1" href="#n1">1</a></sup> until March<a class="footnote-ref" id="r2" href="b.xhtml#n2">2</a>.</p>
        <p>See <a href="b.xhtml#plan">the plan</a>.</p><p><a id="n1" href="#r1">1</a>. So they say.</p>`,
    },
    {
      href: 'b.xhtml',
      body: `<p id="plan">The plan.</p><ol start="2"><li id="n2"><p>In 1911.<a href="a.xhtml#r2">↩︎</a></p><p>Or later.</p></li></ol><p>The end.</p>`,
    },
  ]
  expect(await shape({ chapters })).toEqual([
    'paragraph It held[1] until March[2].',
    'paragraph See the plan.',
    'note [Note 1] 1. So they say.',
    'paragraph The plan.',
    'note [Note 2] In 1911.',
    'note [Note 2] Or later.',
    'paragraph The end.',
  ])
})

describe('pages of the print edition', () => {
  const pagesOf = async (book: Book): Promise<(string | null)[]> => {
    const { blocks } = await extractDocument(makeEpub(book), 'book.epub')
    return blocks.map((block) => block.page)
  }

  test('are named by page breaks, whose numbers are no text', async () => {
    const chapters = [
      {
        href: 'a.xhtml',
        body: `<p>Before.</p><span epub:type="pagebreak" title="iv"/><p>On <span role="doc-pagebreak" id="p5" aria-label="Page 5"/>two pages.</p>
          <p><span epub:type="pagebreak" id="page6">6</span>New.</p><p>End.</p><div epub:type="pagebreak" id="pg_7"></div>`,
      },
      { href: 'b.xhtml', body: '<p>Next chapter.</p>' },
    ]
    expect(await pagesOf({ chapters })).toEqual([null, 'iv', '6', '6', '7'])
    expect(await shape({ chapters })).toEqual([
      'paragraph Before.',
      'paragraph On two pages.',
      'paragraph New.',
      'paragraph End.',
      'paragraph Next chapter.',
    ])
  })

  test('are named by the list of pages where nothing marks them in the text', async () => {
    const ncx = `<navMap/><pageList><pageTarget><navLabel><text>12</text></navLabel><content src="a.xhtml#x"/></pageTarget>
      <pageTarget><navLabel><text>p. 13</text></navLabel><content src="b.xhtml"/></pageTarget></pageList>`
    const chapters = [
      { href: 'a.xhtml', body: '<p>One.</p><p><a id="x"/>Two.</p>' },
      { href: 'b.xhtml', body: '<p>Three.</p>' },
    ]
    expect(await pagesOf({ version: '2.0', ncx, chapters })).toEqual([null, '12', '13'])
  })
})

describe('what a book says about itself', () => {
  test('its title with the subtitle; other forms are alternatives', async () => {
    const three = `<dc:title id="t">The Gate</dc:title><dc:title id="s">A Report</dc:title><dc:title id="c">Dams, 4</dc:title>
      <meta refines="#t" property="title-type">main</meta><meta refines="#s" property="title-type">subtitle</meta>
      <meta refines="#c" property="title-type">collection</meta>`
    expect(await described(three, 'title')).toEqual(['The Gate: A Report'])
    expect(await described('<dc:title>Who Knew?</dc:title><dc:title>Second</dc:title>', 'title')).toEqual([
      'Who Knew?',
      'Second',
    ])
    expect(await described('', 'title')).toEqual(['the book'])
  })

  test('all its authors in their order; editors and translators only beside them', async () => {
    const old = `<dc:creator opf:role="trl">Uta Wolf</dc:creator><dc:creator opf:role="aut">Ada Pell</dc:creator>
      <dc:creator opf:role="aut">Tom Orr</dc:creator><dc:contributor opf:role="edt">Ina Sol</dc:contributor>
      <dc:contributor opf:role="bkp">calibre (5.0)</dc:contributor>`
    expect(await described(old, 'byline')).toEqual(['Ada Pell, Tom Orr', 'Uta Wolf', 'Ina Sol'])
    const modern = `<dc:creator id="a">Second, Sam</dc:creator><dc:creator id="b">First Fay</dc:creator>
      <meta refines="#a" property="role" scheme="marc:relators">aut</meta><meta refines="#a" property="display-seq">2</meta>
      <meta refines="#b" property="role" scheme="marc:relators">aut</meta><meta refines="#b" property="display-seq">1</meta>`
    expect(await described(modern, 'byline')).toEqual(['First Fay; Second, Sam'])
    expect(await described('<dc:contributor opf:role="trl">Uta Wolf</dc:contributor>', 'byline')).toEqual([
      'Uta Wolf',
    ])
    expect(await described('<dc:creator>Unknown</dc:creator>', 'byline')).toEqual([])
  })

  test('a translator never stands for the author', async () => {
    const book = makeEpub({
      metadata: '<dc:contributor opf:role="trl">Uta Wolf</dc:contributor>',
      chapters: [{ href: 'a.xhtml', body: `<p>${sentence}</p>` }],
    })
    const { metadata, alternatives } = await extractDocument(book, 'book.epub')
    expect(metadata.some((value) => value.field === 'byline')).toBe(false)
    expect(alternatives).toEqual([
      {
        field: 'byline',
        value: 'Uta Wolf',
        origin: 'properties',
        evidence: 'dc:contributor (trl): Uta Wolf',
      },
    ])
  })

  test('when it was published, not when the file was made', async () => {
    const dates = `<dc:date opf:event="creation">2019-02-01</dc:date><dc:date>2011</dc:date>
      <dc:date opf:event="publication">1912-03</dc:date><meta property="dcterms:modified">2020-05-01T10:00:00Z</meta>`
    expect(await described(dates, 'published')).toEqual(['1912-03', '2011'])
    expect(await described('<dc:date>0101-01-01T00:00:00+00:00</dc:date>', 'published')).toEqual([])
    expect(await described('<dc:date>c. 1605</dc:date>', 'published')).toEqual(['1605~'])
    expect(await described('<dc:date>1914-1918</dc:date>', 'published')).toEqual([])
    expect(await described('<meta property="dcterms:modified">2020-05-01</meta>', 'published')).toEqual([])
  })

  test('its publisher, language and address; an ISBN is no address', async () => {
    const metadata = `<dc:publisher>Calder Press</dc:publisher><dc:language>en-gb</dc:language>
      <dc:identifier>urn:isbn:9780000000002</dc:identifier><dc:source>https://calder.example/gate</dc:source>`
    expect(await described(metadata, 'publisher')).toEqual(['Calder Press'])
    expect(await described(metadata, 'language')).toEqual(['en-GB'])
    expect(await described(metadata, 'url')).toEqual(['https://calder.example/gate'])
  })

  test('a language that its letters contradict is shown beside the one they tell', async () => {
    expect(await described('<dc:language>de</dc:language>', 'language')).toEqual(['en', 'de'])
  })
})

describe('encryption', () => {
  const chapters = [{ href: 'a.xhtml', body: '<p>Locked.</p>' }]

  test('of the text is said to be what it is', async () => {
    const list = encrypted('http://www.w3.org/2001/04/xmlenc#aes128-cbc', 'OEBPS/a.xhtml')
    expect(await refusal(makeEpub({ chapters, files: { 'META-INF/encryption.xml': list } }))).toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('DRM'),
    })
  })

  test('of fonts and pictures is no hindrance', async () => {
    for (const [algorithm, path] of [
      ['http://www.idpf.org/2008/embedding', 'OEBPS/a.xhtml'],
      ['http://www.w3.org/2001/04/xmlenc#aes128-cbc', 'OEBPS/cover.jpg'],
    ] as const) {
      const files = { 'META-INF/encryption.xml': encrypted(algorithm, path) }
      expect(await shape({ chapters, files })).toEqual(['paragraph Locked.'])
    }
  })
})

test('chapters and elements in another language say so', async () => {
  const german =
    'Die Klappen kippen von selbst, sobald das Wasser den Überlauf erreicht, und niemand weiß, wer sie geöffnet hat.'
  const bytes = makeEpub({
    metadata: '<dc:language>en</dc:language>',
    chapters: [
      {
        href: 'a.xhtml',
        html: 'xml:lang="en"',
        body: `<p>${sentence.repeat(3)}</p><p xml:lang="fr">Bonjour.</p>`,
      },
      { href: 'b.xhtml', html: 'xml:lang="de"', body: `<p>${german}</p><p>Kurz.</p>` },
      { href: 'c.xhtml', html: 'xml:lang="de"', body: `<p>${sentence}</p>` },
    ],
  })
  const { blocks } = await extractDocument(bytes, 'book.epub')
  expect(blocks.map((block) => block.language)).toEqual([null, 'fr', 'de', 'de', null])
})

test.each(['water-clock', 'water-clock-2'])(
  'the book that pandoc made of a manuscript is read whole: %s',
  async (name) => {
    const file = (end: string): Buffer =>
      readFileSync(new URL(`../../fixtures/books/${name}.${end}`, import.meta.url))
    const { blocks, metadata, warnings } = await extractDocument(file('epub'), `${name}.epub`)
    const lines = blocks.map(({ kind, level, label, language, text, furniture }) => {
      const line = `${kind}${level ?? ''} ${label ? `[${label}] ` : ''}${language ? `(${language}) ` : ''}${text}`
      return furniture ? `~ ${line}` : line
    })
    expect({
      metadata: Object.fromEntries(metadata.map((value) => [value.field, value.value])),
      blocks: lines,
    }).toEqual(JSON.parse(file('json').toString()))
    expect(warnings).toEqual([])
  },
)

test('a package with a bare &, an entity of HTML or an undeclared prefix is read all the same', async () => {
  const metadata = `<dc:title>Gates &amp; Locks & Keys&nbsp;3 &eacute;</dc:title><dc:creator opf:role="aut" foo:bar="x">Ada Pell</dc:creator>`
  expect(await described(metadata, 'title')).toEqual(['Gates & Locks & Keys 3 &eacute;'])
  expect(await described(metadata, 'byline')).toEqual(['Ada Pell'])
  const ncx = `<navMap><navPoint><navLabel><text>Locks & Keys</text></navLabel><content src="a.xhtml?a=1&b=2"/></navPoint></navMap>`
  expect(await shape({ version: '2.0', ncx, chapters: [{ href: 'a.xhtml', body: '<p>One.</p>' }] })).toEqual([
    'heading1 [From the table of contents] Locks & Keys',
    'paragraph One.',
  ])
})

test('a book without text, a package or a container says what it lacks', async () => {
  expect(
    await refusal(makeEpub({ chapters: [{ href: 'a.xhtml', body: '<img src="a.png"/>' }] })),
  ).toMatchObject({
    code: 'empty',
    message: expect.stringContaining('pictures'),
  })
  const chapters = [{ href: 'a.xhtml', body: '<p>x</p>' }]
  expect(await refusal(makeEpub({ chapters, files: { [PACKAGE]: '' } }))).toMatchObject({
    code: 'unreadable',
  })
  expect(
    await refusal(makeEpub({ chapters, files: { 'META-INF/container.xml': '<container/>' } })),
  ).toMatchObject({ code: 'unreadable', message: expect.stringContaining('package document') })
  expect(await refusal(Buffer.from('no archive'))).toMatchObject({ code: 'unreadable' })
})
