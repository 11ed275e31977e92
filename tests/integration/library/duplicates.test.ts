import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { createImporterPool } from '#library/importing/importer-pool.ts'
import { type Library, openLibrary } from '#library/library.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import { toFirstFormat } from '../first-format.ts'
import { importPaths, importText, REPORT, test } from '../library-fixture.ts'

/** Sentences that nobody else wrote, numbered so that none is like another. */
function sentences(count: number, seed: number): string[] {
  const word = (n: number): string => `w${(n * 7919 + seed * 104_729) % 99_991}`
  return Array.from(
    { length: count },
    (_, s) => `${Array.from({ length: 12 }, (_, w) => word(s * 12 + w)).join(' ')}.`,
  )
}

/** The plain definition of resemblance, by slow means: the share of runs of five words that both have. */
function resemblance(a: string, b: string): number {
  const runs = (text: string): Set<string> => {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    return new Set(words.slice(4).map((_, at) => words.slice(at, at + 5).join(' ')))
  }
  const [inA, inB] = [runs(a), runs(b)]
  const shared = [...inA].filter((run) => inB.has(run)).length
  return shared / (inA.size + inB.size - shared)
}

/** Imports a text that has these sentences as paragraphs. */
async function add(library: Library, folder: string, name: string, parts: readonly string[]) {
  const text = `${parts.join('\n\n')}\n`
  writeFileSync(join(folder, name), text)
  const { added } = await importPaths(library, [join(folder, name)])
  return { id: added[0]?.document as DocumentId, alike: added[0]?.alike ?? [], text }
}

test('the same text in other bytes is named when it is imported and afterwards, with its path', async ({
  folder,
  library,
}) => {
  const { id } = await importText(library, folder, 'report.txt', REPORT)
  writeFileSync(join(folder, 'copy.txt'), REPORT.replaceAll('\n', '\r\n'))
  const { added } = await importPaths(library, [join(folder, 'copy.txt')])
  expect(added).toMatchObject([{ alike: [{ document: id, relation: 'text', share: 1 }] }])
  expect(await library.call('documents.alike', { id })).toMatchObject([
    { document: added[0]?.document, relation: 'text', share: 1, title: 'The gates of the weir' },
  ])
})

test('documents that share half of their words or more are named with the true share, others never', async ({
  folder,
  library,
}) => {
  const own = sentences(20, 1)
  const base = await add(library, folder, 'base.txt', own)
  const texts = new Map([[base.id, base.text]])
  for (const kept of [19, 18, 16, 15, 13, 12, 10, 6, 2]) {
    const { id, text } = await add(library, folder, `kept-${kept}.txt`, [
      ...own.slice(0, kept),
      ...sentences(20 - kept, 100 + kept),
    ])
    texts.set(id, text)
  }
  for (const [id, text] of texts) {
    const alike = await library.call('documents.alike', { id })
    const shares = [...texts]
      .filter(([other]) => other !== id)
      .map(([other, its]) => ({ document: other, share: resemblance(text, its) }))
      .filter(({ share }) => share >= 0.5)
      .sort((a, b) => b.share - a.share || a.document - b.document)
    // A resemblance r is missed with probability (1 - r)^6: 1.6 % at one half. With these texts none is.
    expect(alike.map(({ document }) => document)).toEqual(shares.map(({ document }) => document))
    for (const [index, { share }] of alike.entries()) expect(share).toBeCloseTo(shares[index]?.share ?? 0, 10)
  }
})

test('a new paragraph division, case and quotation marks change nothing, page furniture does not count', async ({
  folder,
  library,
}) => {
  const own = sentences(12, 3)
  const base = await add(library, folder, 'base.txt', own)
  const joined = [own.slice(0, 6).join(' ').toUpperCase(), `“${own.slice(6).join(' ')}”`]
  const other = await add(library, folder, 'joined.txt', joined)
  expect(other.alike).toMatchObject([{ document: base.id, relation: 'near', share: 1 }])

  const detail = await library.call('documents.get', { id: other.id })
  const [first] = await library.call('passages.read', { edition: detail.edition, from: 1, to: 1 })
  await library.call('passages.setFurniture', { ids: [first?.id as never], furniture: true })
  expect((await library.call('documents.alike', { id: base.id }))[0]?.share ?? 0).toBeLessThan(0.6)
})

test('documents in the trash and older editions are not named', async ({ folder, library }) => {
  const own = sentences(12, 4)
  const base = await add(library, folder, 'base.txt', own)
  const other = await add(library, folder, 'other.txt', [...own, 'One more word than before.'])
  expect(await library.call('documents.alike', { id: base.id })).toMatchObject([{ document: other.id }])
  await library.call('documents.trash', { ids: [other.id] })
  expect(await library.call('documents.alike', { id: base.id })).toEqual([])
  await library.call('activity.undo', {})
  await add(library, folder, 'other.txt', [...own.slice(0, 3), ...sentences(20, 5)])
  expect((await library.call('documents.get', { id: other.id })).editions).toHaveLength(2)
  expect(await library.call('documents.alike', { id: base.id })).toEqual([])
})

test('boilerplate that hundreds share hides no true likeness', async ({ folder, library }) => {
  const boilerplate = sentences(3, 6)
  const inbox = join(folder, 'inbox')
  mkdirSync(inbox)
  for (let n = 0; n < 300; n++) {
    writeFileSync(join(inbox, `${n}.txt`), `${[...boilerplate, ...sentences(6, 1000 + n)].join('\n\n')}\n`)
  }
  const { added } = await importPaths(library, [inbox])
  expect(added).toHaveLength(300)
  expect(added.every(({ alike }) => alike.length === 0)).toBe(true)
  const twin = await add(library, folder, 'twin.txt', [...boilerplate, ...sentences(6, 1299), 'And one.'])
  const found = await library.call('documents.alike', { id: twin.id })
  expect(found.map(({ document }) => document)).toEqual([
    added.find(({ path }) => path.endsWith('/299.txt'))?.document,
  ])
})

test('a library of the first format is brought to the second with all that it held, and its likenesses are found', async ({
  folder,
}) => {
  const path = join(folder, 'Old.bookwheel')
  const library = await openLibrary({ folder: path, create: true })
  const own = sentences(12, 7)
  const base = await add(library, folder, 'base.txt', own)
  await add(library, folder, 'other.txt', [...own, 'One more word than before.'])
  const { edition } = await library.call('documents.get', { id: base.id })
  const highlight = await library.call('highlights.create', { edition, start: 0, end: 20, colour: 'rose' })
  await library.call('notes.create', { title: 'N', body: `[[highlight/${highlight.id}|h]]` })
  const before = await library.call('documents.get', { id: base.id })
  await library.close()
  toFirstFormat(join(path, 'library.sqlite'))

  const again = await openLibrary({ folder: path })
  expect(await again.call('documents.get', { id: base.id })).toEqual(before)
  expect(await again.call('highlights.list', { edition })).toEqual([highlight])
  const sketched = new Promise<void>((resolve) => {
    again.on((event) => {
      if (event.name === 'library.changed') resolve()
    })
  })
  await sketched
  expect(await again.call('documents.alike', { id: base.id })).toMatchObject([{ relation: 'near' }])
  writeFileSync(join(folder, 'base.txt'), `${own.join('\n\n')}\n\nA new end of it.\n`)
  const { editions } = await importPaths(again, [join(folder, 'base.txt')])
  expect(editions).toMatchObject([{ document: base.id, ordinal: 2, anchored: { exact: 1 } }])
  expect((await again.call('library.check', {})).problems).toEqual([])
  await again.close()
})

test('bytes that a document has are not read again, and a source that was damaged is whole again', async ({
  folder,
}) => {
  const path = join(folder, 'Read once.bookwheel')
  const first = await openLibrary({ folder: path, create: true })
  const { id, editions } = await importText(first, folder, 'report.txt', REPORT)
  await first.close()
  const { source = '' } = editions[0] ?? {}
  const kept = join(path, 'sources', source.slice(0, 2), source)
  writeFileSync(kept, REPORT.slice(0, 40))
  writeFileSync(join(folder, 'again.txt'), REPORT)

  const entry = fileURLToPath(new URL('../../hostile/importers/exits.ts', import.meta.url))
  const library = await openLibrary({ folder: path, importers: createImporterPool({ entry }) })
  const report = await importPaths(library, [join(folder, 'again.txt')])
  expect(report).toMatchObject({ added: [], duplicates: [{ document: id }], failed: [] })
  expect((await library.call('documents.get', { id })).copies.map((copy) => copy.path)).toEqual([
    join(folder, 'report.txt'),
    join(folder, 'again.txt'),
  ])
  expect(readFileSync(kept, 'utf8')).toBe(REPORT)
  expect((await library.call('library.check', {})).problems).toEqual([])
  await library.close()
})

test('of many files each becomes a source on its own, named by its hash and the same to the letter', async ({
  folder,
  library,
}) => {
  const inbox = join(folder, 'many')
  mkdirSync(inbox)
  for (let n = 0; n < 40; n++) writeFileSync(join(inbox, `${n}.txt`), `${REPORT}\nNumber ${n}.\r\n`)
  const { added, failed } = await importPaths(library, [inbox])
  expect(failed).toEqual([])
  for (const { path, document } of added) {
    const { editions } = await library.call('documents.get', { id: document })
    const { source = '' } = editions[0] ?? {}
    const bytes = readFileSync(join(library.folder, 'sources', source.slice(0, 2), source))
    expect(bytes.equals(readFileSync(path))).toBe(true)
  }
})
