import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { extract } from '#library/importing/extract.ts'
import { docx } from '#library/packs/formats/docx.ts'
import type { ReadShown } from '#library/packs/formats/format.ts'
import { canonicalText } from '#shared/domain/passages.ts'
import { GERMAN, PERSIAN, quotedPack } from './made-pack.ts'

const readShown: ReadShown = async (bytes, name) => {
  const read = await extract(bytes, { name })
  return 'blocks' in read ? canonicalText(read.blocks) : ''
}

async function written(pack = quotedPack()): Promise<Uint8Array> {
  const bytes = await docx.write(pack)
  return typeof bytes === 'string' ? strToU8(bytes) : bytes
}

async function partsOf(pack = quotedPack()): Promise<(name: string) => string> {
  const parts = unzipSync(await written(pack))
  return (name) => strFromU8(parts[name] ?? new Uint8Array())
}

test('a Word document shows the quotations and carries the manifest', async () => {
  const pack = quotedPack()
  const read = await docx.read(await written(pack), readShown)
  expect(read.pack).toEqual(pack.sealed)
  expect(read.shown).toContain(`Es hatte geregnet.\n${GERMAN}\n`)
  expect(read.shown).toContain('\nDer Pegel fiel.\n')
  expect(read.shown).toContain(PERSIAN)
})

test('the same pack gives the same bytes, whenever it is written', async () => {
  const first = await written()
  // Longer than the two seconds in which a zip counts.
  await new Promise((resolve) => setTimeout(resolve, 2100))
  expect(Buffer.from(await written()).equals(first)).toBe(true)
  const core = (await partsOf())('docProps/core.xml')
  expect([...core.matchAll(/<dcterms:\w+[^>]*>([^<]*)/g)].map(([, time]) => time)).toEqual([
    '2026-11-22T13:00:00Z',
    '2026-11-22T13:00:00Z',
  ])
})

test('citations are footnotes of Word, with the address of the work as their only link', async () => {
  const part = await partsOf()
  expect(part('word/document.xml').match(/<w:footnoteReference w:id="\d+"\/>/g)).toHaveLength(2)
  expect(part('word/footnotes.xml')).toMatch(/<w:i\/>.*Das Wehr/)
  const targets = ['document', 'footnotes', 'comments'].flatMap((name) =>
    [...part(`word/_rels/${name}.xml.rels`).matchAll(/Target="([^"]*)" TargetMode="External"/g)].map(
      ([, target]) => target,
    ),
  )
  expect(targets).toEqual(['https://example.org/wehr'])
})

test('a comment of a highlight is a comment on exactly the quoted words', async () => {
  const part = await partsOf()
  const body = part('word/document.xml')
  const [, commented = ''] =
    /<w:commentRangeStart w:id="0"\/>(.*?)<w:commentRangeEnd w:id="0"\/>/.exec(body) ?? []
  expect(commented.replaceAll(/<[^>]*>/g, '')).toBe(GERMAN)
  const comments = part('word/comments.xml')
  expect(comments).toContain('Second source &lt;needed&gt;')
  expect(comments).toContain('w:date="2026-01-02T10:00:00Z"')
  expect(body.match(/commentRangeStart/g)).toHaveLength(1)
})

test('no comment ends between the first and the second footnote, where LibreOffice would mix them up', async () => {
  const pack = quotedPack()
  const [, excerpt] = pack.composed.entries
  if (excerpt?.kind !== 'excerpt') throw new Error('The pack was made otherwise.')
  const entries = [1, 2, 3].map((number) => ({ ...excerpt, number }))
  const body = (await partsOf({ ...pack, composed: { ...pack.composed, entries } }))('word/document.xml')
  const marks = [...body.matchAll(/<w:(footnote|comment)Reference w:id="(\d+)"/g)].map(
    ([, kind, id]) => `${kind} ${id}`,
  )
  expect(marks).toEqual(['comment 0', 'footnote 1', 'footnote 2', 'comment 1', 'footnote 3', 'comment 2'])
})

test('Persian is a right-to-left paragraph of right-to-left runs, but for its Latin words', async () => {
  const body = (await partsOf())('word/document.xml')
  const paragraph = body.match(/<w:p>(?:(?!<w:p>).)*?دروازه.*?<\/w:p>/)?.[0] ?? ''
  expect(paragraph).toContain('<w:bidi/>')
  const runs = [...paragraph.matchAll(/<w:r>(.*?)<\/w:r>/g)].map(([, run = '']) => run)
  const run = (words: string) => runs.find((one) => one.includes(words)) ?? ''
  expect(run('دروازه')).toContain('<w:rtl/>')
  expect(run('دروازه')).toContain('w:bidi="fa-IR"')
  expect(run('Weir News')).not.toContain('<w:rtl/>')
  expect(body).toContain('<w:lang w:val="de-DE"/>')
})

test('a citation runs as its language does, whatever the names in it', async () => {
  const pack = quotedPack()
  const [, german, persian] = pack.composed.entries
  if (german?.kind !== 'excerpt' || persian?.kind !== 'excerpt')
    throw new Error('The pack was made otherwise.')
  const footnote = [{ text: 'مینا کریمی, ‘سد’, 20 March 2020, para. 9.' }]
  const footnotesIn = async (locale: string): Promise<string> => {
    const composed = { ...pack.composed, locale, entries: [{ ...persian, footnote }] }
    const xml = (await partsOf({ ...pack, composed }))('word/footnotes.xml')
    return xml.slice(xml.indexOf('<w:footnote w:id="1"'))
  }
  const english = await footnotesIn('en-GB')
  expect(english).not.toContain('<w:bidi/>')
  expect(english).toMatch(/<w:rtl\/>(?:(?!<\/w:r>).)*مینا کریمی/)
  expect(english).toContain('>\u200e’, 20 March 2020, para. 9.<')
  const inPersian = await footnotesIn('fa-IR')
  expect(inPersian).toContain('<w:bidi/>')
  expect(inPersian).toContain('>\u200e20 March 2020, para. 9\u200e<')
})

test('context stands in lines of its own beside the bar of the quotation, which has the colour of the highlight', async () => {
  const pack = quotedPack()
  const [, excerpt] = pack.composed.entries
  if (excerpt?.kind !== 'excerpt') throw new Error('The pack was made otherwise.')
  const entries = [{ ...excerpt, colour: 'blue', before: 'Er sagte: „', after: '. Dann ging er.' } as const]
  const body = (await partsOf({ ...pack, composed: { ...pack.composed, entries } }))('word/document.xml')
  const paragraphs = (body.match(/<w:p>.*?<\/w:p>/g) ?? []).filter((part) => /"(?:Quote|Context)"/.test(part))
  expect(paragraphs.map((part) => part.replaceAll(/<[^>]*>/g, ''))).toEqual([
    'Er sagte:',
    `„${GERMAN}.`,
    'Dann ging er.',
  ])
  expect(paragraphs.map((part) => /w:color="6A9FD4"/.test(part))).toEqual([false, true, false])
})

test('a text keeps its emphasis and the number its list begins with, and nothing in it is live', async () => {
  const part = await partsOf()
  const body = part('word/document.xml')
  expect(body).toMatch(/<w:b\/><w:bCs\/>.*?own/)
  expect(body).toContain('&lt;script&gt;')
  expect(body).not.toContain('w:hyperlink')
  expect(part('word/numbering.xml')).toContain('<w:start w:val="3"/>')
})

test('control characters and halves of characters of a document don’t break the file', async () => {
  const pack = quotedPack()
  const [first, excerpt] = pack.composed.entries
  if (first?.kind !== 'heading' || excerpt?.kind !== 'excerpt')
    throw new Error('The pack was made otherwise.')
  const entries = [
    first,
    { ...excerpt, before: 'a\u0001b\ufffec\ud800d\u0000', comment: '\u0007', tags: ['\u001b[2J'] },
  ]
  const { shown } = await docx.read(
    await written({ ...pack, composed: { ...pack.composed, title: 'x\u000b', entries } }),
    readShown,
  )
  expect(shown).toContain('a\ufffdb\ufffdc\ufffdd\ufffd')
})

test('a manifest of another program, or none, makes no pack', async () => {
  const parts = unzipSync(await written())
  const item = 'customXml/item1.xml'
  for (const xml of [
    strFromU8(parts[item] ?? new Uint8Array()).replace('urn:bookwheel:manifest', 'urn:other'),
    '<manifest xmlns="urn:bookwheel:manifest">{"records":[]}</manifest>',
  ]) {
    await expect(docx.read(zipSync({ ...parts, [item]: strToU8(xml) }), readShown)).rejects.toThrow()
  }
})

test('where nobody reads what is shown no quotation is found in it', async () => {
  expect((await docx.read(await written())).shown).toBe('')
})
