import { execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import { sourcePath } from '#library/importing/sources.ts'
import { type Library, openLibrary } from '#library/library.ts'
import { verifyPack } from '#library/packs/verify/verify.ts'
import type { ExportProgress } from '#shared/contract/packs.ts'
import type { PackId } from '#shared/domain/ids.ts'
import { importText, REPORT, test } from '../library-fixture.ts'

/** Two excerpts of one document that came as `name`. */
async function packOfTwo(library: Library, folder: string, name = 'report.txt'): Promise<PackId> {
  const { edition } = await importText(library, folder, name, REPORT)
  const { id } = await library.call('packs.create', { title: 'The gates' })
  for (const start of [60, 170]) {
    const highlight = await library.call('highlights.create', {
      edition,
      start,
      end: start + 40,
      colour: 'amber',
    })
    await library.call('packs.add', { pack: id, items: [{ kind: 'highlight', id: highlight.id }] })
  }
  return id
}

/** Everything that is told of exports, as it comes. */
function listen(library: Library): ExportProgress[] {
  const told: ExportProgress[] = []
  library.on((event) => void (event.name === 'packs.progress' && told.push(event.payload)))
  return told
}

/** What stands in the folder but for the library and what was imported. */
function written(folder: string): string[] {
  return readdirSync(folder).filter((name) => !name.endsWith('.bookwheel') && !name.startsWith('report'))
}

test('an export tells its phases in order, each to its end', async ({ folder, library }) => {
  const pack = await packOfTwo(library, folder)
  const told = listen(library)
  await library.call('packs.export', { export: 'a', pack, format: 'docx', path: join(folder, 'pack.docx') })
  expect(new Set(told.map((event) => event.export))).toEqual(new Set(['a']))
  expect([...new Set(told.map(({ phase }) => phase))]).toEqual(['collecting', 'making', 'writing'])
  expect(told.findLast(({ phase }) => phase === 'making')).toMatchObject({ done: 2, total: 2 })
  const last = told.at(-1)
  expect(last?.done).toBe(statSync(join(folder, 'pack.docx')).size)
  expect(last?.done).toBe(last?.total)
})

for (const phase of ['collecting', 'making', 'writing'] as const) {
  for (const format of ['docx', 'folder', 'csv'] as const) {
    test(`an export as ${format} that is cancelled while ${phase} leaves what stood there`, async ({
      folder,
      library,
    }) => {
      const pack = await packOfTwo(library, folder)
      const path = join(folder, `pack.${format}`)
      if (format !== 'folder') writeFileSync(path, 'before')
      library.on((event) => {
        if (event.name === 'packs.progress' && event.payload.phase === phase) {
          void library.call('packs.cancelExport', { export: event.payload.export })
        }
      })
      await expect(library.call('packs.export', { pack, format, path })).rejects.toMatchObject({
        code: 'cancelled',
      })
      expect(written(folder)).toEqual(format === 'folder' ? [] : [`pack.${format}`])
      if (format !== 'folder') expect(readFileSync(path, 'utf8')).toBe('before')
    })
  }
}

test('an export is cancelled by its own name only, and not when it is over', async ({ folder, library }) => {
  const pack = await packOfTwo(library, folder)
  library.on(
    ({ name }) => void (name === 'packs.progress' && library.call('packs.cancelExport', { export: 'b' })),
  )
  const path = join(folder, 'pack.csv')
  await library.call('packs.export', { export: 'a', pack, format: 'csv', path })
  await library.call('packs.cancelExport', { export: 'a' })
  expect(existsSync(path)).toBe(true)
})

test('closing the library ends an export, which leaves nothing', async ({ folder }) => {
  const library = await openLibrary({ folder: join(folder, 'Other.bookwheel'), create: true })
  const pack = await packOfTwo(library, folder)
  const closed = new Promise<void>((resolve) => {
    library.on((event) => {
      if (event.name === 'packs.progress' && event.payload.phase === 'writing') resolve(library.close())
    })
  })
  const exported = library.call('packs.export', { pack, format: 'docx', path: join(folder, 'pack.docx') })
  await expect(exported).rejects.toMatchObject({ code: 'cancelled' })
  await closed
  expect(written(folder)).toEqual([])
})

test('other calls are answered while a large pack is exported', async ({ folder, library }) => {
  await importText(library, folder, 'report.txt', REPORT)
  const { id: pack } = await library.call('packs.create', { title: 'Large' })
  const items = Array.from({ length: 4000 }, (_, index) => ({
    kind: 'text' as const,
    body: `Paragraph **${index}** with *emphasis* and \`code\`.`,
  }))
  await library.call('packs.add', { pack, items })
  const told = listen(library)
  let answers = 0
  const state = { isOver: false }
  const exported = library
    .call('packs.export', { pack, format: 'docx', path: join(folder, 'large.docx') })
    .finally(() => {
      state.isOver = true
    })
  while (!state.isOver) {
    await library.call('packs.list', {})
    await new Promise((resolve) => setImmediate(resolve))
    if (told.at(-1)?.phase === 'making') answers += 1
  }
  await exported
  expect(answers).toBeGreaterThan(5)
})

test('a process that is killed while it writes leaves the file that stood there', async ({ folder }) => {
  const path = join(folder, 'pack.bin')
  writeFileSync(path, 'before')
  const child = fork(join(import.meta.dirname, 'writes-slowly.ts'), [path], { stdio: 'ignore' })
  await once(child, 'message')
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(readFileSync(path, 'utf8')).toBe('before')
  expect(written(folder).filter((name) => !name.endsWith('.part'))).toEqual(['pack.bin'])
})

test('where there is no room nothing is left, what stood there is kept, and the user is told', async ({
  folder,
}) => {
  const path = join(folder, 'pack.bin')
  writeFileSync(path, 'before')
  const script = join(import.meta.dirname, 'writes-slowly.ts')
  // The limit of a file's size stands for that of a disk: the system refuses in the same way.
  const { stdout } = await promisify(execFile)('sh', [
    '-c',
    `trap '' XFSZ; ulimit -f 100; exec "${process.execPath}" "${script}" "${path}"`,
  ])
  expect(JSON.parse(stdout)).toMatchObject({ code: 'disk-full', message: expect.stringContaining('kept') })
  expect(written(folder)).toEqual(['pack.bin'])
  expect(readFileSync(path, 'utf8')).toBe('before')
})

test.skipIf(process.getuid?.() === 0)(
  'a folder that may not be written is named',
  async ({ folder, library }) => {
    const pack = await packOfTwo(library, folder)
    const closed = join(folder, 'closed')
    mkdirSync(closed)
    chmodSync(closed, 0o500)
    const exported = library.call('packs.export', { pack, format: 'csv', path: join(closed, 'pack.csv') })
    await expect(exported).rejects.toMatchObject({ code: 'no-access' })
  },
)

test('a pack as a folder has its originals bit for bit, and verifies by itself', async ({
  folder,
  library,
}) => {
  const pack = await packOfTwo(library, folder)
  const path = join(folder, 'pack')
  await library.call('packs.export', { pack, format: 'folder', path })
  expect(readdirSync(path).sort()).toEqual([
    'README.txt',
    'citations.bib',
    'citations.json',
    'manifest.json',
    'originals',
    'pack.csv',
    'pack.html',
    'pack.md',
  ])
  expect(readFileSync(join(path, 'originals', 'report.txt'))).toEqual(
    readFileSync(join(folder, 'report.txt')),
  )
  const { packSha256 } = JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8'))
  expect(readFileSync(join(path, 'README.txt'), 'utf8')).toContain(`\nSeal    ${packSha256}\n`)
  expect(JSON.parse(readFileSync(join(path, 'citations.json'), 'utf8'))).toHaveLength(1)
  const found = await verifyPack({ pack: path, sources: [], library: null })
  expect(found.problems).toEqual([])
  expect(found.excerpts.map(({ against }) => against)).toEqual(['source', 'source'])

  writeFileSync(join(path, 'originals', 'report.txt'), REPORT.replace('340', '430'))
  const changed = await verifyPack({ pack: path, sources: [], library: null })
  expect(changed.excerpts.map(({ against }) => against)).not.toContain('source')
})

test('a source-safe folder has no originals', async ({ folder, library }) => {
  const pack = await packOfTwo(library, folder)
  const path = join(folder, 'pack')
  await library.call('packs.export', { pack, format: 'folder', path, settings: { sourceSafe: true } })
  expect(readdirSync(path)).not.toContain('originals')
  expect(readFileSync(join(path, 'README.txt'), 'utf8')).toContain('left out')
  expect((await library.call('packs.get', { id: pack })).settings.sourceSafe).toBe(false)
})

test('originals get names that lead nowhere and hide nothing', async ({ folder, library }) => {
  const pack = await packOfTwo(library, folder, 'report\u202Efdp.con: x?.txt')
  const path = join(folder, 'pack')
  await library.call('packs.export', { pack, format: 'folder', path })
  expect(readdirSync(join(path, 'originals'))).toEqual(['report fdp.con x.txt'])
})

test('an original that is no longer what it was stops the export', async ({ folder }) => {
  const home = join(folder, 'Damaged.bookwheel')
  const library = await openLibrary({ folder: home, create: true })
  const pack = await packOfTwo(library, folder)
  const [record] = JSON.parse(await exportedText(library, pack, join(folder, 'honest'))).records as {
    readonly sourceSha256: string
  }[]
  const source = sourcePath(home, record?.sourceSha256 ?? '')
  chmodSync(source, 0o600)
  writeFileSync(source, REPORT.replace('340', '430'))
  const path = join(folder, 'pack')
  const exported = library.call('packs.export', { pack, format: 'folder', path })
  await expect(exported).rejects.toMatchObject({ code: 'library-damaged' })
  expect(written(folder)).toEqual(['honest'])
  await library.close()
})

async function exportedText(library: Library, pack: PackId, path: string): Promise<string> {
  await library.call('packs.export', { pack, format: 'folder', path })
  return readFileSync(join(path, 'manifest.json'), 'utf8')
}

test('a folder is replaced only when asked, and only by an export that stands alone in it', async ({
  folder,
  library,
}) => {
  const pack = await packOfTwo(library, folder)
  const path = join(folder, 'pack')
  const again = (replace: boolean) => library.call('packs.export', { pack, format: 'folder', path, replace })
  await again(false)
  await expect(again(false)).rejects.toMatchObject({ code: 'no-access' })
  writeFileSync(join(path, 'pack.md'), 'old')
  await again(true)
  expect(readFileSync(join(path, 'pack.md'), 'utf8')).not.toBe('old')

  writeFileSync(join(path, 'my notes.txt'), 'mine')
  await expect(again(true)).rejects.toMatchObject({ code: 'no-access' })
  expect(readFileSync(join(path, 'my notes.txt'), 'utf8')).toBe('mine')
  expect(written(folder)).toEqual([basename(path)])

  const file = join(folder, 'a file')
  writeFileSync(file, 'mine')
  const over = library.call('packs.export', { pack, format: 'folder', path: file, replace: true })
  await expect(over).rejects.toMatchObject({ code: 'no-access' })
  expect(readFileSync(file, 'utf8')).toBe('mine')
})

test('without a window there is no PDF, and the answer says what to do', async ({ folder, library }) => {
  const pack = await packOfTwo(library, folder)
  const exported = library.call('packs.export', { pack, format: 'pdf', path: join(folder, 'pack.pdf') })
  await expect(exported).rejects.toMatchObject({
    code: 'unsupported',
    advice: expect.stringContaining('docx'),
  })
  expect(written(folder)).toEqual([])
})
