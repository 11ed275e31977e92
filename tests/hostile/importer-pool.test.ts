import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { toFailure } from '#library/importing/importer-failures.ts'
import { createImporterPool, type ImporterPool } from '#library/importing/importer-pool.ts'

const hasKernelLimits = process.platform === 'linux' && existsSync('/usr/bin/prlimit')

let folder: string
let pool: ImporterPool

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bookwheel-hostile-'))
})

afterEach(async () => {
  await pool.close()
  rmSync(folder, { recursive: true })
})

function entry(name: string): string {
  return fileURLToPath(new URL(`importers/${name}.ts`, import.meta.url))
}

test('a file that loops for ever is given up, and the next file is read', async () => {
  pool = createImporterPool({ size: 1, timeoutMs: 1500, entry: entry('endless-loop') })
  const [bad, next] = await Promise.all([pool.extract('/bad'), pool.extract('/good')])
  expect(bad).toMatchObject({ ok: false, code: 'timeout', message: expect.stringContaining('2 seconds') })
  expect(next).toMatchObject({ message: 'still alive' })
})

test.each(['endless-memory', 'endless-heap'])(
  'a file that fills the memory is given up before it hurts, and the next file is read (%s)',
  async (name) => {
    const memoryBytes = 192 * 1024 * 1024
    pool = createImporterPool({ size: 1, timeoutMs: 30_000, memoryBytes, entry: entry(name) })
    const [bad, next] = await Promise.all([pool.extract('/bad'), pool.extract('/good')])
    expect(bad).toMatchObject({ ok: false, code: 'memory' })
    expect(next).toMatchObject({ message: 'still alive' })
  },
)

test.skipIf(!hasKernelLimits)(
  'memory that the kernel refuses is said to be too much, not a crash (skipped: no prlimit)',
  async () => {
    pool = createImporterPool({
      size: 1,
      memoryBytes: 192 * 1024 * 1024,
      entry: entry('refused-memory'),
    })
    expect(await pool.extract('/bad')).toMatchObject({
      ok: false,
      code: 'memory',
      message: expect.stringContaining('Split it'),
    })
  },
)

test.skipIf(process.platform === 'win32')(
  'an importer that the system kills is said to have lacked memory (skipped: no signals)',
  async () => {
    pool = createImporterPool({ size: 1, entry: entry('killed') })
    expect(await pool.extract('/bad')).toMatchObject({
      code: 'memory',
      message: expect.stringContaining('Close other programs'),
    })
  },
)

test('an importer that a file left with much memory reads no other file', async () => {
  pool = createImporterPool({ size: 1, entry: entry('swells') })
  const numbers: string[] = []
  for (const path of ['/good', '/bad', '/good']) {
    const result = await pool.extract(path)
    numbers.push(result.ok ? '' : result.message)
  }
  expect(numbers[1]).toBe(numbers[0])
  expect(numbers[2]).not.toBe(numbers[0])
})

test.each([
  ['Array buffer allocation failed', 'memory'],
  ['Failed to allocate memory', 'memory'],
  ['Invalid string length', 'memory'],
  ['Map maximum size exceeded', 'memory'],
  ['Maximum call stack size exceeded', 'too-large'],
  ['The number is out of range', 'unreadable'],
])('an error of a parser that says “%s” ends as %s, with what to do', (message, code) => {
  const failure = toFailure(new RangeError(message))
  expect(failure.code).toBe(code)
  expect(failure.message).toMatch(/(?:Split it|save it anew)/)
})

test('an importer that ends by itself is replaced', async () => {
  pool = createImporterPool({ size: 1, entry: entry('exits') })
  expect(await pool.extract('/bad')).toMatchObject({ ok: false, code: 'crashed' })
  expect(await pool.extract('/good')).toMatchObject({ message: 'still alive' })
})

test('of many small files given at once only the one that ends the importer is blamed', async () => {
  pool = createImporterPool({ size: 1, entry: entry('ends-at-bad') })
  const names = Array.from({ length: 12 }, (_, index) => `${index === 7 ? 'bad' : 'good'}-${index}.txt`)
  const read = (name: string) => pool.extract(`/${name}`, { name, size: 100 })
  const results = await Promise.all(names.map(read))
  expect(results.map((result) => (result.ok ? '' : result.code))).toEqual(
    names.map((name) => (name.startsWith('bad') ? 'crashed' : 'empty')),
  )
  // Tried again alone, each in its turn.
  expect(results[0]).toMatchObject({ message: 'alone good-0.txt' })
  const others = await Promise.all(names.filter((name) => name.startsWith('good')).map(read))
  expect(others[0]).toMatchObject({ message: 'many good-0.txt' })
})

test('cancelling some of many small files leaves the others to be read', async () => {
  pool = createImporterPool({ size: 1, timeoutMs: 20_000, entry: entry('endless-loop') })
  const cancel = new AbortController()
  const ended = ['/bad.txt', '/bad-too.txt'].map((path) =>
    pool.extract(path, { size: 1, signal: cancel.signal }),
  )
  const other = pool.extract('/good.txt', { size: 1 })
  setTimeout(() => cancel.abort(), 300)
  expect(await Promise.all(ended)).toMatchObject([{ code: 'cancelled' }, { code: 'cancelled' }])
  expect(await other).toMatchObject({ message: 'still alive' })
})

test('an importer that answers while it is stopped takes no other file', async () => {
  pool = createImporterPool({ size: 1, entry: entry('exits') })
  await pool.extract('/good')
  const cancel = new AbortController()
  const cancelled = pool.extract('/good', { signal: cancel.signal })
  // The answer waits in the channel when the process is killed.
  const until = performance.now() + 300
  while (performance.now() < until);
  cancel.abort()
  await cancelled
  expect(await pool.extract('/good')).toMatchObject({ message: 'still alive' })
})

test('an importer that cannot start is a crash, not a wait', async () => {
  pool = createImporterPool({ size: 1, timeoutMs: 20_000, entry: join(folder, 'missing.ts') })
  expect(await pool.extract('/any')).toMatchObject({ ok: false, code: 'crashed' })
})

test('an importer that answers with nonsense is a crash, and the next file is read by another', async () => {
  pool = createImporterPool({ size: 1, entry: entry('nonsense') })
  for (const path of ['/0', '/1', '/2'])
    expect(await pool.extract(path)).toMatchObject({ ok: false, code: 'crashed' })
})

test('an importer that is taken over can write nothing, start nothing and sees no environment', async () => {
  pool = createImporterPool({ size: 1, entry: entry('misbehaves') })
  const path = join(folder, 'page.html')
  writeFileSync(path, 'x')
  expect(await pool.extract(path)).toMatchObject({ message: '|ELECTRON_RUN_AS_NODE' })
  expect(existsSync(`${path}.written`)).toBe(false)
})
