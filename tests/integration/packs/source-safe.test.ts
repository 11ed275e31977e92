import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect } from 'vitest'
import { packFiles } from '#library/packs/formats/index.ts'
import type { PackFormat } from '#shared/contract/packs.ts'
import { test } from '../library-fixture.ts'
import { exported, LEFT_OUT, OTHER_TITLE, REPORT, samplePack, verifiedWith } from './sample-pack.ts'

const FORMATS = [
  'markdown',
  'html',
  'csv',
  'jsonld',
  'docx',
  'folder',
] as const satisfies readonly PackFormat[]

/** Everything that is in an export, also inside of archives and folders, with the names. */
function allText(path: string): string {
  if (statSync(path).isDirectory()) {
    return readdirSync(path)
      .map((name) => `${name}\n${allText(join(path, name))}`)
      .join('\n')
  }
  const bytes = readFileSync(path)
  if (!path.endsWith('.docx')) return bytes.toString('utf8')
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${Buffer.from(part).toString('utf8')}`)
    .join('\n')
}

const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

test('a source-safe pack says nothing of the library but what it quotes', { timeout: 60_000 }, async ({
  folder,
  library,
}) => {
  const pack = await samplePack(library, folder)
  const plain = readFileSync(await exported(library, folder, pack, 'jsonld'))
  const { pack: open } = await packFiles.jsonld.read(plain)
  const told = open.records.flatMap((record) => [record.sourceSha256, record.textSha256, record.created])
  const known = [open.pack, ...told, sha256(REPORT), 'weir report.txt', 'secret.md', OTHER_TITLE, folder]
  const secrets = [...new Set(known)].filter((secret) => secret !== '')
  expect(secrets.length).toBeGreaterThan(8)
  for (const format of FORMATS) {
    const text = allText(await exported(library, folder, pack, format, { sourceSafe: true }))
    const told = secrets.filter((secret) => text.includes(secret))
    expect({ format, told }).toEqual({ format, told: [] })
    expect({ format, leftOut: text.includes(LEFT_OUT) }).toEqual({ format, leftOut: false })
    expect(text).not.toContain(`/${userInfo().username}/`)
    expect(text).not.toMatch(/\d\d:\d\d:\d\d(?:\.\d+)?[+-]\d\d:?\d\d|Europe\/|America\/|Asia\//)
  }
})

test('nobody can join two source-safe packs by a hash, a salt or an id', async ({ folder, library }) => {
  const pack = await samplePack(library, folder)
  const read = async () =>
    (
      await packFiles.jsonld.read(
        readFileSync(await exported(library, folder, pack, 'jsonld', { sourceSafe: true })),
      )
    ).pack
  const [first, second] = [await read(), await read()]
  const marks = ({ pack: id, records }: typeof first): string[] => [
    id,
    ...records.flatMap(({ salt, sourceSha256, textSha256, quotationSha256 }) =>
      [salt, sourceSha256, textSha256, quotationSha256].filter((mark) => mark !== ''),
    ),
  ]
  const all = [...marks(first), ...marks(second)]
  // Two excerpts with four marks, but for the hash of the quotation with an omission, and the id.
  expect(all).toHaveLength(16)
  expect(new Set(all).size).toBe(all.length)
  expect(first.records[1]?.salt).toMatch(/^[0-9a-f]{32}$/)
})

test('with the original each excerpt can be checked, under any name; with another one it can’t', async ({
  folder,
  library,
}) => {
  const pack = await samplePack(library, folder)
  const path = await exported(library, folder, pack, 'html', { sourceSafe: true })
  const other = join(folder, 'other.txt')
  writeFileSync(join(folder, 'renamed.txt'), REPORT)
  writeFileSync(other, REPORT.replace('340 people', '430 people'))
  const excerpts = async (...sources: string[]) =>
    (await verifiedWith(path, ...sources)).excerpts.filter(({ kind }) => kind === 'excerpt')
  expect((await excerpts(join(folder, 'renamed.txt'))).map(({ status }) => status)).toEqual([
    'verified',
    'verified',
  ])
  const found = await excerpts(other)
  expect(found.map(({ status, ok }) => [status, ok])).toEqual([
    ['source-differs', false],
    ['source-differs', false],
  ])
  expect(found[0]?.problems.join()).toContain('The words do stand in it.')
  expect(found[1]?.problems.join()).toContain('The words do not stand in it.')
})
