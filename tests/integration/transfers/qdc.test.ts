import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect } from 'vitest'
import { parseXml } from '#library/importing/xml.ts'
import { type Library, openLibrary } from '#library/library.ts'
import { importText, REPORT, test } from '../library-fixture.ts'
import { exportQdpx, said } from './fixture.ts'
import { codesOf, faultsOf } from './refi-schema.ts'

async function codebook(library: Library): Promise<void> {
  const harm = await library.call('tags.create', {
    name: 'harm',
    colour: 'rose',
    description: 'Who was hurt',
  })
  await library.call('tags.create', {
    name: 'figures & <sums> "𝔄"',
    parent: harm.id,
    colour: 'blue',
    description: 'Two\nlines',
  })
  await library.call('tags.create', { name: 'Änderung', colour: 'violet' })
}

test('a codebook goes out and comes into an empty library the same', async ({ folder, library }) => {
  await codebook(library)
  const path = join(folder, 'codes.qdc')
  expect(await library.call('tags.exportCodebook', { path })).toEqual({ path, tags: 3 })
  const bytes = readFileSync(path)
  expect(bytes.subarray(0, 5).toString()).toBe('<?xml')
  expect(bytes.includes('\r')).toBe(false)
  expect(faultsOf(parseXml(bytes))).toEqual([])
  const other = await openLibrary({ folder: join(folder, 'Other.bookwheel'), create: true })
  expect(await other.call('tags.importCodebook', { path })).toMatchObject({ tags: 3, unplaced: [] })
  expect((await said(other)).tags).toEqual((await said(library)).tags)
  expect(await other.call('tags.importCodebook', { path })).toMatchObject({ tags: 0, unplaced: [] })
  expect((await other.call('activity.undo', {})).label).toBe('Import from Bookwheel')
  expect(await other.call('tags.list', {})).toEqual([])
  await other.close()
})

test('tags that are there already stay as they are, and another description is kept in a note', async ({
  folder,
  library,
}) => {
  await codebook(library)
  const path = join(folder, 'codes.qdc')
  await library.call('tags.exportCodebook', { path })
  writeFileSync(path, readFileSync(path, 'utf8').replace('Who was hurt', 'Who hurt'))
  const report = await library.call('tags.importCodebook', { path })
  expect(report).toMatchObject({ tags: 0, notes: 1 })
  expect(report.unplaced.map(({ what }) => what)).toEqual(['The description of the tag “harm”'])
  const [tag] = (await library.call('tags.list', {})).filter(({ name }) => name === 'harm')
  expect(tag?.description).toBe('Who was hurt')
})

test('codes of Taguette name their parents with dots, sets of ATLAS.ti are listed', async ({
  folder,
  library,
}) => {
  const path = join(folder, 'codebook.qdc')
  const guid = (last: number): string => `0D62985D-B147-5D01-A9B5-CAE5DCD9834${last}`
  writeFileSync(
    path,
    `<?xml version="1.0" encoding="utf-8"?>\n<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Taguette 1.4"><Codes>
      <Code guid="${guid(1)}" name="place" isCodable="true"/><Code guid="${guid(2)}" name="place.river" isCodable="true"/></Codes>
      <Sets><Set guid="${guid(3)}" name="Group"><MemberCode guid="${guid(1)}"/></Set></Sets></CodeBook>`,
  )
  const report = await library.call('tags.importCodebook', { path })
  expect(report).toMatchObject({ source: 'Taguette 1.4', tags: 2, unplaced: [{ what: 'One set' }] })
  const tags = await library.call('tags.list', {})
  expect(tags.map(({ name, parent }) => [name, parent])).toEqual([
    ['place', null],
    ['river', 1],
  ])
})

test('a project keeps to the schema, whatever its words are', async ({ folder, library }) => {
  await codebook(library)
  const { id, edition } = await importText(library, folder, 'report.txt', REPORT)
  const tags = await library.call('tags.list', {})
  await library.call('documents.describe', { id, field: 'title', value: 'A "title" & <more> \u0007' })
  for (const [index, tag] of tags.entries()) {
    await library.call('highlights.create', {
      edition,
      start: 30 + index,
      end: 90,
      colour: 'green',
      comment: index === 1 ? 'said\u0000 "this" & ]]>\uFFFF' : '',
      tags: [tag.id],
    })
  }
  await library.call('notes.create', { title: '', body: `On [[document/${id}|it]]\u000b` })
  const project = unzipSync(await exportQdpx(library))['project.qde'] ?? new Uint8Array()
  const root = parseXml(project)
  expect(faultsOf(root)).toEqual([])
  expect(codesOf(root).map(({ attributes }) => attributes['name'])).toEqual([
    'Änderung',
    'harm',
    'Colour of highlight',
  ])
})

test('a pack goes out with what it holds and with the tags that this needs', async ({ folder, library }) => {
  await codebook(library)
  const { edition } = await importText(library, folder, 'report.txt', REPORT)
  await importText(library, folder, 'other.txt', 'Another text altogether, with words of its own.')
  const sums = (await library.call('tags.list', {})).find(({ parent }) => parent !== null)
  const mark = (start: number, end: number) =>
    library.call('highlights.create', { edition, start, end, colour: 'amber', tags: sums ? [sums.id] : [] })
  const [packed] = [await mark(10, 20), await mark(30, 40)]
  const pack = await library.call('packs.create', { title: 'Draft' })
  await library.call('packs.add', { pack: pack.id, items: [{ kind: 'highlight', id: packed.id }] })
  const path = join(folder, 'pack.qdpx')
  writeFileSync(path, await exportQdpx(library, pack.id))
  const other = await openLibrary({ folder: join(folder, 'Other.bookwheel'), create: true })
  expect(await other.call('transfers.import', { path })).toMatchObject({
    highlights: 1,
    tags: 2,
    unplaced: [],
  })
  expect((await said(other)).documents).toHaveLength(1)
  await other.close()
})
