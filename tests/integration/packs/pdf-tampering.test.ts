import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Library } from '#library/library.ts'
import { packFiles } from '#library/packs/formats/index.ts'
import type { Verification } from '#shared/contract/packs.ts'
import type { PackId } from '#shared/domain/ids.ts'
import { test } from '../library-fixture.ts'
import { printing } from './printing.ts'
import { exported, samplePack, signingLibrary, verifiedWith } from './sample-pack.ts'

type Change = (text: string) => string

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
    library ??= await signingLibrary(folder, (page) => printing({ change })(page))
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
  const page = await printing({ change: (text) => text.replaceAll('opened shortly', 'opened slightly') })(
    '<p>opened shortly</p>',
  )
  writeFileSync(other, await finishPdf(page, [], forged, manifestJson(forged)))
  expect((await verifiedWith(other)).excerpts[1]).toMatchObject({ ok: false, status: 'text-differs' })
  await (library as Library | null)?.close()
})
