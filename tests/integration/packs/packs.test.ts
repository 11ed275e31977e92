import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Library } from '#library/library.ts'
import type { WholePack } from '#library/packs/formats/format.ts'
import { packFiles } from '#library/packs/formats/index.ts'
import { verifyPack } from '#library/packs/verify/verify.ts'
import type { PackFormat } from '#shared/contract/packs.ts'
import { importText, REPORT, test } from '../library-fixture.ts'

const FORMATS = {
  markdown: 'md',
  html: 'html',
  csv: 'csv',
  jsonld: 'jsonld',
} as const satisfies Partial<Record<PackFormat, string>>

type Tested = keyof typeof FORMATS
const HOSTILE =
  '=HYPERLINK("http://evil.example","x")\n<script>alert(1)</script> [click](javascript:alert(1)) ![](http://evil.example/x.png) **bold** | cell'

async function exportAll(library: Library, folder: string): Promise<Record<Tested, string>> {
  const source = join(folder, 'report.txt')
  const { edition } = await importText(library, folder, 'report.txt', REPORT)
  const text = REPORT
  const tag = await library.call('tags.create', { name: 'fig; "ures"' })
  const passages = await library.call('passages.read', { edition, from: 1, to: 20 })
  const [first, second] = passages.filter(({ text }) => text.length > 60)
  if (!first || !second) throw new Error(`No paragraphs in ${source}: ${text}`)
  const pack = await library.call('packs.create', { title: '=Pack <b>' })
  const highlight = await library.call('highlights.create', {
    edition,
    start: first.start + 4,
    end: second.start + 20,
    colour: 'amber',
    comment: HOSTILE,
    tags: [tag.id],
  })
  const note = await library.call('notes.create', { title: '# Note', body: HOSTILE })
  await library.call('packs.add', {
    pack: pack.id,
    items: [
      { kind: 'highlight', id: highlight.id },
      { kind: 'note', id: note.id },
    ],
  })
  const paths = {} as Record<Tested, string>
  for (const [format, ending] of Object.entries(FORMATS) as [Tested, string][]) {
    paths[format] = join(folder, `pack.${ending}`)
    await library.call('packs.export', { pack: pack.id, format, path: paths[format] })
  }
  return paths
}

test('an exported pack verifies against its source in every format', async ({ folder, library }) => {
  const paths = await exportAll(library, folder)
  for (const path of Object.values(paths)) {
    const found = await verifyPack({ pack: path, sources: [join(folder, 'report.txt')], library: null })
    expect(found).toMatchObject({ ok: true, pack: '=Pack <b>', problems: [] })
    expect(found.excerpts.map(({ against }) => against)).toEqual(['source', 'pack'])
  }
})

test('without the source only the pack itself is checked, and the answer says so', async ({
  folder,
  library,
}) => {
  const { jsonld } = await exportAll(library, folder)
  const found = await verifyPack({ pack: jsonld, sources: [], library: null })
  expect(found.excerpts.map(({ against, ok }) => [against, ok])).toEqual([
    ['pack', true],
    ['pack', true],
  ])
})

for (const format of Object.keys(FORMATS) as Tested[]) {
  test(`one changed word in a ${format} pack fails that excerpt`, async ({ folder, library }) => {
    const path = (await exportAll(library, folder))[format]
    const text = readFileSync(path, 'utf8')
    expect(text).toContain('shortly')
    writeFileSync(path, text.replace('shortly', 'slightly'))
    const found = await verifyPack({ pack: path, sources: [join(folder, 'report.txt')], library: null })
    expect(found.ok).toBe(false)
    expect(found.excerpts.map(({ ok }) => ok)).toEqual([false, true])
    expect(found.excerpts[0]?.problems).not.toEqual([])
  })
}

test('a forged pack whose own hashes agree fails against the source', async ({ folder, library }) => {
  const { edition } = await importText(library, folder, 'forged.txt', REPORT.replace('340', '430'))
  await library.call('highlights.create', { edition, start: 120, end: 200, colour: 'amber' })
  const path = join(folder, 'forged.jsonld')
  await library.call('packs.export', { pack: null, format: 'jsonld', path })
  writeFileSync(join(folder, 'true.txt'), REPORT)
  const honest = await verifyPack({ pack: path, sources: [join(folder, 'forged.txt')], library: null })
  expect(honest.ok).toBe(true)
  const { createHash } = await import('node:crypto')
  const sha = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex')
  const { hashPack, hashRecord } = await import('#library/packs/record.ts')
  const { pack } = await packFiles.jsonld.read(readFileSync(path))
  const records = pack.records.map((record) => ({ ...record, sourceSha256: sha('true.txt') }))
  const recordSha256 = records.map(hashRecord)
  const packSha256 = hashPack(pack, recordSha256)
  const sealed = { ...pack, records, recordSha256, packSha256 }
  writeFileSync(path, await packFiles.jsonld.write({ sealed } as unknown as WholePack))
  expect((await verifyPack({ pack: path, sources: [], library: null })).ok).toBe(true)
  const found = await verifyPack({ pack: path, sources: [join(folder, 'true.txt')], library: null })
  expect(found.excerpts[0]).toMatchObject({ ok: false, against: 'source' })
})

test('a removed entry breaks the seal of the pack', async ({ folder, library }) => {
  const { jsonld } = await exportAll(library, folder)
  const page = JSON.parse(readFileSync(jsonld, 'utf8'))
  writeFileSync(jsonld, JSON.stringify({ ...page, items: page.items.slice(0, -1) }))
  const found = await verifyPack({ pack: jsonld, sources: [], library: null })
  expect(found).toMatchObject({ ok: false, excerpts: [{ ok: true }] })
})

test('nothing from a document or a comment is live in an export', async ({ folder, library }) => {
  const paths = await exportAll(library, folder)
  const html = readFileSync(paths.html, 'utf8')
  const shown = html.replaceAll(/<script(?: type="application\/json")?(?: id="\w+")?>.*?<\/script>/gs, '')
  expect(shown).not.toMatch(/<script|<img|<a [^>]*href="(?!#)/i)
  expect(html).toContain("default-src 'none'")
  const csv = readFileSync(paths.csv, 'utf8')
  expect(csv).not.toMatch(/(?:^|,)"[=+\-@]/m)
  const { default: MarkdownIt } = await import('markdown-it')
  const rendered = new MarkdownIt({ html: true, linkify: true }).render(readFileSync(paths.markdown, 'utf8'))
  expect(rendered).not.toMatch(/<script|<img|<a\b|<b>|<table/i)
})

test('an export that can’t be written leaves nothing and says why', async ({ folder, library }) => {
  const { id } = await library.call('packs.create', { title: 'Empty' })
  await expect(
    library.call('packs.export', { pack: id, format: 'csv', path: join(folder, 'x.csv') }),
  ).rejects.toMatchObject({ code: 'not-found' })
  await library.call('notes.create', { title: 'a', body: 'b' })
  await expect(
    library.call('packs.export', { pack: null, format: 'csv', path: join(folder, 'none', 'x.csv') }),
  ).rejects.toMatchObject({ code: 'not-found' })
  expect(readdirSync(folder).filter((name) => name.includes('csv'))).toEqual([])
})

test('what is no pack is refused', async ({ folder }) => {
  writeFileSync(join(folder, 'a.md'), '# Just a text')
  await expect(verifyPack({ pack: join(folder, 'a.md'), sources: [], library: null })).rejects.toMatchObject({
    code: 'unreadable',
  })
  await expect(verifyPack({ pack: join(folder, 'a.zip'), sources: [], library: null })).rejects.toMatchObject(
    { code: 'unsupported' },
  )
})

test('the context of an excerpt is whole sentences of the work, not of the page around it', async ({
  folder,
  library,
}) => {
  const chrome = 'Share this on Facebook\n\nCopyright © 2020 Weir News. All Rights Reserved\n'
  const { edition } = await importText(library, folder, 'report.txt', `${REPORT}\n${chrome}`)
  const passages = await library.call('passages.read', { edition, from: 1, to: 50 })
  const last = passages.filter(({ furniture }) => !furniture).at(-1)
  if (!last) throw new Error('There is no work.')
  const end = last.start + last.text.length
  await library.call('highlights.create', { edition, start: end - 20, end: end - 10, colour: 'blue' })
  const path = join(folder, 'pack.jsonld')
  await library.call('packs.export', { pack: null, format: 'jsonld', path })
  const [excerpt] = (await packFiles.jsonld.read(readFileSync(path))).pack.records
  expect(excerpt?.after).toBe(last.text.slice(-10))
  expect(excerpt?.before).toBe(last.text.slice(0, -20))
})
