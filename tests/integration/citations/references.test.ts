import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Library } from '#library/library.ts'
import type { NoteId } from '#shared/domain/ids.ts'
import { importText, REPORT, test } from '../library-fixture.ts'

async function bringIn(library: Library, folder: string, name: string, text: string) {
  const path = join(folder, name)
  writeFileSync(path, text)
  return library.call('transfers.import', { path })
}

const documents = async (library: Library) =>
  (await library.call('documents.list', { view: 'all', offset: 0, limit: 100 })).rows
const notes = (library: Library) => library.call('notes.list', {})
const tags = async (library: Library) => (await library.call('tags.list', {})).map(({ name }) => name)

test('entries find their documents by DOI, address, file and title, and say how these are cited', async ({
  folder,
  library,
}) => {
  const byUrl = await importText(library, folder, 'a.txt', `URL: https://courier.example/gates\n\n${REPORT}`)
  const byFile = await importText(
    library,
    folder,
    'b.txt',
    'The lower gates\n\nA text about the lower gates of the weir.',
  )
  const byTitle = await importText(
    library,
    folder,
    'c.txt',
    'Ähren im Wind\n\nA text about a harvest that failed in that year.',
  )
  await library.call('documents.describe', {
    id: byUrl.id,
    field: 'url',
    value: 'https://courier.example/gates',
  })
  await library.call('documents.describe', { id: byTitle.id, field: 'title', value: 'Ähren im Wind' })
  const report = await bringIn(
    library,
    folder,
    'zotero.bib',
    `@article{a, title={Something else}, author={Lund, Anna}, url={http://www.courier.example/gates/}, doi={10.1000/GATES}, pages={3}}
     @misc{b, title={Lower}, file={Text:b.txt:text/plain}, year=2001}
     @misc{c, title={AHREN IM WIND!}, publisher={Feld}, year=1999}
     @misc{d, title={Nowhere}, file={PDF:missing.pdf:application/pdf}}
     @misc{e, title={Not at all}, keywords={weir, gates}, annote={Ask the archive.}}`,
  )
  expect(report).toEqual({
    source: 'BibTeX',
    documents: [],
    highlights: 0,
    notes: 1,
    tags: 0,
    unplaced: [
      { what: '“Nowhere”', why: expect.stringContaining(join(folder, 'missing.pdf')) },
      { what: '“Not at all”', why: expect.stringContaining('no file of it is named') },
    ],
  })
  const kept = (await notes(library)).find(({ title }) => title === 'Not placed: zotero.bib')
  expect((await library.call('notes.get', { id: kept?.id as NoteId })).body).toContain(
    `no file of it is named.\n\n> Ask the archive.\n>\n> Tags: gates, weir`,
  )
  const item = async (id: typeof byUrl.id) => library.call('citations.item', { document: id })
  expect(await item(byUrl.id)).toMatchObject({
    origin: 'import',
    item: {
      type: 'article-journal',
      title: 'Something else',
      DOI: '10.1000/GATES',
      page: '3',
      author: [{ family: 'Lund', given: 'Anna' }],
    },
  })
  expect((await item(byFile.id)).item).toMatchObject({ title: 'Lower', issued: { 'date-parts': [[2001]] } })
  expect((await item(byTitle.id)).item).toMatchObject({ publisher: 'Feld' })

  const again = await bringIn(
    library,
    folder,
    'doi.ris',
    'TY  - JOUR\nTI  - Renamed\nDO  - https://doi.org/10.1000/gates\nER  - \n',
  )
  expect(again.unplaced).toEqual([])
  expect((await item(byUrl.id)).item).toMatchObject({ title: 'Renamed' })
  await library.call('activity.undo', {})
  await library.call('activity.undo', {})
  expect((await item(byUrl.id)).origin).toBeNull()
  expect((await item(byTitle.id)).origin).toBeNull()
  expect(await notes(library)).toEqual([])
  await library.call('activity.redo', {})
  expect((await item(byTitle.id)).item).toMatchObject({ publisher: 'Feld' })
})

test('attached files that are not in the library are imported, with keywords and notes, as one step', async ({
  folder,
  library,
}) => {
  mkdirSync(join(folder, 'files'))
  writeFileSync(join(folder, 'files', 'weir.txt'), REPORT)
  const ris = `TY  - NEWS
TI  - The gates of the weir
AU  - Lund, Anna
T2  - Valley Courier
DA  - 2020/03/14/
KW  - water
KW  - harm
N1  - <p>Compare this with <b>the other</b> account.</p>
L1  - files/weir.txt
ER  - 
`
  const harm = await library.call('tags.create', { name: 'harm' })
  const report = await bringIn(library, folder, 'zotero.ris', ris)
  expect(report).toMatchObject({ source: 'RIS', notes: 1, tags: 1, unplaced: [] })
  const [document] = await documents(library)
  expect(report.documents).toEqual([{ id: document?.id, title: document?.title }])
  const detail = await library.call('documents.get', { id: document?.id ?? 0 })
  expect(detail.tags).toContain(harm.id)
  expect(await tags(library)).toEqual(['harm', 'water'])
  expect((await library.call('citations.item', { document: detail.id })).entry.text).toBe(
    'Anna Lund, “The gates of the weir”, Valley Courier, 14 March 2020',
  )
  const [note] = await notes(library)
  const { body } = await library.call('notes.get', { id: note?.id ?? 0 })
  expect(body).toBe(`[[document/${detail.id}|${detail.title}]]\n\nCompare this with the other account.`)

  const again = await bringIn(library, folder, 'zotero.ris', ris)
  expect(again).toMatchObject({ documents: [], notes: 0, tags: 0, unplaced: [] })

  await library.call('activity.undo', {})
  expect([await documents(library), await notes(library), await tags(library)]).toEqual([[], [], ['harm']])
  await library.call('activity.redo', {})
  expect([(await documents(library)).length, (await notes(library)).length, await tags(library)]).toEqual([
    1,
    1,
    ['harm', 'water'],
  ])
})

test('what the user typed stays, and a title that several documents have decides nothing', async ({
  folder,
  library,
}) => {
  const one = await importText(
    library,
    folder,
    'a.txt',
    'Minutes\n\nThe first meeting of the board of the weir.',
  )
  const { item } = await library.call('citations.item', { document: one.id })
  await library.call('citations.setItem', { document: one.id, item: { ...item, publisher: 'Typed' } })
  await bringIn(
    library,
    folder,
    'one.json',
    '[{"id":"x","type":"report","title":"Minutes","publisher":"Imported","volume":"2"}]',
  )
  expect(await library.call('citations.item', { document: one.id })).toMatchObject({
    origin: 'user',
    item: { type: 'report', publisher: 'Typed', volume: '2' },
  })
  await importText(
    library,
    folder,
    'b.txt',
    'Minutes\n\nAnother meeting, of which much more was said and written down.',
  )
  const report = await bringIn(library, folder, 'two.json', '[{"id":"x","type":"report","title":"Minutes"}]')
  expect(report.unplaced).toEqual([
    { what: '“Minutes”', why: expect.stringMatching(/^2 documents have this title/) },
  ])
})

test('a file that is attached and can’t be read is named with the reason', async ({ folder, library }) => {
  writeFileSync(join(folder, 'empty.txt'), '')
  const report = await bringIn(
    library,
    folder,
    'x.bib',
    '@misc{a, title={Empty}, file={:empty.txt:text/plain}}',
  )
  expect(report.unplaced).toEqual([
    { what: '“Empty”', why: expect.stringContaining('could not be imported') },
  ])
})
