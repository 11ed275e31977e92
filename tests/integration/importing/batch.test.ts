import { join } from 'node:path'
import { expect } from 'vitest'
import { type Database, openDatabase } from '#library/database/open.ts'
import { createBatch } from '#library/importing/batch.ts'
import type { Keeping, Landing } from '#library/importing/landing.ts'
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
    extraction: {
      kind: 'text',
      mediaType: 'text/plain',
      extractor: 'made',
      blocks: [{ kind: 'paragraph', level: null, page: null, furniture: false, text }],
      metadata: [],
      alternatives: [],
      warnings: [],
    },
  }
}

const documents = (database: Database) => database.read.value('SELECT count(*) FROM documents')

test('rows are written before their bytes are on the disk, and committed after', async ({
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
  await batch.add(arrival('Weir'))
  await batch.flush()
  expect(seen).toEqual([0])
  expect(documents(database)).toBe(1)
  expect(report.added).toHaveLength(1)
})

test('rows whose bytes are late are written anew, and others may write meanwhile', async ({
  database,
  folder,
}) => {
  let arrive = (): void => undefined
  const done = new Promise<void>((resolve) => {
    arrive = resolve
  })
  const { batch, report } = batchOn(database, folder, () => ({ done, wait: () => false }))
  await batch.add(arrival('Weir'))
  await batch.add(arrival('Mill'))
  const stored = batch.flush()
  await new Promise(setImmediate)
  expect(documents(database)).toBe(0)
  database.write((db) => db.run(`INSERT INTO settings (key, value) VALUES ('theme', '"dark"')`))
  arrive()
  await stored
  expect(documents(database)).toBe(2)
  expect(database.read.value('SELECT count(*) FROM passage_index')).toBe(2)
  expect(report).toMatchObject({
    added: [{ path: '/made/Weir.txt' }, { path: '/made/Mill.txt' }],
    failed: [],
  })
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
  await batch.add(arrival('Weir'))
  await batch.flush()
  await batch.add(arrival('Mill'))
  await batch.flush()
  expect(documents(database)).toBe(1)
  expect(report).toMatchObject({
    added: [{ path: '/made/Mill.txt' }],
    failed: [{ path: '/made/Weir.txt', code: 'disk-full' }],
  })
})
