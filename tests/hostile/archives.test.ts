import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Library } from '#library/library.ts'
import type { ImportReport } from '#shared/contract/imports.ts'
import { type MadeEntry, madeZip } from '#tests/made-files/zip.ts'
import { importPaths, test } from '../integration/library-fixture.ts'

// Every archive here goes through a whole library with the limits of the program; each test ends with its full check.
const SLOW = 120_000
const MEGABYTE = 1024 * 1024

interface Places {
  readonly folder: string
  readonly library: Library
}

async function importing({ folder, library }: Places, archive: Uint8Array): Promise<ImportReport> {
  const path = join(folder, 'hostile.zip')
  writeFileSync(path, archive)
  const report = await importPaths(library, [path])
  expect(existsSync(join(library.folder, 'sources', 'incoming'))).toBe(false)
  return report
}

/** What became of the members, by their paths in the archive. */
function failures({ folder }: Places, { failed }: ImportReport): Record<string, string> {
  return Object.fromEntries(failed.map(({ path, code }) => [path.slice(folder.length + 1), code]))
}

const GOOD: MadeEntry = { name: 'good.txt', bytes: 'The gate was opened at three.' }

test.for(['../outside.txt', 'a/../../outside.txt', '..\\outside.txt', '/outside.txt', 'C:\\outside.txt'])(
  'an archive with the path %j is refused as a whole, and nothing is written outside',
  async (name, { folder, library }) => {
    const places = { folder, library }
    const before = readdirSync(places.folder).concat('hostile.zip').sort()
    const report = await importing(places, madeZip([GOOD, { name, bytes: 'Out.' }]))
    expect(report.added).toEqual([])
    expect(report.failed).toMatchObject([{ code: 'unreadable', message: expect.stringContaining('path') }])
    expect(readdirSync(places.folder).sort()).toEqual(before)
  },
)

test('an archive that unpacks to 600 times its size is refused before it is unpacked', async ({
  folder,
  library,
}) => {
  const places = { folder, library }
  const report = await importing(
    places,
    madeZip([GOOD, { name: 'bomb.txt', bytes: Buffer.alloc(40 * MEGABYTE) }]),
  )
  expect(report).toMatchObject({
    added: [],
    failed: [{ code: 'too-large', message: expect.stringContaining('200') }],
  })
})

test('10,001 files in an archive are refused before any is listed', async ({ folder, library }) => {
  const entries = Array.from({ length: 10_001 }, (_, index) => ({
    name: `${index}.txt`,
    bytes: 'x',
    stored: true,
  }))
  const report = await importing({ folder, library }, madeZip(entries))
  expect(report).toMatchObject({
    added: [],
    failed: [{ code: 'too-large', message: expect.stringContaining('10,001') }],
  })
})

test('entries that share their bytes count each for itself', async ({ folder, library }) => {
  const bytes = Buffer.from('The gate was opened at three. '.repeat(MEGABYTE / 10))
  const one: MadeEntry = { name: '0.txt', bytes }
  const others = Array.from({ length: 200 }, (_, index) => ({ name: `${index + 1}.txt`, bytes, sameAs: 0 }))
  const report = await importing({ folder, library }, madeZip([one, ...others]))
  expect(report).toMatchObject({ added: [], failed: [{ code: 'too-large' }] })
})

test('archives in an archive that each stay within the limits do not get past them together', {
  timeout: SLOW,
}, async ({ folder, library }) => {
  // 24 times 30 MB: no archive is suspicious by itself, and none of the texts is one.
  const inner = madeZip([{ name: 'inner.txt', bytes: Buffer.alloc(30 * MEGABYTE, 1) }])
  const outer = Array.from({ length: 24 }, (_, index) => ({
    name: `${index}.zip`,
    bytes: inner,
    stored: true,
  }))
  const report = await importing({ folder, library }, madeZip(outer))
  const spent = report.failed.filter(({ path }) => path === join(folder, 'hostile.zip'))
  expect(spent).toMatchObject([{ code: 'too-large', message: expect.stringContaining('512 MB') }])
  expect(report.failed.filter(({ code }) => code === 'binary').length).toBeLessThan(18)
})

test('an archive in an archive, fifty deep, is opened six deep and named', { timeout: SLOW }, async ({
  folder,
  library,
}) => {
  const places = { folder, library }
  let archive = madeZip([GOOD])
  for (let depth = 0; depth < 50; depth += 1) archive = madeZip([{ name: 'next.zip', bytes: archive }])
  const report = await importing(places, archive)
  expect(report.added).toEqual([])
  expect(failures(places, report)).toEqual({ [`hostile.zip${'/next.zip'.repeat(7)}`]: 'unsupported' })
})

test('a file that unpacks to more than it declares is stopped there, and the others are read', async ({
  folder,
  library,
}) => {
  const places = { folder, library }
  const lying: MadeEntry = { name: 'lying.txt', bytes: Buffer.alloc(100 * MEGABYTE, 'a'), size: 100 }
  const report = await importing(places, madeZip([lying, GOOD]))
  expect(report.added).toHaveLength(1)
  expect(failures(places, report)).toEqual({ 'hostile.zip/lying.txt': 'unreadable' })
})

test('names that steer terminals, turn the direction of writing or hide their end are shown as what they are', async ({
  folder,
  library,
}) => {
  const names = [
    'red\u001b[31m.txt',
    'two\nlines.txt',
    'fdp\u202etxt.exe',
    'nul\0.txt',
    `${'long'.repeat(200)}.txt`,
  ]
  const entries = names.map((name, index) => ({ name, bytes: `Text ${index}.`, utf8: true }))
  const { added, failed } = await importing({ folder, library }, madeZip(entries))
  expect([...added, ...failed].map(({ path }) => path.slice(folder.length + 13)).sort()).toEqual([
    'fdp txt.exe',
    `${'long'.repeat(49)}.txt`,
    'nul .txt',
    'red [31m.txt',
    'two lines.txt',
  ])
  expect(failed).toMatchObject([{ code: 'unsupported' }])
})

test('a hundred files of one name are all there', async ({ folder, library }) => {
  const entries = Array.from({ length: 100 }, (_, index) => ({ name: 'a.txt', bytes: `Text ${index}.` }))
  const { added } = await importing({ folder, library }, madeZip(entries))
  expect(new Set(added.map(({ path }) => path)).size).toBe(100)
  expect(added.map(({ path }) => path)).toContain(join(folder, 'hostile.zip', 'a (100).txt'))
})

test('broken headers of every kind end as a sentence', { timeout: SLOW }, async ({ folder, library }) => {
  const archive = madeZip([GOOD, { name: 'b.txt', bytes: 'Second. '.repeat(50) }])
  for (let at = 0; at < archive.length; at += 7) {
    const broken = Buffer.from(archive)
    broken.writeUInt8((broken.readUInt8(at) + 0x55) % 256, at)
    const { added, duplicates, failed } = await importing({ folder, library }, broken)
    expect(added.length + duplicates.length + failed.length).toBeGreaterThan(0)
    expect(failed.every(({ message }) => message.length > 10)).toBe(true)
    expect(failed.map(({ code }) => code)).not.toContain('crashed')
  }
})
