import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Library } from '#library/library.ts'
import { csv } from '#library/packs/formats/csv.ts'
import type { CallInput } from '#shared/contract/index.ts'
import { readCatalog } from '#shared/domain/catalog.ts'
import type { DocumentId, EditionId } from '#shared/domain/ids.ts'
import { importPaths, importText, REPORT, startImport, test } from '../library-fixture.ts'

const CHANGED = REPORT.replace('about 1,200 people', 'about 1,300 people').replace(
  '\n\nThe river',
  '\n\nYet the river',
)
const OTHER_WORK = `Bread with seven seeds

Mix four hundred grams of rye with water and salt, and leave the dough to rest until the next evening comes.

Bake it in a hot pot for fifty minutes, take off the lid and bake it again until the crust is as dark as you like.
`

/** Writes other bytes to a path that is known and imports it. */
async function reimport(library: Library, folder: string, name: string, text: string) {
  writeFileSync(join(folder, name), text)
  return importPaths(library, [join(folder, name)])
}

async function mark(library: Library, edition: EditionId, words: string) {
  const { text } = await library.call('editions.text', { edition })
  const start = text.indexOf(words)
  return library.call('highlights.create', { edition, start, end: start + words.length, colour: 'amber' })
}

/** Everything that a person sees of a library, without times of change. */
async function picture(library: Library, documents: readonly DocumentId[]) {
  const details = await Promise.all(
    documents.map(async (id) => {
      const detail = await library.call('documents.get', { id })
      const highlights = await Promise.all(
        detail.editions.map((edition) => library.call('highlights.list', { edition: edition.id })),
      )
      const alike = await library.call('documents.alike', { id })
      return { detail: { ...detail, trashedAt: typeof detail.trashedAt }, highlights, alike }
    }),
  )
  return {
    details,
    list: await library.call('documents.list', { view: 'all', offset: 0, limit: 100 }),
    trash: (await library.call('documents.list', { view: 'trash', offset: 0, limit: 100 })).total,
    status: await library.call('library.status', {}),
    facets: await library.call('documents.facets', {}),
    catalog: await library.call('catalog.list', {}),
    review: await library.call('anchors.review', {}),
    found: await library.call('search.run', { query: 'people' }),
    all: (await library.call('highlights.all', { offset: 0, limit: 100 })).rows,
    packs: await Promise.all(
      (await library.call('packs.list', {})).map(({ id }) => library.call('packs.get', { id })),
    ),
  }
}

test('a file that changed is an edition, and the old one stays readable with its source', async ({
  folder,
  library,
}) => {
  const { id, edition: first } = await importText(library, folder, 'report.txt', REPORT)
  const report = await reimport(library, folder, 'report.txt', CHANGED)
  expect(report).toMatchObject({ added: [], duplicates: [], failed: [] })
  expect(report.editions).toMatchObject([{ document: id, ordinal: 2, title: 'The gates of the weir' }])

  const detail = await library.call('documents.get', { id })
  expect(detail.editions.map(({ ordinal }) => ordinal)).toEqual([1, 2])
  expect(detail.edition).toBe(detail.editions[1]?.id)
  expect(detail.copies).toHaveLength(2)
  expect((await library.call('editions.text', { edition: first })).text).toContain('1,200 people')
  expect((await library.call('editions.text', { edition: detail.edition })).text).toContain('1,300 people')
  const { size } = await library.call('sources.read', { edition: first, from: 0, to: 10 })
  expect(size).toBe(Buffer.byteLength(REPORT))
  expect((await library.call('documents.list', { view: 'all', offset: 0, limit: 10 })).total).toBe(1)
})

test('the same text in other bytes is an edition too, and the same bytes are a duplicate', async ({
  folder,
  library,
}) => {
  await importText(library, folder, 'report.txt', REPORT)
  const { editions } = await reimport(library, folder, 'report.txt', REPORT.replaceAll('\n', '\r\n'))
  expect(editions).toMatchObject([{ ordinal: 2 }])
  const again = await reimport(library, folder, 'report.txt', REPORT)
  expect([again.editions.length, again.duplicates.length]).toEqual([0, 1])
})

test('another work that took over the name of a file is a document of its own, and the report says so', async ({
  folder,
  library,
}) => {
  const { id } = await importText(library, folder, 'download.txt', REPORT)
  const { added, editions } = await reimport(library, folder, 'download.txt', OTHER_WORK)
  expect(editions).toEqual([])
  expect(added).toMatchObject([
    { title: 'Bread with seven seeds', insteadOf: { document: id, title: 'The gates of the weir' } },
  ])
  // Both works had this path: each later edition goes to its own.
  const weir = await reimport(library, folder, 'download.txt', CHANGED)
  expect(weir.editions).toMatchObject([{ document: id, ordinal: 2 }])
  const bread = await reimport(library, folder, 'download.txt', `${OTHER_WORK}\nEat it with butter.\n`)
  expect(bread.editions).toMatchObject([{ document: added[0]?.document, ordinal: 2 }])
})

test('a file that grew to ten times its length is still the same work', async ({ folder, library }) => {
  await importText(library, folder, 'report.txt', REPORT.replace('The gates of the weir\n', 'Draft\n'))
  const paragraphs = Array.from(
    { length: 40 },
    (_, n) => `Paragraph ${n} was added later and says something ${n * 7}.`,
  )
  const { editions } = await reimport(
    library,
    folder,
    'report.txt',
    `${REPORT}\n${paragraphs.join('\n\n')}\n`,
  )
  expect(editions).toMatchObject([{ ordinal: 2 }])
})

test('a file of any name becomes an edition where the user says so', async ({ folder, library }) => {
  const { id } = await importText(library, folder, 'report.txt', REPORT)
  writeFileSync(join(folder, 'from-the-archive.txt'), OTHER_WORK)
  const { editions } = await startImport(library, {
    paths: [join(folder, 'from-the-archive.txt')],
    editionOf: id,
  })
  expect(editions).toMatchObject([{ document: id, ordinal: 2 }])
  const again = await startImport(library, { paths: [join(folder, 'report.txt')], editionOf: id })
  expect(again).toMatchObject({ editions: [], duplicates: [{ document: id }] })

  const refused = (input: CallInput<'imports.start'>) => library.call('imports.start', input)
  await expect(refused({ paths: [folder], editionOf: id })).rejects.toMatchObject({ code: 'invalid-input' })
  await expect(refused({ paths: [join(folder, 'report.txt')], editionOf: 99 })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('an edition keeps what was chosen, fills what was empty and adds what it says otherwise', async ({
  folder,
  library,
}) => {
  const { id } = await importText(library, folder, 'report.txt', REPORT.replace('By A. Lund\n', ''))
  await library.call('documents.describe', { id, field: 'published', value: '2020' })
  await reimport(library, folder, 'report.txt', CHANGED)
  const detail = await library.call('documents.get', { id })
  expect(detail).toMatchObject({ published: '2020', byline: 'A. Lund' })
  expect(detail.alternatives).toContainEqual(
    expect.objectContaining({ field: 'published', value: '2020-03-14', evidence: expect.any(String) }),
  )
})

test('only the newest edition is searched, and no document is found twice', async ({ folder, library }) => {
  const { id } = await importText(library, folder, 'report.txt', REPORT)
  await reimport(library, folder, 'report.txt', CHANGED)
  const found = async (query: string) => (await library.call('search.run', { query })).documents
  expect(await found('1,200')).toEqual([])
  expect(await found('1,300')).toMatchObject([{ id, matches: 1 }])
  expect(await found('order night')).toHaveLength(1)
  expect(await found('after:2020 gates')).toHaveLength(1)
  expect(await library.call('links.suggest', { text: 'gates of the weir ¶ 4' })).toMatchObject([
    { edition: (await library.call('documents.get', { id })).edition },
  ])
})

test('undo takes an edition away again with all that it brought, and redo brings it back', async ({
  folder,
  library,
}) => {
  const { id, edition } = await importText(library, folder, 'report.txt', REPORT.replace('By A. Lund\n', ''))
  await mark(library, edition, 'Nobody could say who had given the order')
  await mark(library, edition, '1,200 people')
  const before = await picture(library, [id])
  await reimport(library, folder, 'report.txt', CHANGED)
  const after = await picture(library, [id])
  expect(after.status.review).toBe(1)
  expect(after.details[0]?.detail.byline).toBe('A. Lund')

  await library.call('activity.undo', {})
  expect(await picture(library, [id])).toEqual(before)
  await library.call('activity.redo', {})
  expect(await picture(library, [id])).toEqual(after)
  await library.call('activity.undo', {})
  // The same bytes imported again are the same edition; others are the second one.
  const { editions } = await importPaths(library, [join(folder, 'report.txt')])
  expect(editions).toMatchObject([{ ordinal: 2 }])
  expect(await picture(library, [id])).toEqual(after)
})

test('undo of an import that found a document in the trash puts it back there', async ({
  folder,
  library,
}) => {
  const { id } = await importText(library, folder, 'report.txt', REPORT)
  await library.call('documents.trash', { ids: [id] })
  await reimport(library, folder, 'report.txt', CHANGED)
  expect((await library.call('documents.get', { id })).trashedAt).toBeNull()
  await library.call('activity.undo', {})
  const { trashedAt, editions } = await library.call('documents.get', { id })
  expect([typeof trashedAt, editions.length]).toEqual(['string', 1])
})

test('an edition in which words were marked is not taken away', async ({ folder, library }) => {
  const { id } = await importText(library, folder, 'report.txt', REPORT)
  await reimport(library, folder, 'report.txt', CHANGED)
  const { edition } = await library.call('documents.get', { id })
  await mark(library, edition, '1,300 people')
  const contribution = { kind: 'text' as const, filled: [], alternatives: [] }
  await library.call('editions.withdraw', { edition, contribution })
  expect((await library.call('documents.get', { id })).editions).toHaveLength(2)
})

test('two documents become editions of one, with all that belongs to them, and can be split again', async ({
  folder,
  library,
}) => {
  const draft = await importText(library, folder, 'draft.txt', REPORT)
  const final = await importText(library, folder, 'final.txt', CHANGED.replace('By A. Lund', 'By B. Ito'))
  const other = await importText(library, folder, 'other.txt', OTHER_WORK)
  const tag = await library.call('tags.create', { name: 'weir' })
  await library.call('documents.setTags', { id: final.id, tags: [tag.id] })
  await mark(library, draft.edition, 'Nobody could say who had given the order')
  const late = await mark(library, final.edition, '1,300 people')
  const pack = await library.call('packs.create', { title: 'Desk' })
  await library.call('packs.add', { pack: pack.id, items: [{ kind: 'highlight', id: late.id }] })
  const note = await library.call('notes.create', {
    title: 'Order',
    body: `[[document/${final.id}|final]] and [[highlight/${late.id}|people]]`,
  })
  const ids = [draft.id, final.id, other.id]
  const before = await picture(library, ids)

  await library.call('editions.join', { document: final.id, into: draft.id })
  const joined = await library.call('documents.get', { id: draft.id })
  expect(joined).toMatchObject({ tags: [tag.id], highlights: 2, notes: 1, byline: 'A. Lund' })
  expect(joined.editions.map(({ ordinal }) => ordinal)).toEqual([1, 2])
  expect(joined.copies.map(({ path }) => path).sort()).toEqual([
    join(folder, 'draft.txt'),
    join(folder, 'final.txt'),
  ])
  expect(joined.alternatives).toContainEqual(expect.objectContaining({ field: 'byline', value: 'B. Ito' }))
  const [list, trash] = await Promise.all(
    (['all', 'trash'] as const).map((view) => library.call('documents.list', { view, offset: 0, limit: 10 })),
  )
  expect([list?.total, trash?.total]).toEqual([2, 0])
  expect(await library.call('library.status', {})).toMatchObject({ documents: 2, trashed: 0, highlights: 2 })
  expect(
    readCatalog(await library.call('catalog.list', {})).filter(({ kind }) => kind === 'document'),
  ).toHaveLength(2)
  expect(
    (await library.call('highlights.list', { edition: joined.edition })).map(({ exact }) => exact),
  ).toEqual(['1,300 people', 'Nobody could say who had given the order'])
  expect(await library.call('documents.get', { id: final.id })).toMatchObject({ id: draft.id })
  expect(
    await library.call('links.resolve', { targets: [{ kind: 'document', id: final.id }] }),
  ).toMatchObject([{ document: draft.id, edition: joined.edition }])
  expect(await library.call('notes.backlinks', { target: { kind: 'document', id: draft.id } })).toMatchObject(
    [{ id: note.id }],
  )
  await expect(library.call('documents.restore', { ids: [final.id] })).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(library.call('editions.join', { document: draft.id, into: draft.id })).rejects.toMatchObject({
    code: 'invalid-input',
  })

  await library.call('documents.trash', { ids: [other.id] })
  await expect(library.call('editions.join', { document: draft.id, into: other.id })).rejects.toMatchObject({
    code: 'invalid-input',
  })
  await library.call('activity.undo', {})

  // A chain: what was joined to a document goes with it.
  const after = await picture(library, ids)
  await library.call('editions.join', { document: draft.id, into: other.id })
  expect(await library.call('documents.get', { id: final.id })).toMatchObject({ id: other.id, highlights: 2 })
  await library.call('activity.undo', {})
  expect(await picture(library, ids)).toEqual(after)
  await library.call('activity.undo', {})
  expect(await picture(library, ids)).toEqual(before)
  await library.call('activity.redo', {})
  expect(await picture(library, ids)).toEqual(after)
})

test('a pack cites the edition in which the words were marked and says which it is', async ({
  folder,
  library,
}) => {
  const { edition } = await importText(library, folder, 'report.txt', REPORT)
  await mark(library, edition, '1,200 people')
  const found = await mark(library, edition, 'Nobody could say who had given the order')
  await reimport(library, folder, 'report.txt', CHANGED)
  expect((await library.call('highlights.get', { id: found.id })).edition).not.toBe(edition)
  const path = join(folder, 'pack.csv')
  await library.call('packs.export', { pack: null, format: 'csv', path })
  const verified = await library.call('packs.verify', { path, sources: [], library: true })
  expect(verified.ok).toBe(true)
  expect(verified.excerpts.map(({ quotation, against }) => [quotation, against])).toEqual([
    ['1,200 people', 'source'],
    ['Nobody could say who had given the order', 'source'],
  ])
  const { records } = (await csv.read(readFileSync(path))).pack
  for (const record of records) expect(record.edition).toMatch(/^1 of 2, imported \d{4}-\d\d-\d\d$/)
})
