import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { expect } from 'vitest'
import type { Library } from '#library/library.ts'
import { packFiles } from '#library/packs/formats/index.ts'
import type { Verification } from '#shared/contract/packs.ts'
import type { PackId } from '#shared/domain/ids.ts'
import { test } from '../library-fixture.ts'
import { exported, samplePack, signingLibrary, verifiedWith } from './sample-pack.ts'

type Change = (text: string) => string

const BLOCK = /^(?:p|li|h[1-6]|dt|dd|div|section|article|blockquote)$/

/** What a page says, a line a block: a real PDF of it is made here, as only a window can print it. */
function linesOf(html: string): string[] {
  let text = ''
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if (/^(?:style|script|head)$/.test(node.nodeName)) return
    if ('value' in node) text += node.value.replaceAll(/\s+/g, ' ')
    if ('childNodes' in node) node.childNodes.forEach(walk)
    if (BLOCK.test(node.nodeName)) text += '\n'
  }
  walk(parse(html))
  return text.split('\n').filter((line) => line.trim() !== '')
}

function printing(change: Change): (page: string) => Promise<Uint8Array> {
  return async (html) => {
    const document = await PDFDocument.create()
    const font = await document.embedFont(StandardFonts.Helvetica)
    const page = document.addPage([595, 842])
    let y = 800
    for (const line of linesOf(html).map(change)) {
      for (const part of line.match(/.{1,80}(?:\s|$)/g) ?? []) {
        page.drawText(part.trim().replaceAll(/[^\x20-\x7e“”‘’…–¶]/g, ''), { x: 50, y, size: 10, font })
        y -= 13
      }
      y -= 12
    }
    const places = document.context.obj({})
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id)
    for (const id of ids) places.set(PDFName.of(id), document.context.obj([page.ref, 'XYZ', 0, 700, 0]))
    document.catalog.set(PDFName.of('Dests'), places)
    return document.save()
  }
}

const CHANGES: readonly (readonly [string, number, Change])[] = [
  ['a word', 1, (text) => text.replaceAll('opened shortly', 'opened slightly')],
  ['a digit', 1, (text) => text.replaceAll('1,200', '1,300')],
  ['a “not”', 2, (text) => text.replaceAll('had been planned', 'had not been planned')],
  ['the mark of an omission', 2, (text) => text.replaceAll('[…] ', '')],
  ['the comment', 1, (text) => text.replaceAll('the log of', 'the lies of')],
  ['the citation', 1, (text) => text.replaceAll('Lund', 'Bergmann')],
  ['the context', 1, (text) => text.replaceAll('given the order', 'refused the order')],
  ['the note', 3, (text) => text.replaceAll('Nobody has asked', 'Everybody has asked')],
  ['a removed entry', 2, (text) => (text.includes('340 people') ? '' : text)],
]

test('pdf: no change of what it shows passes, nor of what it carries', { timeout: 120_000 }, async ({
  folder,
}) => {
  let change: Change = (text) => text
  let library: Library | null = null
  let pack: PackId | null = null
  const verified = async (name: string): Promise<Verification> => {
    library ??= await signingLibrary(folder, (page) => printing(change)(page))
    pack ??= await samplePack(library, folder)
    const path = await exported(library, folder, pack, 'pdf', { sign: true })
    const kept = join(folder, `${name.replaceAll(/\W/g, '')}.pdf`)
    writeFileSync(kept, readFileSync(path))
    return verifiedWith(kept, join(folder, 'weir report.txt'))
  }
  expect(await verified('honest')).toMatchObject({ ok: true, problems: [], signature: { status: 'valid' } })
  for (const [name, entry, tamper] of CHANGES) {
    change = tamper
    const found = await verified(name)
    expect({ name, ok: found.ok, status: found.excerpts[entry]?.status }).toEqual({
      name,
      ok: false,
      status: 'text-differs',
    })
  }
  const bytes = readFileSync(join(folder, 'honest.pdf'))
  const cut = join(folder, 'cut.pdf')
  writeFileSync(cut, bytes.subarray(0, Math.floor(bytes.length * 0.6)))
  await expect(verifiedWith(cut)).rejects.toMatchObject({ code: 'unreadable' })

  const { pack: carried } = await packFiles.pdf.read(bytes, async () => '')
  const other = join(folder, 'other.pdf')
  const records = carried.records.map((record) => ({
    ...record,
    quotation: record.quotation.replace('shortly', 'slightly'),
  }))
  const { finishPdf } = await import('#library/packs/formats/pdf/finish.ts')
  const { manifestJson } = await import('#library/packs/manifest.ts')
  const forged = { ...carried, records }
  const page = await printing((text) => text.replaceAll('opened shortly', 'opened slightly'))(
    '<p>opened shortly</p>',
  )
  writeFileSync(other, await finishPdf(page, [], forged, manifestJson(forged)))
  expect((await verifiedWith(other)).excerpts[1]).toMatchObject({ ok: false, status: 'text-differs' })
  await (library as Library | null)?.close()
})
