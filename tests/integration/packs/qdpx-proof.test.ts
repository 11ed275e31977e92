import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect } from 'vitest'
import { test } from '../library-fixture.ts'
import { exported, samplePack, signingLibrary, verifiedWith } from './sample-pack.ts'

test('a QDA project that is a pack verifies, and shows who changed its texts, its places or its manifest', async ({
  folder,
}) => {
  const library = await signingLibrary(folder)
  const pack = await samplePack(library, folder)
  const path = await exported(library, folder, pack, 'qdpx')
  await library.close()
  const source = join(folder, 'weir report.txt')
  const untouched = readFileSync(path)
  expect(await verifiedWith(path, source)).toMatchObject({ ok: true, format: 'qdpx', problems: [] })

  const change = (part: RegExp, from: string | RegExp, to: string): void => {
    const files = unzipSync(untouched)
    const name = Object.keys(files).find((known) => part.test(known)) ?? ''
    const before = strFromU8(files[name] ?? new Uint8Array())
    const after = before.replace(from, to)
    expect(after).not.toBe(before)
    writeFileSync(path, zipSync({ ...files, [name]: strToU8(after) }))
  }
  for (const [part, from, to] of [
    [/^Sources\//, '1,200', '1,300'],
    [/^Sources\//, 'had been planned', 'had not been planned'],
    [/\.qde$/, /startPosition="(\d+)"/, 'startPosition="1$1"'],
    [/manifest\.json$/, '1,200', '1,300'],
    [/manifest\.json$/, 'Lund', 'Bergmann'],
  ] as const) {
    change(part, from, to)
    const { ok, problems, excerpts } = await verifiedWith(path, source)
    expect([String(from), ok]).toEqual([String(from), false])
    expect([...problems, ...excerpts.flatMap((one) => one.problems)]).not.toEqual([])
  }
  const files = unzipSync(untouched)
  delete files['bookwheel-manifest.json']
  writeFileSync(path, zipSync(files))
  await expect(verifiedWith(path)).rejects.toMatchObject({ code: 'unreadable' })
})
