import { constants, deflateRawSync, deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { type MadePdf, makePdf, stream } from '#tests/made-files/pdf.ts'
import { MEMORY, readInPool } from './reading.ts'

const { text, words, file } = readInPool({ memoryBytes: MEMORY })
/** For what would go on for ever or fill the memory: which of the two comes first the machine may decide. */
const impatient = readInPool({ memoryBytes: MEMORY, timeoutMs: 4000 })
const SLOW = 60_000

const SENTENCE = 'The gate was opened at three.'
const page = { texts: [{ x: 72, y: 100, text: SENTENCE }] }
const pdf = (made: Partial<MadePdf>): Uint8Array => makePdf({ pages: [page], ...made })

/** So many megabytes of one repeated text as a zlib stream, made without unpacking them. */
function deflated(unit: string, megabytes: number): Buffer {
  const chunk = Buffer.from(unit.repeat(Math.floor(1024 ** 2 / unit.length)))
  const block = deflateRawSync(chunk, { finishFlush: constants.Z_FULL_FLUSH })
  const blocks = Array.from({ length: megabytes }, () => block)
  return Buffer.concat([
    Buffer.from([0x78, 0x9c]),
    ...blocks,
    deflateRawSync(Buffer.alloc(0)),
    Buffer.alloc(4),
  ])
}

/** An object as the builder of PDFs takes it. */
function object(entries: string, bytes: Buffer): string {
  return stream(entries, bytes).toString('latin1')
}

describe('actions of a PDF', () => {
  test.each([
    ['a script', '/OpenAction << /S /JavaScript /JS (app.launchURL\\("http://127.0.0.1:9/"\\)) >>'],
    ['a program to launch', '/OpenAction << /S /Launch /Win << /F (calc.exe) >> >>'],
    ['a form that is sent', '/OpenAction << /S /SubmitForm /F (http://127.0.0.1:9/) >>'],
    ['an address', '/OpenAction << /S /URI /URI (http://127.0.0.1:9/) >>'],
    ['another file', '/OpenAction << /S /GoToR /F (\\\\\\\\127.0.0.1\\\\share\\\\a.pdf) /D [0 /Fit] >>'],
    ['data to import', '/AA << /WC << /S /ImportData /F (http://127.0.0.1:9/) >> >>'],
    [
      'scripts of names',
      '/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (app.alert\\(1\\)) >>] >> >>',
    ],
    ['a form of XFA', '/AcroForm << /XFA [(template) 20 0 R] /Fields [] >>'],
  ])('%s: the text is read, nothing is done', async (_, catalog) => {
    const xfa = object(
      '',
      Buffer.from('<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><script>one()</script></xdp:xdp>'),
    )
    expect(await text('action.pdf', pdf({ catalog, objects: [xfa] }))).toBe(SENTENCE)
  })

  test('of its annotations: what they show is read, nothing is done', async () => {
    const link = '<< /Type /Annot /Subtype /Link /Rect [0 0 600 800] /A << /S /Launch /F (calc.exe) >> >>'
    const screen = '<< /Type /Annot /Subtype /Screen /Rect [0 0 9 9] /A << /S /Rendition /OP 0 >> >>'
    const entries = `/AA << /O << /S /JavaScript /JS (app.alert\\(1\\)) >> >> /Annots [${link} ${screen}]`
    expect(await text('annotations.pdf', pdf({ pages: [{ ...page, entries }] }))).toBe(SENTENCE)
  })

  test('that run a script are said', async () => {
    const catalog = '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>'
    expect((await words('said.pdf', pdf({ catalog }))).warnings.join()).toContain('nothing of it was run')
  })
})

test('names of pages that turn the direction of writing or never end are not taken as they are', async () => {
  const letters = Buffer.from('\u202evi\n', 'utf16le').swap16().toString('hex')
  const labels = (prefix: string): string => `/PageLabels << /Nums [0 << /P ${prefix} >>] >>`
  const labelOf = async (prefix: string): Promise<unknown> => {
    const result = await file('labels.pdf', pdf({ catalog: labels(prefix) }))
    return result.ok ? result.extraction?.pages?.map(({ label }) => label) : result.message
  }
  expect(await labelOf(`<feff${letters}>`)).toEqual(['vi'])
  expect(await labelOf(`(${'x'.repeat(1_000_000)})`)).toEqual(['1'])
})

test('a PDF that needs a password is refused with what to do', async () => {
  expect(await text('closed.pdf', pdf({ password: 'sesame' }))).toMatch(/^unreadable: .*without the password/)
})

test('entities in what a PDF says about itself multiply nothing, and its text is read', async () => {
  const xmp = `<!DOCTYPE x [<!ENTITY a "gate gate gate">${'bcdefgh'
    .split('')
    .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefg'[index]};`.repeat(10)}">`)
    .join('')}]><x:xmpmeta xmlns:x="adobe:ns:meta/">&h;</x:xmpmeta>`
  const { text: read, warnings } = await words('xmp.pdf', pdf({ xmp }))
  expect(read).toBe(SENTENCE)
  expect(warnings).toEqual([expect.stringContaining('entities')])
})

describe('PDFs that unpack without end', { timeout: SLOW }, () => {
  const bomb = (filters: string, bytes: Buffer): Uint8Array =>
    pdf({
      pages: [{ content: '/X Do', entries: '' }],
      resources: '/XObject << /X 20 0 R >>',
      objects: [object(`/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Filter ${filters}`, bytes)],
    })

  test('2 GB of spaces', async () => {
    const read = await text('spaces.pdf', bomb('/FlateDecode', deflated(' ', 2048)))
    expect(read).toMatch(/^memory: .*more than 384 MB/)
  })

  test('2 GB of spaces, packed twice', async () => {
    const packed = deflateSync(deflated(' ', 2048))
    expect(packed.length).toBeLessThan(200_000)
    expect(await text('twice.pdf', bomb('[/FlateDecode /FlateDecode]', packed))).toMatch(/^memory/)
  })

  test('a page of more than ten million operators', async () => {
    const bytes = deflated('q Q 1 w ', 96)
    expect(await impatient.text('operators.pdf', bomb('/FlateDecode', bytes))).toMatch(/^(?:memory|timeout)/)
  })

  test('a page of ten million letters', async () => {
    const bytes = deflated('(a) Tj ', 80)
    const letters = pdf({
      pages: [{ content: '/X Do' }],
      resources: '/XObject << /X 20 0 R >>',
      objects: [
        object(
          '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Filter /FlateDecode /Resources << /Font << /F1 6 0 R >> >>',
          bytes,
        ),
      ],
    })
    expect(await impatient.text('letters.pdf', letters)).toMatch(/^(?:memory|timeout)/)
  })

  test('forms that each draw the next one twice, forty deep', async () => {
    const form = (next: number): string =>
      object(
        `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${next} 0 R >> >>`,
        Buffer.from('/X Do /X Do '),
      )
    const made = pdf({
      pages: [{ content: '/X Do' }],
      resources: '/XObject << /X 20 0 R >>',
      objects: Array.from({ length: 40 }, (_, index) => form(21 + index)),
    })
    expect(await impatient.text('doubling.pdf', made)).toMatch(/^(?:memory|timeout)/)
  })
})

describe('PDFs that lead in circles', () => {
  test('a form that draws itself', async () => {
    const form = object(
      '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 20 0 R >> >>',
      Buffer.from('/X Do'),
    )
    const made = pdf({
      pages: [{ ...page, content: '/X Do' }],
      resources: '/XObject << /X 20 0 R >>',
      objects: [form],
    })
    expect(await text('itself.pdf', made)).toBe(SENTENCE)
  })

  test.each([
    ['labels of pages', '/PageLabels 20 0 R', '<< /Kids [20 0 R 20 0 R] /Limits [0 9] >>'],
    ['an outline', '/Outlines 20 0 R', '<< /First 20 0 R /Next 20 0 R /Title (a) >>'],
    ['names', '/Names 20 0 R', '<< /EmbeddedFiles 20 0 R /JavaScript 20 0 R /Kids [20 0 R] >>'],
    ['a structure', '/StructTreeRoot 20 0 R', '<< /K [20 0 R] /ParentTree 20 0 R >>'],
    ['fields of a form', '/AcroForm << /Fields [20 0 R] >>', '<< /Kids [20 0 R] /Parent 20 0 R /T (a) >>'],
    ['an object that is itself', '/Names 20 0 R /PageLabels 20 0 R', '20 0 R'],
  ])('%s: the text is read', async (_, catalog, own) => {
    expect(await text('circle.pdf', pdf({ catalog, objects: [own] }))).toBe(SENTENCE)
  })

  test.each([
    ['pages that hold themselves', '/Kids [2 0 R]'],
    ['pages that are no pages', '/Kids [1 0 R 3 0 R 99 0 R null 7]'],
  ])('%s end in words', async (_, kids) => {
    const made = Buffer.from(pdf({})).toString('latin1')
    const broken = Buffer.from(made.replace(/\/Kids \[[^\]]*\]/, kids), 'latin1')
    expect(await file('kids.pdf', broken)).not.toMatchObject({ code: 'crashed' })
  })
})

describe('PDFs beyond all measure', () => {
  test('two thousand million pages that are not there are not looked for', async () => {
    const made = Buffer.from(pdf({})).toString('latin1')
    const many = Buffer.from(made.replace('/Count 1 ', '/Count 2000000000 '), 'latin1')
    expect(await text('count.pdf', many)).toBe(SENTENCE)
  })

  test('100,000 lists and dictionaries inside each other end in words', { timeout: SLOW }, async () => {
    for (const [open, close] of [
      ['[', ']'],
      ['<< /A ', '>>'],
    ] as const) {
      const own = open.repeat(100_000) + close.repeat(100_000)
      const read = await file(
        'nested.pdf',
        pdf({ catalog: '/Names 20 0 R /PageLabels 20 0 R', objects: [own] }),
      )
      expect(read).not.toMatchObject({ code: 'crashed' })
      const inPage = pdf({ pages: [{ ...page, content: `/A ${own} BDC EMC` }] })
      expect(await file('content.pdf', inPage)).not.toMatchObject({ code: 'crashed' })
    }
  })

  test('sheets, letters and matrices without measure', async () => {
    for (const content of [
      'BT /F1 1e38 Tf 1e38 0 0 1e38 0 0 Tm (far) Tj ET',
      'BT /F1 0 Tf (flat) Tj ET BT /F1 -12 Tf (turned) Tj ET',
      '0 0 0 0 0 0 cm 1e-38 0 0 1e-38 0 0 cm',
      'BT /Missing 12 Tf (no font) Tj ET',
    ]) {
      const made = pdf({
        pages: [
          { ...page, content: `q ${content} Q` },
          { ...page, width: 1e9, height: -5 },
        ],
      })
      expect(await text('measure.pdf', made)).toContain(SENTENCE)
    }
  })
})

test('damage anywhere in a PDF ends in words or in its text, never in a crash', {
  timeout: SLOW,
}, async () => {
  const whole = pdf({ info: '/Title (The gate)', xmp: '<x:xmpmeta xmlns:x="adobe:ns:meta/"/>' })
  for (let at = 9; at < whole.length; at += 41) {
    const broken = Uint8Array.from(whole)
    broken.set([(broken[at] ?? 0) ^ 0x15, 0x2f, 0x28], at)
    const result = await file('broken.pdf', broken)
    expect(result.ok || result.message.length > 10).toBe(true)
    expect(result).not.toMatchObject({ code: 'crashed' })
  }
})
