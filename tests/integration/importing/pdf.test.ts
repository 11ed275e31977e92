import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Extraction } from '#library/importing/format.ts'
import { extractDocument } from '#tests/extract-document.ts'
import { toLines } from '#tests/made-files/blocks.ts'
import { drawnBackwards, type MadePdf, makePdf, stream, typed } from '#tests/made-files/pdf.ts'
import { importPaths, importText, test as libraryTest } from '../library-fixture.ts'

const read = (made: MadePdf, name = 'made.pdf'): Promise<Extraction> => extractDocument(makePdf(made), name)
const page = (...texts: [x: number, y: number, text: string][]) => ({
  texts: texts.map(([x, y, text]) => ({ x, y, text })),
})
const value = ({ metadata }: Extraction, field: string) => metadata.find((one) => one.field === field)

const PARAGRAPH =
  'The mill at Aldern Ford was older than the road that led to it, and nobody in the valley could say who had cut the first channel.'

/** Every box holds one word of its block, inside its page, and every letter stands in a box. */
function expectWordsInBoxes({ blocks, pages = [] }: Extraction): void {
  for (const { text, boxes = [] } of blocks) {
    let end = 0
    for (const box of boxes) {
      expect(text.slice(end, box.start)).toMatch(/^\s*$/)
      expect(text.slice(box.start, box.end)).toMatch(/^\S+$/)
      const own = pages[box.page - 1]
      expect(box.x).toBeGreaterThan(-5)
      expect(box.y).toBeGreaterThan(-5)
      expect(box.x + box.width).toBeLessThan((own?.width ?? 0) + 5)
      expect(box.y + box.height).toBeLessThan((own?.height ?? 0) + 5)
      end = box.end
    }
    expect(text.slice(end)).toMatch(/^\s*$/)
  }
}

describe('Files of real programs', () => {
  const folder = new URL('../../fixtures/pdf/', import.meta.url)
  const names = readdirSync(folder).filter((name) => name.endsWith('.pdf'))

  test.each(names)('%s', async (name) => {
    const extraction = await extractDocument(new Uint8Array(readFileSync(new URL(name, folder))), name)
    expectWordsInBoxes(extraction)
    const { metadata, warnings } = extraction
    const found = {
      blocks: extraction.blocks.map((block, index) => `${block.page}: ${toLines(extraction)[index]}`),
      metadata: metadata.map(({ field, value, origin }) => `${field}: ${value} (${origin})`),
      warnings,
    }
    await expect(`${JSON.stringify(found, null, 2)}\n`).toMatchFileSnapshot(
      new URL(name.replace('.pdf', '.json'), folder).pathname,
    )
  })
})

describe('Text and its places', () => {
  test('stands where the page shows it', async () => {
    const extraction = await read({ pages: [{ texts: typed(PARAGRAPH, { x: 72, y: 100, columns: 40 }) }] })
    expect(extraction.blocks.map(({ text }) => text)).toEqual([PARAGRAPH])
    expectWordsInBoxes(extraction)
    const [, mill, at] = extraction.blocks[0]?.boxes ?? []
    expect(mill).toMatchObject({ start: 4, end: 8, page: 1, width: 24 })
    expect(mill?.x).toBeCloseTo(72 + 4 * 6, 3)
    expect(at?.x).toBeCloseTo(72 + 9 * 6, 3)
    expect(mill?.y).toBeGreaterThan(88)
    expect((mill?.y ?? 0) + (mill?.height ?? 0)).toBeLessThan(106)
  })

  test('follows a page that is turned', async () => {
    const turned = { ...page([72, 100, 'Turned words']), rotate: 90 }
    const extraction = await read({ pages: [turned] })
    expect(extraction.pages).toMatchObject([{ width: 792, height: 612 }])
    const [box] = extraction.blocks[0]?.boxes ?? []
    // What ran to the right now runs down, from the right edge of the page.
    expect(box?.y).toBeCloseTo(72, 0)
    expect(box?.x).toBeGreaterThan(792 - 112)
    expect(box?.height).toBeGreaterThan(box?.width ?? 0)
  })

  test('is whole however its glyphs are set: spacing, scaling, rise, forms', async () => {
    const content = [
      'BT /F1 10 Tf 1 0 0 1 72 700 Tm 3 Tc 20 Tw (Spaced out letters) Tj ET',
      'BT /F1 10 Tf 0 Tc 0 Tw 50 Tz 1 0 0 1 72 600 Tm [(Kern) 120 (ed wor) -30 (ds)] TJ ET',
      "BT /F1 10 Tf 100 Tz 14 TL 1 0 0 1 72 500 Tm (First line goes on) Tj (with another) ' ET",
      'q 2 0 0 2 72 300 cm /Form Do Q',
    ].join('\n')
    const extraction = await read({
      pages: [{ content }],
      resources: '/XObject << /Form 20 0 R >>',
      objects: [
        stream(
          '/Type /XObject /Subtype /Form /BBox [0 0 200 50] /Resources << /Font << /F1 6 0 R >> >>',
          Buffer.from('BT /F1 10 Tf 5 5 Td (Inside a form) Tj ET'),
        ).toString('latin1'),
      ],
    })
    expect(extraction.blocks.map(({ text }) => text)).toEqual([
      'Spaced out letters',
      'Kerned words',
      'First line goes on',
      'with another',
      'Inside a form',
    ])
    const inside = extraction.blocks[4]?.boxes?.[0]
    expect(inside?.x).toBeCloseTo(72 + 10, 3)
  })

  test('drawn twice, outside the page or in a hidden layer is not read twice or at all', async () => {
    const extraction = await read({
      pages: [
        {
          texts: [
            { x: 72, y: 100, text: 'Bold by force' },
            { x: 72.3, y: 100, text: 'Bold by force' },
            { x: 72, y: 900, text: 'Below the page' },
            { x: 72, y: 200, text: 'In a hidden layer', around: ['/OC /Hidden BDC', 'EMC'] },
          ],
        },
      ],
      resources: '/Properties << /Hidden 20 0 R >>',
      catalog: '/OCProperties << /OCGs [20 0 R] /D << /OFF [20 0 R] >> >>',
      objects: ['<< /Type /OCG /Name (Hidden) >>'],
    })
    expect(extraction.blocks.map(({ text }) => text)).toEqual(['Bold by force'])
    expect(extraction.warnings).toEqual(['Text in layers that are not shown was left out.'])
  })

  test('is read in logical order where browsers draw it letter by letter', async () => {
    const hebrew = 'הטחנה ליד המעבר נבנתה לפני הדרך'
    const extraction = await read({ pages: [{ texts: drawnBackwards(300, 100, hebrew) }] })
    expect(extraction.blocks.map(({ text }) => text)).toEqual([hebrew])
    const boxes = extraction.blocks[0]?.boxes ?? []
    expect(boxes.map(({ start, end }) => hebrew.slice(start, end))).toEqual(hebrew.split(' '))
    expect(boxes.map(({ x }) => x)).toEqual(boxes.map(({ x }) => x).toSorted((a, b) => b - a))
  })

  test('keeps its places where two glyphs make one letter', async () => {
    const texts = [{ x: 72, y: 100, text: 'Cafe\u0301 am Mühlbach', font: 'F4' as const }]
    const extraction = await read({ pages: [{ texts }] })
    expect(extraction.blocks.map((block) => block.text)).toEqual(['Café am Mühlbach'.normalize('NFC')])
    const { text = '', boxes = [] } = extraction.blocks[0] ?? {}
    expect(boxes.map(({ start, end }) => text.slice(start, end))).toEqual(text.split(' '))
  })

  test('in Japanese is read through the character maps of pdf.js', async () => {
    const text = '水車は道より古い。'
    const extraction = await read({ pages: [{ texts: [{ x: 72, y: 100, text, font: 'F5' }] }] })
    expect(extraction.blocks.map((block) => block.text)).toEqual([text])
  })

  test('that runs from top to bottom is read in lines from right to left', async () => {
    const lines = ['水車は道より古いと人々は言う。', '川の水はその夜に高くなった。', '草はみな失われた。']
    const texts = lines.map((text, index) => ({ x: 500 - index * 20, y: 100, text, font: 'F6' as const }))
    const extraction = await read({ pages: [{ texts }] })
    expect(extraction.blocks.map((block) => block.text).join('')).toBe(lines.join(''))
    const [first] = extraction.blocks[0]?.boxes ?? []
    expect(first?.height).toBeGreaterThan((first?.width ?? 0) * 5)
  })

  test('of form fields is read where the page shows it', async () => {
    const extraction = await read({
      pages: [{ ...page([72, 100, 'Name of the miller:']), entries: '/Annots [20 0 R]' }],
      catalog: '/AcroForm << /Fields [20 0 R] >>',
      objects: [
        '<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Halloway) /F 4 /Rect [200 680 400 700] /AP << /N 21 0 R >> >>',
        stream(
          '/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 6 0 R >> >>',
          Buffer.from('BT /F1 10 Tf 2 12 Td (Halloway) Tj ET'),
        ).toString('latin1'),
      ],
    })
    expect(extraction.blocks.map(({ text }) => text).join(' ')).toBe('Name of the miller: Halloway')
    expect(extraction.warnings).toEqual([
      'The PDF is a form: what its fields hold was read where the pages show it.',
    ])
  })
})

test('What readers wrote on a page stands after its text, with their names', async () => {
  const extraction = await read({
    pages: [
      { ...page([72, 100, 'The weir was raised.']), entries: '/Annots [20 0 R 21 0 R]' },
      page([72, 100, 'So.']),
    ],
    objects: [
      '<< /Type /Annot /Subtype /Highlight /Rect [70 680 200 700] /QuadPoints [70 700 200 700 70 680 200 680] /Contents (By whom?) /T (R. Tal) /M (D:20200314) >>',
      '<< /Type /Annot /Subtype /Link /Rect [70 680 200 700] /Contents (A link) >>',
    ],
  })
  expect(toLines(extraction)).toEqual([
    'paragraph The weir was raised.',
    'comment [Comment by R. Tal, 2020-03-14] By whom?',
    'paragraph So.',
  ])
})

describe('Pages', () => {
  test('have the labels that the file gives them', async () => {
    const extraction = await read({
      pages: [page([72, 100, 'Preface']), page([72, 100, 'More of it']), page([72, 100, 'Chapter'])],
      catalog: '/PageLabels << /Nums [0 << /S /r >> 2 << /S /D /St 7 >>] >>',
    })
    expect(extraction.pages?.map(({ label }) => label)).toEqual(['i', 'ii', '7'])
    expect(extraction.blocks.map((block) => block.page)).toEqual(['i', 'ii', '7'])
  })

  test('that are pictures are named; an empty one is none', async () => {
    const picture = { content: 'q 100 0 0 100 72 500 cm BI /W 2 /H 2 /CS /G /BPC 8 ID abcd EI Q' }
    const extraction = await read({
      pages: [page([72, 100, 'Words']), picture, {}, picture, picture, picture],
    })
    expect(extraction.pages?.map(({ hasText }) => hasText)).toEqual([true, false, true, false, false, false])
    expect(extraction.warnings).toEqual([
      'Pages 2 and 4–6 are pictures without a text layer: their words can’t be searched.',
    ])
  })

  test('that are all pictures make a document without passages', async () => {
    const picture = { content: 'q 100 0 0 100 72 500 cm BI /W 2 /H 2 /CS /G /BPC 8 ID abcd EI Q' }
    const extraction = await read({ pages: [picture, picture], info: '/Title (The scanned ledger)' })
    expect(extraction.blocks).toEqual([])
    expect(extraction.pages).toHaveLength(2)
    expect(value(extraction, 'title')).toMatchObject({ value: 'The scanned ledger', origin: 'properties' })
    expect(extraction.warnings).toEqual([
      'All pages are pictures without a text layer: their words can’t be searched.',
    ])
  })

  test('of more than 10,000 are refused', async () => {
    const pages = Array.from({ length: 10_001 }, () => ({}))
    await expect(read({ pages })).rejects.toMatchObject({ code: 'too-large' })
  })
})

describe('What a file says about itself', () => {
  const titled = (info: string, title = 'The Weir at Aldern Ford') =>
    read({
      info,
      pages: [
        {
          texts: [
            { x: 72, y: 80, text: title, size: 22 },
            ...typed(`${PARAGRAPH} ${PARAGRAPH}`, { x: 72, y: 130, columns: 60 }),
          ],
        },
      ],
    })

  test('gives way to the title that the first page shows; both are kept', async () => {
    const extraction = await titled(
      '/Title (Template for letters) /Author (Mira Halloway) /CreationDate (D:2021)',
    )
    expect(value(extraction, 'title')).toMatchObject({ value: 'The Weir at Aldern Ford', origin: 'text' })
    expect(extraction.alternatives).toMatchObject([{ field: 'title', value: 'Template for letters' }])
    expect(value(extraction, 'byline')).toMatchObject({ value: 'Mira Halloway', evidence: 'Info Author' })
  })

  test('wins where the page shows it in several parts, and junk never does', async () => {
    const whole = await titled('/Title (The Weir at Aldern Ford The mill at Aldern Ford)')
    expect(value(whole, 'title')?.origin).toBe('text')
    const junk = await titled('/Title (Microsoft Word - letter3.doc) /Author (user)')
    expect(JSON.stringify([junk.metadata, junk.alternatives])).not.toContain('letter3')
    expect(value(junk, 'byline')).toBeUndefined()
  })

  test('names authors below the title by the signs at their names', async () => {
    const extraction = await read({
      pages: [
        {
          texts: [
            { x: 72, y: 80, text: 'Floods and Tolls', size: 22 },
            { x: 72, y: 110, text: 'Mira Halloway* and Jonas Prett*' },
            ...typed(`${PARAGRAPH} ${PARAGRAPH}`, { x: 72, y: 150, columns: 60 }),
          ],
        },
      ],
    })
    expect(value(extraction, 'byline')).toMatchObject({ value: 'Mira Halloway, Jonas Prett', origin: 'text' })
  })

  test('says when the file was made, and does not take that for its date', async () => {
    const made = await titled('/CreationDate (D:20210502100000Z)')
    expect(value(made, 'published')).toBeUndefined()
    expect(made.alternatives).toContainEqual({
      field: 'published',
      value: '2021-05-02',
      origin: 'properties',
      evidence: 'Info CreationDate (when the file was made)',
    })
  })

  test('may be in XMP; a broken packet matters only where nothing else names the work', async () => {
    const xmp = (inside: string): string =>
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/">${inside}</rdf:Description></rdf:RDF></x:xmpmeta>`
    const words = page([72, 100, 'The flood came at night and took the hay.'])
    const good = await read({
      pages: [words],
      xmp: xmp('<dc:publisher><rdf:Bag><rdf:li>Ford Press</rdf:li></rdf:Bag></dc:publisher>'),
    })
    expect(value(good, 'publisher')).toMatchObject({ value: 'Ford Press', evidence: 'XMP dc:publisher' })
    const broken = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>'
    expect((await read({ pages: [words], xmp: broken })).warnings).toHaveLength(1)
    expect((await read({ pages: [words], xmp: broken, info: '/Title (The flood)' })).warnings).toEqual([])
  })
})

describe('Files that are hostile, closed or broken', () => {
  const words = page([72, 100, 'Open words'])

  test('encrypted ones open when no password is needed', async () => {
    const extraction = await read({ pages: [words], password: '' })
    expect(extraction.blocks.map(({ text }) => text)).toEqual(['Open words'])
    await expect(read({ pages: [words], password: 'sesame' })).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('needs a password'),
    })
  })

  test('scripts and actions do not run, and files inside are left alone', async () => {
    const extraction = await read({
      pages: [words],
      catalog:
        '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> ' +
        '/Names << /EmbeddedFiles << /Names [(a.xlsx) << /Type /Filespec /F (a.xlsx) /EF << /F 20 0 R >> >>] >> >>',
      objects: [stream('/Type /EmbeddedFile', Buffer.from('abc')).toString('latin1')],
    })
    expect(extraction.warnings).toEqual([
      'The PDF holds a file that was left alone: a.xlsx.',
      'The PDF holds a script or an action; nothing of it was run.',
    ])
    const launch = await read({ pages: [words], catalog: '/OpenAction << /S /Launch /F (calc.exe) >>' })
    expect(launch.blocks.map(({ text }) => text)).toEqual(['Open words'])
  })

  test('damaged ones are read as far as they go, which is said', async () => {
    const whole = makePdf({ pages: [words] })
    const cut = whole.subarray(0, whole.length - 'startxref\n1234\n%%EOF\n'.length)
    const extraction = await extractDocument(cut, 'cut.pdf')
    expect(extraction.blocks.map(({ text }) => text)).toEqual(['Open words'])
    expect(extraction.warnings).toEqual([
      'The PDF is damaged: its parts were searched for, and some may be missing.',
    ])
  })

  test('what is no PDF is refused with its reason', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7\nand nothing else')
    await expect(extractDocument(bytes, 'no.pdf')).rejects.toMatchObject({ code: 'unreadable' })
  })

  test('letters without a meaning are marked and counted', async () => {
    const extraction = await read({ pages: [{ texts: [{ x: 72, y: 100, text: 'wa\0er', font: 'F4' }] }] })
    expect(extraction.blocks.map(({ text }) => text)).toEqual(['wa\ufffder'])
    expect(extraction.warnings).toEqual([
      '1 letter is shown as \ufffd: the file draws it without saying which letter it is.',
    ])
  })
})

libraryTest('A PDF in a library has its pages, and the places of its words', async ({ library, folder }) => {
  const bytes = makePdf({ pages: [{ texts: typed(PARAGRAPH, { x: 72, y: 100, columns: 40 }) }] })
  const { editions } = await importText(library, folder, 'weir.pdf', bytes)
  const edition = editions[0]?.id
  if (edition === undefined) throw new Error('no edition')
  expect(await library.call('pages.list', { edition })).toMatchObject([
    { number: 1, label: '1', width: 612, height: 792, hasText: true, start: 0 },
  ])
  const boxes = await library.call('pages.boxes', { edition, number: 1 })
  expect(boxes.map(({ start, end }) => PARAGRAPH.slice(start, end))).toEqual(PARAGRAPH.split(' '))
})

libraryTest(
  'PDFs of pictures are kept with their pages, and are not alike for having no words',
  async ({ library, folder }) => {
    const scan = (width: number): Uint8Array => {
      const picture = { width, content: 'q 100 0 0 100 72 500 cm BI /W 2 /H 2 /CS /G /BPC 8 ID abcd EI Q' }
      return makePdf({ pages: [picture, picture] })
    }
    const first = await importText(library, folder, 'scan.pdf', scan(600))
    expect(first).toMatchObject({ title: 'scan', kind: 'pdf' })
    const edition = first.editions[0]?.id
    if (edition === undefined) throw new Error('no edition')
    const pages = await library.call('pages.list', { edition })
    expect(pages.map(({ hasText }) => hasText)).toEqual([false, false])
    writeFileSync(join(folder, 'other.pdf'), scan(500))
    const report = await importPaths(library, [join(folder, 'other.pdf')])
    expect(report).toMatchObject({ added: [{ title: 'other', alike: [] }], duplicates: [], failed: [] })
  },
)
