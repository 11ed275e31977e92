import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect } from 'vitest'
import type { ReadHandle } from '#library/database/handles.ts'
import { newestVersion } from '#library/database/migrate.ts'
import { openDatabase } from '#library/database/open.ts'
import { openLibrary } from '#library/library.ts'
import { importText, REPORT, test } from '../library-fixture.ts'

function fingerprint(folder: string): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(name.parentPath, name.name)
    hash.update(path).update(name.isFile() ? readFileSync(path) : '')
  }
  return hash.digest('hex')
}

test('a library that is open can be read by another process but not written', async ({ folder, library }) => {
  const document = await importText(library, folder, 'report.txt', REPORT)
  await expect(openLibrary({ folder: library.folder })).rejects.toMatchObject({ code: 'library-open' })
  const reader = await openLibrary({ folder: library.folder, readOnly: true })
  expect((await reader.call('documents.get', { id: document.id })).title).toBe('The gates of the weir')
  await expect(reader.call('notes.create', { title: 'no' })).rejects.toMatchObject({ code: 'read-only' })
  await reader.close()
})

test('queries that are run at once are of one moment, whatever is stored between them', ({ folder }) => {
  const path = join(folder, 'library.sqlite')
  const writing = openDatabase(path, { readOnly: false })
  const reading = openDatabase(path, { readOnly: true })
  const addTag = (name: string): void =>
    writing.write((db) => {
      db.run(
        'INSERT INTO tags (name, folded, colour, description) VALUES (?, ?, ?, ?)',
        name,
        name,
        'blue',
        '',
      )
    })
  const tags = (db: ReadHandle): number => db.value('SELECT count(*) FROM tags')
  for (const { read } of [reading, writing]) {
    const before = tags(read)
    const counts = read.atOnce(() => {
      const first = tags(read)
      addTag(`tag ${before}`)
      return [first, tags(read)]
    })
    expect(counts).toEqual([before, before])
    expect(tags(read)).toBe(before + 1)
  }
  writing.write((db) => expect(db.atOnce(() => tags(db))).toBe(2))
  reading.close()
  writing.close()
})

test('a library written by a newer Bookwheel is refused and left as it is to the bit', async ({ folder }) => {
  const path = join(folder, 'Newer.bookwheel')
  await (await openLibrary({ folder: path, create: true })).close()
  const raw = new Sqlite(join(path, 'library.sqlite'))
  raw.pragma(`user_version = ${newestVersion + 1}`)
  raw.close()
  const before = fingerprint(path)
  await expect(openLibrary({ folder: path })).rejects.toMatchObject({ code: 'library-newer' })
  expect(fingerprint(path)).toBe(before)
})

test('a folder that holds something else is refused and left as it is', async ({ folder }) => {
  const path = join(folder, 'Photos')
  mkdirSync(path)
  writeFileSync(join(path, 'holiday.jpg'), 'not a library')
  await expect(openLibrary({ folder: path, create: true })).rejects.toMatchObject({ code: 'not-a-library' })
  expect(readdirSync(path)).toEqual(['holiday.jpg'])
  writeFileSync(join(path, 'library.sqlite'), 'this is no database at all, whatever its name says')
  const before = fingerprint(path)
  await expect(openLibrary({ folder: path })).rejects.toMatchObject({ code: 'not-a-library' })
  expect(fingerprint(path)).toBe(before)
})

test('a library that does not exist is made only when asked for', async ({ folder }) => {
  const path = join(folder, 'None.bookwheel')
  await expect(openLibrary({ folder: path })).rejects.toMatchObject({ code: 'not-found' })
  expect(existsSync(path)).toBe(false)
})

test.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0)(
  'a folder that can’t be written is refused with what to do (tried as another user)',
  async ({ folder }) => {
    const path = join(folder, 'Shut.bookwheel')
    await (await openLibrary({ folder: path, create: true })).close()
    chmodSync(folder, 0o755)
    chmodSync(path, 0o555)
    const script = `import('${join(process.cwd(), 'electron/library/library.ts')}').then(({ openLibrary }) =>
      openLibrary({ folder: ${JSON.stringify(path)} })).then(() => console.log('opened'), (error) => console.log(error.code))`
    const said = execFileSync(
      'setpriv',
      ['--reuid=65534', '--clear-groups', process.execPath, '-e', script],
      { encoding: 'utf8' },
    )
    expect(said.trim()).toBe('read-only')
  },
)

test('every commit is durable: WAL with synchronous FULL', async ({ library }) => {
  await library.call('notes.create', { title: 'kept' })
  const raw = new Sqlite(join(library.folder, 'library.sqlite'), { readonly: true })
  expect(raw.pragma('journal_mode', { simple: true })).toBe('wal')
  raw.close()
})

test('a call that is not in the contract, or does not fit it, changes nothing and says why', async ({
  library,
}) => {
  await expect(library.call('notes.explode' as never, {} as never)).rejects.toMatchObject({
    code: 'invalid-input',
  })
  await expect(library.call('notes.create', { title: 5 } as never)).rejects.toMatchObject({
    code: 'invalid-input',
  })
  await expect(library.call('app.state' as never, {} as never)).rejects.toMatchObject({
    code: 'invalid-input',
  })
  expect(await library.call('notes.list', {})).toEqual([])
})
