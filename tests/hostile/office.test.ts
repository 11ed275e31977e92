import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { makeDocx, p, r } from '#tests/made-files/docx.ts'
import { makeFlatOdt, makeOdt, para } from '#tests/made-files/odt.ts'
import { makeRtf } from '#tests/made-files/rtf.ts'
import { madeZip } from '#tests/made-files/zip.ts'
import { blocksOf, MEMORY, readInPool } from './reading.ts'
import { TOLD, trappedDocx, trappedOdt } from './trapped-files.ts'

const { text, file } = readInPool({ memoryBytes: MEMORY })

const SENTENCE = 'The gate was opened at three.'
const DEEP = 100_000
const bytes = (xml: string): Uint8Array => new TextEncoder().encode(xml)
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const AWAY = 'http://127.0.0.1:9/'

/** A DOCTYPE whose entities become a million times as long, or that of a file elsewhere. */
const entities: readonly (readonly [string, string])[] = [
  [
    'entities of entities',
    `<!DOCTYPE x [<!ENTITY a "gate">${'bcdefg'
      .split('')
      .map((name, index) => `<!ENTITY ${name} "${`&${'abcdef'[index]};`.repeat(10)}">`)
      .join('')}]><x>&g;</x>`,
  ],
  [
    'one long entity',
    `<!DOCTYPE x [<!ENTITY a "${'gate '.repeat(100_000)}">]><x>${'&a;'.repeat(100_000)}</x>`,
  ],
  ['an entity of the disk', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'],
  ['an entity of parameters', `<!DOCTYPE x [<!ENTITY % a SYSTEM "${AWAY}"> %a;]><x/>`],
]

describe('DOCX', () => {
  test('templates, pictures, frames, parts and links elsewhere are not reached for, objects and macros not opened', async () => {
    expect(await text('away.docm', trappedDocx(AWAY))).toBe(`${TOLD}\nA picture.\nA value.\nA link.`)
  })

  test.each(entities)('%s are refused', async (_, xml) => {
    const others = { 'word/document.xml': bytes(xml) }
    expect(await text('entities.docx', makeDocx({ body: '', others }))).toMatch(/^unreadable: .*entities/)
  })

  test('relationships that lead out of the archive, in circles or to nothing end in words', async () => {
    for (const target of ['../../../../etc/passwd', 'file:///etc/passwd', '_rels/.rels', '', '%00']) {
      const others = {
        '_rels/.rels': bytes(
          `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${RELATIONSHIPS}/officeDocument" Target="${target}"/></Relationships>`,
        ),
      }
      expect(await text('lost.docx', makeDocx({ body: p(r(SENTENCE)), others }))).toMatch(
        /^unreadable: .*no Word document/,
      )
    }
  })

  test(`${DEEP} elements inside each other are refused`, async () => {
    for (const [open, close] of [
      ['<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>'],
      ['<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'],
    ] as const) {
      const body = `${open.repeat(DEEP)}${p(r(SENTENCE))}${close.repeat(DEEP)}`
      expect(await text('deep.docx', makeDocx({ body }))).toMatch(/^too-large: .*nests/)
    }
  })

  test('100 tables inside each other, and styles and lists that rest on themselves, lose no word', async () => {
    const nested = `${'<w:tbl><w:tr><w:tc>'.repeat(60)}${p(r(SENTENCE))}${`</w:tc></w:tr></w:tbl>${p('')}`.repeat(60)}`
    const styles =
      '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="A"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    const listed = p(
      r('A line.'),
      '<w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="99"/><w:numId w:val="1"/></w:numPr>',
    )
    expect(await text('rests.docx', makeDocx({ body: nested + listed, styles, numbering }))).toBe(
      `${SENTENCE}\nA line.`,
    )
  })

  test('a part that unpacks to 200 times its size, or to more than it says, is refused', async () => {
    const huge = Buffer.concat([Buffer.from('<w:document>'), Buffer.alloc(80 * 1024 ** 2, ' ')])
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${RELATIONSHIPS}/officeDocument" Target="word/document.xml"/></Relationships>`
    const archive = (size?: number): Buffer =>
      madeZip([
        { name: '_rels/.rels', bytes: rels },
        {
          name: 'word/document.xml',
          bytes: huge,
          packed: deflateRawSync(huge),
          ...(size === undefined ? {} : { size }),
        },
      ])
    expect(await text('bomb.docx', archive())).toMatch(/^too-large: .*200 times/)
    expect(await text('lies.docx', archive(1000))).toMatch(/^unreadable/)
  })
})

describe('ODT', () => {
  test('frames, sections, objects, scripts and links elsewhere are not reached for', async () => {
    expect(await text('away.odt', trappedOdt(AWAY))).toBe(`${TOLD}\nIn a section.\nA link.`)
  })

  test.each(entities)('%s are refused', async (_, xml) => {
    const others = { 'content.xml': bytes(xml) }
    expect(await text('entities.odt', makeOdt({ body: '', others }))).toMatch(/^unreadable: .*entities/)
    expect(await text('entities.fodt', xml)).toMatch(/^unreadable: .*entities/)
  })

  test(`${DEEP} elements inside each other are refused`, async () => {
    for (const [open, close] of [
      ['<text:section>', '</text:section>'],
      ['<text:list><text:list-item>', '</text:list-item></text:list>'],
    ] as const) {
      const body = open.repeat(DEEP) + para(SENTENCE) + close.repeat(DEEP)
      expect(await text('deep.odt', makeOdt({ body }))).toMatch(/^too-large: .*nests/)
      expect(await text('deep.fodt', makeFlatOdt({ body }))).toMatch(/^too-large: .*nests/)
    }
    const spans = '<text:span>'.repeat(DEEP) + SENTENCE + '</text:span>'.repeat(DEEP)
    expect(await text('spans.odt', makeOdt({ body: para(spans) }))).toMatch(/^too-large: .*nests/)
  })

  test('numbers of columns, rows and spaces without measure multiply nothing', async () => {
    const body = [
      `<table:table><table:table-column table:number-columns-repeated="2000000000"/><table:table-row table:number-rows-repeated="2000000000"><table:table-cell table:number-columns-repeated="2000000000">${para(SENTENCE)}</table:table-cell></table:table-row></table:table>`,
      para('a<text:s text:c="2000000000"/>b'),
    ].join('')
    const result = await file('repeated.odt', makeOdt({ body }))
    if (!result.ok) throw new Error(result.message)
    const all = blocksOf(result).map((block) => block.text)
    expect(all.join(' ')).toContain(SENTENCE)
    expect(all.join('').length).toBeLessThan(100_000)
  })
})

describe('RTF', () => {
  test('templates, pictures and fields elsewhere are not reached for, objects not opened', async () => {
    const body = `{\\*\\template ${AWAY}template}${SENTENCE}\\par {\\object\\objautlink{\\*\\objclass Package}{\\*\\objdata 0105000002000000}{\\result Shown.\\par}}{\\field{\\*\\fldinst INCLUDEPICTURE "${AWAY}image" \\\\d}{\\fldrslt }}{\\field{\\*\\fldinst DDEAUTO calc}{\\fldrslt A field.}}\\par`
    expect(await text('away.rtf', makeRtf(body))).toBe(`${SENTENCE}\nShown.\nA field.`)
  })

  test(`${DEEP} groups inside each other are refused, closed or not`, async () => {
    expect(await text('open.rtf', makeRtf('{'.repeat(DEEP)))).toMatch(/^too-large: .*nests groups/)
    expect(await text('deep.rtf', makeRtf(`${'{'.repeat(DEEP)}${SENTENCE}${'}'.repeat(DEEP)}`))).toMatch(
      /^too-large/,
    )
    expect(await text('closed.rtf', makeRtf(`${'}'.repeat(DEEP)}${SENTENCE}`))).not.toMatch(
      /^(?:crashed|memory|timeout)/,
    )
  })

  test('endless words, numbers, pictures and tables end', async () => {
    for (const body of [
      `\\${'a'.repeat(2_000_000)} ${SENTENCE}`,
      `\\fs${'9'.repeat(2_000_000)} ${SENTENCE}`,
      `{\\pict ${'00'.repeat(2_000_000)}}${SENTENCE}`,
      `\\trowd${'\\cellx1'.repeat(200_000)}\\intbl ${SENTENCE}${'\\cell'.repeat(200_000)}\\row`,
      `${"\\'80".repeat(500_000)} ${SENTENCE}`,
    ])
      expect(await text('endless.rtf', makeRtf(`${body}\\par`))).toContain(SENTENCE)
  })
})
