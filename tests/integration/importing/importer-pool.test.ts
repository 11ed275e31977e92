import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createImporterPool, type ImporterPool } from '#library/importing/importer-pool.ts'
import { unpackText } from '#library/importing/packed.ts'

let folder: string
let pool: ImporterPool

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bookwheel-pool-'))
  pool = createImporterPool({ size: 2 })
})

afterAll(async () => {
  await pool.close()
  rmSync(folder, { recursive: true })
})

test('the hash and size are of the bytes that were read', async () => {
  const path = join(folder, 'letter.txt')
  const bytes = Buffer.from('The gate was opened at three.\r\n')
  writeFileSync(path, bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  expect(await pool.extract(path)).toMatchObject({
    ok: true,
    sha256,
    size: bytes.length,
    extraction: { kind: 'text', text: Buffer.from('The gate was opened at three.') },
  })
})

test('a file without an extension is read under the name it is given', async () => {
  const path = join(folder, 'a3f0')
  writeFileSync(path, '# The gate\n')
  expect(await pool.extract(path)).toMatchObject({ code: 'unsupported' })
  expect(await pool.extract(path, { name: 'gate.md' })).toMatchObject({ extraction: { kind: 'markdown' } })
})

test('many files are read by few processes, each with its own result', async () => {
  const paths = Array.from({ length: 30 }, (_, index) => join(folder, `note-${index}.txt`))
  for (const [index, path] of paths.entries()) writeFileSync(path, `Note number ${index}.`)
  const results = await Promise.all(paths.map((path) => pool.extract(path)))
  const texts = results.map((result) =>
    result.ok && result.extraction ? unpackText(result.extraction) : result,
  )
  expect(texts).toEqual(paths.map((_, index) => `Note number ${index}.`))
})

test('missing files are named so', async () => {
  expect(await pool.extract(join(folder, 'missing.txt'))).toMatchObject({ ok: false, code: 'not-found' })
})

test('a cancelled file ends at once, whether it waits or is being read, and the next is read', async () => {
  const loop = fileURLToPath(new URL('../../hostile/importers/endless-loop.ts', import.meta.url))
  const slow = createImporterPool({ size: 1, entry: loop })
  const cancel = new AbortController()
  const [running, waiting] = [slow.extract('/bad', cancel), slow.extract('/bad', cancel)]
  const next = slow.extract('/good')
  setTimeout(() => cancel.abort(), 300)
  expect(await Promise.all([running, waiting])).toMatchObject([{ code: 'cancelled' }, { code: 'cancelled' }])
  expect(await next).toMatchObject({ message: 'still alive' })
  await slow.close()
})

test('a closed pool reads nothing and leaves no process', async () => {
  const closed = createImporterPool({ size: 1 })
  const path = join(folder, 'last.txt')
  writeFileSync(path, 'The last note.')
  expect(await closed.extract(path)).toMatchObject({ ok: true })
  await closed.close()
  expect(await closed.extract(path)).toMatchObject({ code: 'cancelled' })
})
