import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import papa from 'papaparse'
import { expect } from 'vitest'
import { verifyPack } from '#library/packs/verify/verify.ts'
import { importText, REPORT, test } from '../library-fixture.ts'
import { packInLibrary } from './pack-fixture.ts'

const FORMULA = `=HYPERLINK("http://evil.example","x"), "and"\r\n'apostrophe`

test('the plain table is exact, and the other keeps spreadsheets from running it', async ({
  folder,
  library,
}) => {
  const { pack } = await packInLibrary(library, folder, { comment: FORMULA })
  const paths = { csv: join(folder, 'pack.csv'), 'csv-plain': join(folder, 'plain.csv') } as const
  for (const format of ['csv', 'csv-plain'] as const) {
    await library.call('packs.export', { pack, format, path: paths[format] })
    const found = await verifyPack({
      pack: paths[format],
      sources: [join(folder, 'report.txt')],
      library: null,
    })
    expect(found).toMatchObject({ ok: true, problems: [] })
  }
  const plain = readFileSync(paths['csv-plain'], 'utf8')
  const rows = papa.parse<Record<string, string>>(plain, { header: true, skipEmptyLines: true }).data
  expect(plain.startsWith('\uFEFF')).toBe(false)
  expect(plain.endsWith('"\r\n')).toBe(true)
  expect(rows[1]?.['comment']).toBe(FORMULA)
  const safe = readFileSync(paths.csv, 'utf8')
  expect(safe.startsWith('\uFEFF')).toBe(true)
  expect(safe).not.toMatch(/(?:^|,)"[=+\-@]/m)
})

for (const format of ['csv', 'csv-plain'] as const) {
  test(`a changed figure in a ${format} table fails its excerpt, whatever reads the table`, async ({
    folder,
    library,
  }) => {
    const { pack } = await packInLibrary(library, folder)
    const path = join(folder, 'pack.csv')
    await library.call('packs.export', { pack, format, path })
    writeFileSync(path, readFileSync(path, 'utf8').replace('340 people', '430 people'))
    const found = await verifyPack({ pack: path, sources: [], library: null })
    expect(found.ok).toBe(false)
    expect(found.excerpts.filter(({ ok }) => !ok).map(({ ordinal }) => ordinal)).toEqual([4])
  })
}

test('lists of the works that are cited have each work once, and are no packs', async ({
  folder,
  library,
}) => {
  const { pack } = await packInLibrary(library, folder)
  const other = await importText(
    library,
    folder,
    'other.txt',
    REPORT.replace('weir', 'dam').replace('A. Lund', 'B. Rask'),
  )
  const { id } = await library.call('highlights.create', {
    edition: other.edition,
    start: 50,
    end: 60,
    colour: 'blue',
  })
  await library.call('packs.add', { pack, items: [{ kind: 'highlight', id }] })
  const write = async (format: 'csljson' | 'bibtex' | 'ris', name: string): Promise<string> => {
    const path = join(folder, name)
    await library.call('packs.export', { pack, format, path })
    await expect(verifyPack({ pack: path, sources: [], library: null })).rejects.toMatchObject({
      code: expect.stringMatching(/unsupported|unreadable/),
    })
    return readFileSync(path, 'utf8')
  }
  const items = JSON.parse(await write('csljson', 'works.json'))
  expect(items.map(({ title }: { title: string }) => title)).toEqual([
    'The gates of the weir',
    'The gates of the dam',
  ])
  expect((await write('bibtex', 'works.bib')).match(/^@/gm)).toHaveLength(2)
  expect((await write('ris', 'works.ris')).match(/^TY {2}- /gm)).toHaveLength(2)
})

test('a source-safe pack is no QDA project, which would hold the whole texts', async ({
  folder,
  library,
}) => {
  const { pack } = await packInLibrary(library, folder)
  const path = join(folder, 'pack.qdpx')
  await library.call('packs.export', { pack, format: 'qdpx', path })
  expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK')
  await expect(
    library.call('packs.export', {
      pack,
      format: 'qdpx',
      path: join(folder, 'b.qdpx'),
      settings: { sourceSafe: true },
    }),
  ).rejects.toMatchObject({ code: 'invalid-input' })
})
