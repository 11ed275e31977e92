import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect } from 'vitest'
import { openDatabase } from '#library/database/open.ts'
import { foldedUpTo, foldingProgress } from '#library/folding/queries.ts'
import { pack } from '#library/importing/packed.ts'
import { storeArrival } from '#library/importing/store.ts'
import { type Library, openLibrary } from '#library/library.ts'
import { test } from '../library-fixture.ts'

const root = process.cwd()

/** A library of documents with grouped numbers, whose indexes were made before these were one word each. */
function makeOldLibrary(folder: string, documents: number, passages: number): void {
  mkdirSync(folder)
  const file = join(folder, 'library.sqlite')
  const database = openDatabase(file, { readOnly: false })
  for (let n = 1; n <= documents; n++) {
    const text = (ordinal: number) => `About ${n},200 people left house ${ordinal} of 1’000; 12 stayed.`
    const blocks = Array.from({ length: passages }, (_, index) => ({
      kind: 'paragraph' as const,
      level: null,
      page: null,
      furniture: index === 1,
      text: text(index + 1),
    }))
    const sha256 = n.toString(16).padStart(64, '0')
    const extraction = pack({
      kind: 'text',
      mediaType: 'text/plain',
      extractor: 'made',
      blocks,
      metadata: [],
      alternatives: [],
      warnings: [],
    })
    const arrival = { sha256, size: 1, path: `/made/${n}`, origin: null, sketch: [], extraction }
    database.write((db) =>
      storeArrival(db, { ...arrival, fallbackTitle: `Document ${n}` }, '2024-05-01T12:00:00.000Z'),
    )
  }
  database.close()
  const old = new Sqlite(file)
  for (const [index, furniture] of [
    ['passage_index', 0],
    ['furniture_index', 1],
  ] as const) {
    old.exec(`INSERT INTO ${index} (${index}) VALUES ('delete-all')`)
    const insert = old.prepare(`INSERT INTO ${index} (rowid, text) VALUES (?, ?)`)
    const rows = old.prepare('SELECT id, text FROM passages WHERE furniture = ?').all(furniture)
    for (const { id, text } of rows as { id: number; text: string }[]) insert.run(id, text.toLowerCase())
  }
  old
    .prepare(
      `UPDATE settings SET value = '{"version":"bookwheel-fold/1","after":null}' WHERE key = 'folding'`,
    )
    .run()
  old.close()
}

/** What is wrong with the library, but that there are no files of what was made here. */
async function damageOf(library: Library): Promise<unknown[]> {
  const { problems } = await library.call('library.check', {})
  return problems.filter(({ where }) => !where.startsWith('source '))
}

function allRead(library: Library): Promise<void> {
  return new Promise((resolve) => {
    library.on((event) => {
      if (event.name === 'library.changed' && event.payload.topics.includes('passages')) resolve()
    })
  })
}

test('a library of older rules is read again, says so meanwhile, and then finds numbers however they are grouped', async ({
  folder,
}) => {
  const path = join(folder, 'Old.bookwheel')
  makeOldLibrary(path, 4, 3)
  const library = await openLibrary({ folder: path })
  const read = allRead(library)
  const find = (query: string, furniture = false) => library.call('search.run', { query, furniture })
  const before = await find('2200*')
  expect([before.total, before.rereading]).toEqual([0, { done: 0, documents: 4 }])
  const receipt = library.call('receipts.write', {
    query: 'zebra',
    furniture: false,
    path: join(folder, 'receipt.json'),
    sign: false,
  })
  await expect(receipt).rejects.toMatchObject({ code: 'changed' })

  await read
  expect(await find('2200*')).toMatchObject({ total: 1, passages: 2, rereading: null })
  expect(await find('2,200')).toMatchObject({ total: 1, passages: 2 })
  expect(await find('"1000 12 stayed"', true)).toMatchObject({ total: 4, passages: 12 })
  expect((await find('200')).total).toBe(0)
  expect(await damageOf(library)).toEqual([])
  await library.close()

  const database = openDatabase(join(path, 'library.sqlite'), { readOnly: true })
  expect(foldedUpTo(database.read)).toBeNull()
  database.close()
})

test('a library opened only for reading says what has not been read again', async ({ folder }) => {
  const path = join(folder, 'Old.bookwheel')
  makeOldLibrary(path, 2, 1)
  const library = await openLibrary({ folder: path, readOnly: true })
  expect(await library.call('search.run', { query: 'people' })).toMatchObject({
    total: 2,
    rereading: { done: 0, documents: 2 },
  })
  await library.close()
})

test('reading again goes on where a killed program stopped', async ({ folder }) => {
  const path = join(folder, 'Killed.bookwheel')
  makeOldLibrary(path, 150, 30)
  const script = `
    import { openLibrary } from '${join(root, 'electron/library/library.ts')}'
    const library = await openLibrary({ folder: ${JSON.stringify(path)} })
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 5))
      const { rereading } = await library.call('search.run', { query: 'people', limit: 1 })
      if (rereading === null || rereading.done > 0) process.kill(process.pid, 'SIGKILL')
    }`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
    cwd: root,
    stdio: 'inherit',
  })
  await new Promise((resolve) => child.once('close', resolve))

  const database = openDatabase(join(path, 'library.sqlite'), { readOnly: false })
  const progress = foldingProgress(database.read)
  database.close()
  expect(progress?.done).toBeGreaterThan(0)
  expect(progress?.done).toBeLessThan(150)

  const library = await openLibrary({ folder: path })
  const { rereading } = await library.call('search.run', { query: 'people', limit: 1 })
  expect(rereading).toEqual(progress)
  await allRead(library)
  for (const n of [1, 75, 150])
    expect(await library.call('search.run', { query: `${n}200*` })).toMatchObject({ total: 1, passages: 29 })
  expect(await damageOf(library)).toEqual([])
  await library.close()
})
