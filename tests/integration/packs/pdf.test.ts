import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
} from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { extract } from '#library/importing/extract.ts'
import type { ReadShown } from '#library/packs/formats/format.ts'
import { carriedManifest } from '#library/packs/formats/pdf/carried.ts'
import { finishPdf } from '#library/packs/formats/pdf/finish.ts'
import { printPage } from '#library/packs/formats/pdf/page.ts'
import { pdf } from '#library/packs/formats/pdf.ts'
import { manifestJson } from '#library/packs/manifest.ts'
import { canonicalText } from '#shared/domain/passages.ts'
import { GERMAN, PERSIAN, quotedPack } from './made-pack.ts'

/** A PDF as Chromium prints one: with named destinations, and with what tells of the computer. */
async function printed(ids: readonly string[]): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const page = document.addPage()
  const places = document.context.obj({})
  for (const id of ids) places.set(PDFName.of(id), document.context.obj([page.ref, 'XYZ', 0, 700, 0]))
  document.catalog.set(PDFName.of('Dests'), places)
  document.setCreator('Mozilla/5.0 (X11; Linux x86_64) Chrome/114')
  document.setProducer('Skia/PDF m114')
  return document.save()
}

async function finished(): Promise<Uint8Array> {
  const { sealed } = quotedPack()
  const { outline } = await printPage(quotedPack())
  return finishPdf(await printed(outline.map(({ id }) => id)), outline, sealed, manifestJson(sealed))
}

interface Entry {
  readonly title: string
  readonly under: readonly Entry[]
}

function entriesOf(parent: PDFDict): Entry[] {
  const entries: Entry[] = []
  for (let item = parent.lookup(PDFName.of('First')); item instanceof PDFDict; ) {
    const dest = item.lookup(PDFName.of('Dest'))
    if (dest === undefined) throw new Error('An entry leads nowhere.')
    entries.push({
      title: item.lookup(PDFName.of('Title'), PDFHexString).decodeText(),
      under: entriesOf(item),
    })
    item = item.lookup(PDFName.of('Next'))
  }
  return entries
}

test('the outline has headings with their excerpts under them, and each leads to its place', async () => {
  const document = await PDFDocument.load(await finished())
  const outline = entriesOf(document.catalog.lookup(PDFName.of('Outlines'), PDFDict))
  expect(outline.map(({ title }) => title)).toEqual(['What was known', 'Bibliography'])
  const [first, second] = outline[0]?.under ?? []
  expect(first?.title).toMatch(/^1\. Die Tore .*…$/)
  expect(second?.title).toMatch(/^2\. دروازه/)
})

test('a PDF says what it is, nothing of the computer, and carries its manifest', async () => {
  const bytes = await finished()
  const { sealed } = quotedPack()
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  expect(document.getTitle()).toBe(sealed.title)
  expect(document.getProducer()).toBe(sealed.program)
  expect(document.getCreator()).toBe(sealed.program)
  expect(document.getCreationDate()?.toISOString()).toBe('2026-11-22T13:00:00.000Z')
  expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Linux|Mozilla|Skia/)
  expect(await carriedManifest(bytes)).toBe(manifestJson(sealed))
})

test('the same page printed gives the same bytes', async () => {
  const first = await finished()
  await new Promise((resolve) => setTimeout(resolve, 1100))
  expect(Buffer.from(await finished()).equals(first)).toBe(true)
})

/** The page of `quotedPack`, printed by Electron 25 and not finished. */
const PRINTED = join(import.meta.dirname, '../../fixtures/packs/printed-by-chromium.pdf')

const readShown: ReadShown = async (bytes, name) => {
  const read = await extract(bytes, { name })
  return 'blocks' in read ? canonicalText(read.blocks) : ''
}

test('Persian is read back letter by letter, which Chromium alone does not allow', async () => {
  const raw = readFileSync(PRINTED)
  expect(await readShown(raw, 'raw.pdf')).not.toContain(PERSIAN)
  const { sealed } = quotedPack()
  const { outline } = await printPage(quotedPack())
  const { pack, shown } = await pdf.read(
    await finishPdf(raw, outline, sealed, manifestJson(sealed)),
    readShown,
  )
  expect(pack).toEqual(sealed)
  expect(shown).toContain(PERSIAN)
  expect(shown).toContain(GERMAN)
})

test('what is seen of a page stays where it was', async () => {
  const places = async (bytes: Uint8Array): Promise<string[]> => {
    const document = await PDFDocument.load(bytes)
    return document.getPages().flatMap((page) => {
      const contents = page.node.Contents()
      const stream = contents instanceof PDFArray ? contents.lookup(0) : contents
      if (!(stream instanceof PDFRawStream)) throw new Error('The page is empty.')
      return (
        Buffer.from(decodePDFRawStream(stream).decode())
          .toString('latin1')
          .match(/\S+ \S+ Td|\S+ \S+ Tm/g) ?? []
      )
    })
  }
  const raw = readFileSync(PRINTED)
  const { sealed } = quotedPack()
  const before = await places(raw)
  expect(before.length).toBeGreaterThan(100)
  expect(await places(await finishPdf(raw, [], sealed, manifestJson(sealed)))).toEqual(before)
})

test('a PDF with two manifests, another manifest or none is no pack', async () => {
  const shown = async (): Promise<string> => ''
  const none = await printed([])
  await expect(pdf.read(none, shown)).rejects.toThrow()
  const two = await PDFDocument.load(await finished())
  await two.attach(new TextEncoder().encode(manifestJson(quotedPack().sealed)), 'bookwheel-manifest.json')
  expect(await carriedManifest(await two.save())).toBe(null)
  const other = await PDFDocument.load(none)
  await other.attach(new TextEncoder().encode('{"records":[]}'), 'bookwheel-manifest.json')
  await expect(pdf.read(await other.save(), shown)).rejects.toThrow()
})

test('the page to print runs nothing, loads nothing but fonts, and links only to what citations name', async () => {
  const { html } = await printPage(quotedPack())
  expect(html).not.toMatch(/<script|<img|<iframe|<object|\son\w+=|javascript:/i)
  expect(html).toContain('&lt;script&gt;x&lt;/script&gt;')
  expect([...html.matchAll(/href="([^"#][^"]*)"/g)].map(([, address]) => address)).toEqual([
    '/print/fonts.css',
    'https://example.org/wehr',
  ])
  expect(html.replaceAll('"/print/fonts.css"', '')).not.toMatch(/url\(|src=|@import/)
})

test('a page that can’t be printed is no PDF, and nothing is made up for it', async () => {
  await expect(pdf.write(quotedPack())).rejects.toMatchObject({ code: 'unsupported' })
  const refused = new Error('no printer')
  const making = { step: async () => {}, print: () => Promise.reject(refused) }
  await expect(pdf.write(quotedPack(), making)).rejects.toBe(refused)
})
