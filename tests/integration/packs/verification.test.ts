import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { WholePack } from '#library/packs/formats/format.ts'
import { packFiles } from '#library/packs/formats/index.ts'
import { seal } from '#library/packs/record.ts'
import type { PackFormat } from '#shared/contract/packs.ts'
import type { PackRecord } from '#shared/domain/pack-record.ts'
import { startImport, test } from '../library-fixture.ts'
import { exported, FIRST, highlightIn, imported, REPORT, samplePack, verifiedWith } from './sample-pack.ts'

const FORMATS: readonly PackFormat[] = ['markdown', 'html', 'csv', 'csv-plain', 'jsonld', 'docx', 'folder']

test('each format verifies against its source, with and without what says where it is from', {
  timeout: 120_000,
}, async ({ folder, library }) => {
  const pack = await samplePack(library, folder)
  const source = join(folder, 'weir report.txt')
  for (const sourceSafe of [false, true]) {
    for (const format of FORMATS) {
      const path = await exported(library, folder, pack, format, { sourceSafe })
      const { excerpts, ...found } = await verifiedWith(path, source)
      expect({
        format,
        sourceSafe,
        problems: [...found.problems, ...excerpts.flatMap(({ problems }) => problems)],
        statuses: excerpts.map(({ kind, status }) => `${kind} ${status}`),
      }).toEqual({
        format,
        sourceSafe,
        problems: [],
        statuses: ['heading not-checkable', 'excerpt verified', 'excerpt verified', 'note not-checkable'],
      })
      expect(found).toMatchObject({ ok: true, pack: 'The night of the weir', sourceSafe })
    }
  }
})

/** The sample pack as JSON-LD, with its excerpts changed and sealed anew, as a forger would. */
async function forged(path: string, change: (record: PackRecord) => Partial<PackRecord>): Promise<void> {
  const { pack } = await packFiles.jsonld.read(readFileSync(path))
  const records = pack.records.map((record) =>
    record.kind === 'excerpt' ? { ...record, ...change(record) } : record,
  )
  writeFileSync(path, await packFiles.jsonld.write({ sealed: seal(pack, records) } as WholePack))
}

test('what a forger seals anew holds alone, and fails against the source', async ({ folder, library }) => {
  const { createHash } = await import('node:crypto')
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
  const pack = await samplePack(library, folder)
  const source = join(folder, 'weir report.txt')
  const said = FIRST.replace('about 1,200', 'not even 12')
  for (const [change, expected] of [
    [{ quotation: said, quotationSha256: sha256(said) }, 'The quotation is not what stands at its place'],
    [{ before: 'It is a lie that' }, 'The context is not what stands around the quotation'],
    [{ start: '3' }, 'The quotation is not what stands at its place'],
  ] as const) {
    const path = await exported(library, folder, pack, 'jsonld')
    await forged(path, (record) => (record.quotation === FIRST ? change : {}))
    expect((await verifiedWith(path)).ok).toBe(true)
    const found = await verifiedWith(path, source)
    expect(found.excerpts[1]).toMatchObject({ ok: false, status: 'text-differs', against: 'source' })
    expect(found.excerpts[1]?.problems.join()).toContain(expected)
    expect(found.excerpts[1]?.diff).not.toBeNull()
    expect(found.excerpts[2]).toMatchObject({ ok: true, status: 'verified' })
  }
})

test('a context that was changed is shown beside the whole words of the source', async ({
  folder,
  library,
}) => {
  const pack = await samplePack(library, folder)
  for (const change of [{ before: 'It was said that' }, { after: 'It is denied that' }]) {
    const path = await exported(library, folder, pack, 'jsonld')
    await forged(path, (record) => (record.quotation === FIRST ? change : {}))
    const [, entry] = (await verifiedWith(path, join(folder, 'weir report.txt'))).excerpts
    const there = entry?.diff?.filter(({ kind }) => kind !== 'added').map(({ text }) => text)
    const words = there?.join('').match(/[\p{L}\p{N}]+/gu) ?? []
    expect(words).not.toHaveLength(0)
    expect(REPORT.match(/[\p{L}\p{N}]+/gu)).toEqual(expect.arrayContaining(words))
  }
})

test('without sources only the seal is checked; with sources “not checkable” is no success', async ({
  folder,
  library,
}) => {
  const path = await exported(library, folder, await samplePack(library, folder), 'jsonld')
  const alone = await verifiedWith(path)
  expect(alone).toMatchObject({ ok: true })
  expect(alone.excerpts[1]).toMatchObject({ status: 'not-checkable', against: 'pack', ok: true })
  writeFileSync(join(folder, 'tea.txt'), 'How to make tea.')
  writeFileSync(join(folder, 'cake.txt'), 'How to bake a cake.')
  const asked = await verifiedWith(path, join(folder, 'tea.txt'), join(folder, 'cake.txt'))
  expect(asked).toMatchObject({ ok: false })
  expect(asked.excerpts[1]).toMatchObject({ status: 'not-checkable', ok: false })
  const missing = await verifiedWith(path, join(folder, 'nowhere.txt'))
  expect(missing).toMatchObject({ ok: false, problems: [expect.stringContaining('can’t be read')] })
})

test('a source counts by its bytes: under any name, in any folder, or not at all', async ({
  folder,
  library,
}) => {
  const path = await exported(library, folder, await samplePack(library, folder), 'jsonld')
  const inbox = join(folder, 'inbox', 'deep')
  mkdirSync(inbox, { recursive: true })
  writeFileSync(join(inbox, 'x.md'), REPORT)
  writeFileSync(join(inbox, 'noise.bin'), new Uint8Array(9000))
  expect((await verifiedWith(path, join(folder, 'inbox'))).excerpts[1]).toMatchObject({
    status: 'verified',
    source: join(inbox, 'x.md'),
  })
  writeFileSync(join(inbox, 'x.md'), `${REPORT}\n`)
  const other = await verifiedWith(path, join(inbox, 'x.md'))
  expect(other.excerpts[1]).toMatchObject({
    status: 'source-differs',
    ok: false,
    against: 'pack',
    diff: null,
  })
  expect(other.excerpts[1]?.problems.join()).toContain('The words do stand in it.')
  writeFileSync(join(inbox, 'x.md'), REPORT.replace('1,200', '1,300'))
  const changed = await verifiedWith(path, join(inbox, 'x.md'))
  expect(changed.excerpts[1]?.diff).toContainEqual({ kind: 'removed', text: '1,300' })
  expect(changed.excerpts[1]?.diff).toContainEqual({ kind: 'added', text: '1,200' })
})

test('a file that was given in place of one source says nothing of the others', async ({
  folder,
  library,
}) => {
  const pack = await samplePack(library, folder)
  const tea = 'How to make tea for seven people when the water stands in the kitchen.'
  const edition = await imported(library, folder, 'tea.txt', `Tea\n\n${tea}\n`)
  const { id } = await highlightIn(library, edition, tea, '')
  await library.call('packs.add', { pack, items: [{ kind: 'highlight', id }] })
  const changed = join(folder, 'weir (1).txt')
  const cake = join(folder, 'cake.txt')
  writeFileSync(changed, REPORT.replace('1,200', '1,300'))
  writeFileSync(cake, 'How to bake a cake.')
  for (const sourceSafe of [false, true]) {
    const path = await exported(library, folder, pack, 'jsonld', { sourceSafe })
    for (const sources of [[changed], [cake, changed]]) {
      const excerpts = (await verifiedWith(path, ...sources)).excerpts.filter(
        ({ kind }) => kind === 'excerpt',
      )
      expect(excerpts.map(({ status, source }) => [status, source])).toEqual([
        ['source-differs', changed],
        ['source-differs', changed],
        ['not-checkable', ''],
      ])
      expect(excerpts[0]?.diff).toContainEqual({ kind: 'removed', text: '1,300' })
      expect(excerpts[2]?.problems).toEqual(['The file that was quoted is not among the sources.'])
    }
  }
})

test('what a template leaves out is no alteration, though other sealed words resemble it', async ({
  folder,
  library,
}) => {
  const pack = await samplePack(library, folder)
  const hours = ['ten', 'eleven', 'twelve'].map(
    (hour, index) => `At ${hour} the gauge in the tower stood at 208.9${index} metres above the sea.`,
  )
  const [ten = '', eleven = '', twelve = ''] = hours
  const edition = await imported(library, folder, 'log.txt', `The log\n\n${hours.join('\n\n')}\n`)
  for (const words of [ten, twelve]) {
    const { id } = await highlightIn(library, edition, words, '')
    await library.call('packs.add', { pack, items: [{ kind: 'highlight', id }] })
  }
  await library.call('packs.setSettings', { id: pack, settings: { before: 1, after: 1 } })
  const sources = [join(folder, 'weir report.txt'), join(folder, 'log.txt')]
  for (const template of ['excerpts', 'timeline', 'by-tag', 'article'] as const) {
    const path = await exported(library, folder, pack, 'markdown', { template })
    const { ok, excerpts } = await verifiedWith(path, ...sources)
    expect({ template, ok, problems: excerpts.flatMap(({ problems }) => problems) }).toEqual({
      template,
      ok: true,
      problems: [],
    })
    const remarks = template === 'timeline' || template === 'by-tag' ? 2 : 0
    expect(excerpts.filter((entry) => entry.remarks.length > 0)).toHaveLength(remarks)
  }
  const path = await exported(library, folder, pack, 'markdown', { template: 'excerpts' })
  const text = readFileSync(path, 'utf8')
  const [shown = '', ...manifest] = text.split('<!-- bookwheel')
  const forgery = shown.replaceAll(eleven, eleven.replace('208.91', '208.97'))
  expect(forgery).not.toBe(shown)
  writeFileSync(path, [forgery, ...manifest].join('<!-- bookwheel'))
  const problems = (await verifiedWith(path, ...sources)).excerpts.flatMap((entry) => entry.problems)
  expect(problems).toEqual([
    'The context after the quotation is shown with other words than were sealed.',
    'The context before the quotation is shown with other words than were sealed.',
  ])
})

test('text read by other rules is verified only with its context, and the answer says so', async ({
  folder,
  library,
}) => {
  const pack = await samplePack(library, folder)
  const source = join(folder, 'weir report.txt')
  const path = await exported(library, folder, pack, 'jsonld')
  await forged(path, () => ({ extractor: 'text/0', textSha256: '0'.repeat(64), start: '7', end: '9' }))
  const [, same] = (await verifiedWith(path, source)).excerpts
  expect(same).toMatchObject({ status: 'verified', ok: true })
  expect(same?.remarks.join()).toContain('read by other rules')
  await forged(path, () => ({ before: 'Not what stands there.' }))
  const [, apart] = (await verifiedWith(path, source)).excerpts
  expect(apart).toMatchObject({ status: 'not-checkable', ok: false })
  expect(apart?.problems.join()).toContain('The words do stand in it.')
})

test('the open library checks with the originals it keeps, and knows the passage', async ({
  folder,
  library,
}) => {
  const pack = await samplePack(library, folder)
  for (const sourceSafe of [false, true]) {
    const path = await exported(library, folder, pack, 'html', { sourceSafe })
    const { ok, excerpts } = await library.call('packs.verify', { path })
    expect(ok).toBe(true)
    const place = excerpts[1]?.place
    if (!place) throw new Error('The passage is not known.')
    const [passage] = (
      await library.call('passages.read', { edition: place.edition, from: 1, to: 20 })
    ).filter(({ text }) => text === FIRST)
    expect(place).toMatchObject({ start: passage?.start })
    const without = await library.call('packs.verify', { path, library: false })
    expect(without).toMatchObject({
      ok: true,
      excerpts: [{}, { status: 'not-checkable', place: null }, {}, {}],
    })
  }
})

test('a changed quotation leads to the passage that it should say', async ({ folder, library }) => {
  const pack = await samplePack(library, folder)
  const path = await exported(library, folder, pack, 'jsonld')
  const place = async () => (await library.call('packs.verify', { path })).excerpts[1]?.place
  const honest = await place()
  expect(honest).toMatchObject({ start: expect.any(Number) })
  const said = FIRST.replace('about 1,200', 'not even 12')
  for (const change of [
    { quotation: said },
    { quotation: said, start: '3' },
    { quotation: 'None of this.' },
    { start: 'x', end: '' },
    { before: 'It is a lie that' },
  ]) {
    await exported(library, folder, pack, 'jsonld')
    await forged(path, (record) => (record.quotation === FIRST ? change : {}))
    expect({ change, place: (await place())?.start }).toEqual({ change, place: honest?.start })
  }
  await forged(path, () => ({ quotation: 'None of this.', start: '9', end: '1' }))
  expect(await place()).toBeNull()
})

test('a file that is no original is named, also where the library has the true ones', async ({
  folder,
  library,
}) => {
  const path = await exported(library, folder, await samplePack(library, folder), 'html')
  const report = join(folder, 'weir report.txt')
  const changed = join(folder, 'from the sender', 'report.txt')
  mkdirSync(join(folder, 'from the sender'))
  writeFileSync(changed, REPORT.replace('1,200', '1,300'))
  const strange = `${changed} is no original of this pack: its bytes are those of none of the files that are quoted.`
  const found = await library.call('packs.verify', { path, sources: [changed] })
  expect(found).toMatchObject({ ok: true, remarks: [strange] })
  expect(found.excerpts[1]).toMatchObject({
    status: 'verified',
    source: '“weir report.txt” in the library',
  })
  const inFolder = await library.call('packs.verify', { path, sources: [join(folder, 'from the sender')] })
  expect(inFolder.remarks).toEqual([`${join(folder, 'from the sender')} holds no original of this pack.`])
  expect((await verifiedWith(path, report, changed)).remarks).toEqual([strange])
  expect((await verifiedWith(path, folder)).remarks).toEqual([])
  // Here each entry says it already.
  expect(await verifiedWith(path, changed)).toMatchObject({ ok: false, remarks: [] })
})

test('of several editions the one that was quoted counts', async ({ folder, library }) => {
  const path = await exported(library, folder, await samplePack(library, folder), 'jsonld')
  const second = join(folder, 'second.txt')
  writeFileSync(second, REPORT.replace('1,200', '2,100'))
  const { rows } = await library.call('documents.list', { view: 'all', offset: 0, limit: 9 })
  const [quoted] = rows.filter(({ title }) => title === 'The gates of the weir')
  const { editions } = await startImport(library, { paths: [second], editionOf: quoted?.id ?? null })
  expect(editions).toHaveLength(1)
  expect((await library.call('packs.verify', { path })).ok).toBe(true)
  const found = await verifiedWith(path, join(folder, 'weir report.txt'), second)
  expect(found).toMatchObject({ ok: true })
})

test('an original that was taken out of a folder, or changed in it, is missed', async ({
  folder,
  library,
}) => {
  const path = await exported(library, folder, await samplePack(library, folder), 'folder')
  expect((await verifiedWith(path)).excerpts[1]).toMatchObject({ status: 'verified' })
  writeFileSync(join(path, 'originals', 'weir report.txt'), REPORT.replace('340', '430'))
  expect(await verifiedWith(path)).toMatchObject({
    ok: false,
    excerpts: [{}, { status: 'source-differs' }, {}, {}],
  })
})
