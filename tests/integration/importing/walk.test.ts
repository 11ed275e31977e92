import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { supportedExtensions } from '#library/importing/extract.ts'
import { walk } from '#library/importing/walk.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bookwheel-walk-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

function file(...path: readonly string[]): void {
  mkdirSync(join(folder, ...path.slice(0, -1)), { recursive: true })
  writeFileSync(join(folder, ...path), 'x')
}

/** What the walk finds: paths below the folder, with the code of a refusal. */
async function found(...paths: readonly string[]): Promise<string[]> {
  const all: string[] = []
  for await (const one of walk(paths)) {
    const path = one.path.replace(`${folder}/`, '')
    all.push('code' in one ? `${path} ${one.code}` : path)
  }
  return all
}

test('folders are read in a stable order, files and folders by name', async () => {
  file('b.txt')
  file('a', 'z.md')
  file('a', 'b', 'c.html')
  file('c.TXT')
  expect(await found(folder)).toEqual(['a/b/c.html', 'a/z.md', 'b.txt', 'c.TXT'])
})

test('hidden entries are left out inside folders, and taken when they were chosen', async () => {
  file('.hidden.txt')
  file('.git', 'readme.txt')
  file('shown.txt')
  expect(await found(folder)).toEqual(['shown.txt'])
  expect(await found(join(folder, '.hidden.txt'))).toEqual(['.hidden.txt'])
})

test('a link that leads back is followed once, and a broken one is reported', async () => {
  file('a', 'one.txt')
  symlinkSync(folder, join(folder, 'a', 'loop'))
  symlinkSync(join(folder, 'a'), join(folder, 'b'))
  symlinkSync('nowhere', join(folder, 'c.txt'))
  symlinkSync(join(folder, 'd.txt'), join(folder, 'd.txt'))
  expect(await found(folder)).toEqual(['a/one.txt', 'c.txt not-found', 'd.txt unreadable'])
})

test('files of other kinds and missing paths are one line each', async () => {
  file('minutes.xyz')
  expect(await found(folder, join(folder, 'missing'))).toEqual([
    'minutes.xyz unsupported',
    'missing not-found',
  ])
})

test('a folder that may not be read is reported and the rest goes on', async () => {
  file('a.txt')
  mkdirSync(join(folder, 'closed'), { mode: 0 })
  const [first, second] = await found(folder)
  expect(first).toBe('a.txt')
  // The superuser may read it all the same, and finds it empty.
  if (process.getuid?.() !== 0) expect(second).toBe('closed no-access')
})

test('the extensions are those of the formats', () => {
  expect([...supportedExtensions]).toEqual(expect.arrayContaining(['.txt', '.md', '.html', '.htm']))
})
