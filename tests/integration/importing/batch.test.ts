import { join } from 'node:path'
import { expect } from 'vitest'
import { type Database, openDatabase } from '#library/database/open.ts'
import { type Batch, createBatch } from '#library/importing/batch.ts'
import type { Keeping, Landing } from '#library/importing/landing.ts'
import { pack } from '#library/importing/packed.ts'
import type { Arrival } from '#library/importing/store.ts'
import type { ImportReport } from '#shared/contract/imports.ts'
import { test as base } from '../library-fixture.ts'

const test = base.extend<{ database: Database }>({
  database: async ({ folder }, use) => {
    const database = openDatabase(join(folder, 'library.sqlite'), { readOnly: false })
    await use(database)
    database.close()
  },
})

/** A batch whose copies reach the disk as `keep` says. */
function batchOn(database: Database, folder: string, keep: () => Keeping) {
  const report: ImportReport = {
    job: 1,
    added: [],
    editions: [],
    duplicates: [],
    failed: [],
    cancelled: false,
  }
  const core = {
    database,
    surroundings: { folder, now: () => '2024-05-01T12:00:00.000Z', settingsFolder: null },
    emit: () => undefined,
    changed: () => undefined,
  }
  const batch = createBatch(core, report, { keep } as unknown as Landing, null)
  return { batch, report }
}

function arrival(name: string): Arrival & { readonly file: string } {
  const text = `The gates of ${name} were opened at four.`
  return {
    file: `/landed/${name}`,
    path: `/made/${name}.txt`,
    origin: null,
    sha256: Buffer.from(name).toString('hex').padStart(64, '0'),
    size: text.length,
    sketch: [],
    fallbackTitle: name,
    extraction: pack({
      kind: 'text',
      mediaType: 'text/plain',
      extractor: 'made',
      blocks: [{ kind: 'paragraph', level: null, page: null, furniture: false, text }],
      metadata: [],
      alternatives: [],
      warnings: [],
    }),
  }
}

const documents = (database: Database) => database.read.value('SELECT count(*) FROM documents')

async function store(batch: Batch, name: string, count: number): Promise<void> {
  for (let n = 0; n < count; n++) await batch.add(arrival(`${name} ${n}`))
  await batch.flush()
}

/** Bytes that reach the disk when told. */
function slowDisk() {
  let arrive = (): void => undefined
  const done = new Promise<void>((resolve) => {
    arrive = resolve
  })
  return { done, arrive: () => arrive() }
}

test('many rows are written before their bytes are on the disk, and committed after', async ({
  database,
  folder,
}) => {
  const seen: unknown[] = []
  const { batch, report } = batchOn(database, folder, () => ({
    done: Promise.resolve(),
    wait: () => {
      seen.push(documents(database))
      return true
    },
  }))
  await store(batch, 'Weir', 100)
  expect(seen).toEqual([0])
  expect(documents(database)).toBe(100)
  expect(report.added).toHaveLength(100)
})

test('few rows are written when their bytes are on the disk, and nobody waits in a call', async ({
  database,
  folder,
}) => {
  const { done, arrive } = slowDisk()
  const wait = (): boolean => {
    throw new Error('waited in a call')
  }
  const { batch, report } = batchOn(database, folder, () => ({ done, wait }))
  const stored = store(batch, 'Weir', 99)
  await new Promise(setImmediate)
  expect(documents(database)).toBe(0)
  arrive()
  await stored
  expect(report).toMatchObject({ failed: [] })
  expect(documents(database)).toBe(99)
})

test('rows whose bytes are late are written anew, others may write meanwhile, and the disk comes first from then on', async ({
  database,
  folder,
}) => {
  const { done, arrive } = slowDisk()
  let waits = 0
  const wait = (): boolean => {
    waits += 1
    return false
  }
  const { batch, report } = batchOn(database, folder, () => ({ done, wait }))
  const stored = store(batch, 'Weir', 100)
  await new Promise(setImmediate)
  expect(waits).toBe(1)
  expect(documents(database)).toBe(0)
  database.write((db) => db.run(`INSERT INTO settings (key, value) VALUES ('theme', '"dark"')`))
  arrive()
  await stored
  await store(batch, 'Mill', 100)
  expect(waits).toBe(1)
  expect(documents(database)).toBe(200)
  expect(database.read.value('SELECT count(*) FROM passage_index')).toBe(200)
  expect(report.failed).toEqual([])
  expect(report.added.map(({ path }) => path)).toEqual([
    ...Array.from({ length: 100 }, (_, n) => `/made/Weir ${n}.txt`),
    ...Array.from({ length: 100 }, (_, n) => `/made/Mill ${n}.txt`),
  ])
})

test('rows whose bytes do not reach the disk are not kept, and those after them are', async ({
  database,
  folder,
}) => {
  const full = Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' }))
  full.catch(() => undefined)
  const answers: Keeping[] = [
    { done: full, wait: () => false },
    { done: Promise.resolve(), wait: () => true },
  ]
  const { batch, report } = batchOn(database, folder, () => answers.shift() as Keeping)
  await store(batch, 'Weir', 100)
  await store(batch, 'Mill', 1)
  expect(documents(database)).toBe(1)
  expect(report.failed).toHaveLength(100)
  expect(report).toMatchObject({
    added: [{ path: '/made/Mill 0.txt' }],
    failed: Array.from({ length: 100 }, () => ({ code: 'disk-full' })),
  })
})
