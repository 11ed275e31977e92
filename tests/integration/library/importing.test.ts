import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { sourcePath } from '#library/importing/sources.ts'
import type { AnyEvent } from '#shared/contract/events.ts'
import { importPaths, importText, REPORT, test } from '../library-fixture.ts'

test('the original is kept bit for bit under its hash', async ({ folder, library }) => {
  const bytes = Buffer.from(
    '\uFEFFDer Überlauf\r\n\r\nist offen und läuft seit drei Uhr früh über die Mauer.\r\n',
    'utf8',
  )
  const { editions, copies } = await importText(library, folder, 'überlauf.txt', bytes)
  expect(readFileSync(sourcePath(library.folder, editions[0]?.source ?? '')).equals(bytes)).toBe(true)
  expect(copies.map(({ path }) => path)).toEqual([join(folder, 'überlauf.txt')])
})

test('the same bytes twice are one document with both paths', async ({ folder, library }) => {
  const { id } = await importText(library, folder, 'a.txt', REPORT)
  writeFileSync(join(folder, 'b.txt'), REPORT)
  const { added, duplicates } = await importPaths(library, [join(folder, 'a.txt'), join(folder, 'b.txt')])
  expect(added).toEqual([])
  expect(duplicates.map(({ document }) => document)).toEqual([id, id])
  const { copies } = await library.call('documents.get', { id })
  expect(copies.map(({ path }) => path).sort()).toEqual([join(folder, 'a.txt'), join(folder, 'b.txt')])
})

test('importing a document again brings it back from the trash', async ({ folder, library }) => {
  const { id } = await importText(library, folder, 'a.txt', REPORT)
  await library.call('documents.trash', { ids: [id] })
  await importPaths(library, [join(folder, 'a.txt')])
  expect((await library.call('documents.get', { id })).trashedAt).toBeNull()
})

test('every file that can’t be read is named with its reason and the others go on', async ({
  folder,
  library,
}) => {
  const inbox = join(folder, 'inbox')
  mkdirSync(inbox)
  writeFileSync(join(inbox, 'good.txt'), REPORT)
  writeFileSync(join(inbox, 'empty.txt'), '')
  writeFileSync(join(inbox, 'binary.txt'), Buffer.from([0, 1, 2, 3, 0, 0, 255, 254, 0, 7, 0, 0]))
  writeFileSync(join(inbox, 'picture.xyz'), 'what is this')
  const { added, failed } = await importPaths(library, [inbox, join(folder, 'nowhere.txt')])
  expect(added).toHaveLength(1)
  expect(Object.fromEntries(failed.map(({ path, code }) => [path.split('/').at(-1), code]))).toEqual({
    'empty.txt': 'empty',
    'binary.txt': 'binary',
    'picture.xyz': 'unsupported',
    'nowhere.txt': 'not-found',
  })
  expect(failed.every(({ message }) => message.length > 10)).toBe(true)
})

test('nothing half-written stays of a file that failed', async ({ folder, library }) => {
  writeFileSync(join(folder, 'empty.txt'), '')
  await importPaths(library, [join(folder, 'empty.txt')])
  expect(readdirSync(join(library.folder, 'sources'))).toEqual([])
  expect((await library.call('library.status', {})).documents).toBe(0)
})

test.skipIf(process.getuid?.() === 0)(
  'a folder without rights is named and skipped',
  async ({ folder, library }) => {
    mkdirSync(join(folder, 'shut'))
    chmodSync(join(folder, 'shut'), 0)
    const { failed } = await importPaths(library, [join(folder, 'shut')])
    expect(failed).toMatchObject([{ code: 'no-access' }])
  },
)

test('progress counts up to the number of files and a cancelled import keeps what it has', async ({
  folder,
  library,
}) => {
  const inbox = join(folder, 'many')
  mkdirSync(inbox)
  for (let i = 0; i < 600; i += 1) writeFileSync(join(inbox, `${i}.txt`), `${REPORT}\nNumber ${i} of many.\n`)
  const events: AnyEvent[] = []
  library.on((event) => {
    events.push(event)
    if (event.name === 'imports.progress' && event.payload.job === 1 && event.payload.done >= 20) {
      void library.call('imports.cancel', { job: 1 }).catch(() => 'told before')
    }
  })
  const report = await importPaths(library, [inbox])
  expect(report.cancelled).toBe(true)
  expect(report.added.length).toBeGreaterThan(0)
  expect(report.added.length).toBeLessThan(600)
  expect((await library.call('library.status', {})).documents).toBe(report.added.length)
  const { added, duplicates } = await importPaths(library, [inbox])
  expect(added.length + duplicates.length).toBe(600)
  const last = events.filter((event) => event.name === 'imports.progress').at(-1)
  expect(last?.payload).toMatchObject({ done: 600, total: 600 })
})
