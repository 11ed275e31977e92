import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Library } from '#library/library.ts'
import { readCatalog } from '#shared/domain/catalog.ts'
import { documentId } from '#shared/domain/ids.ts'
import { importText, REPORT, test } from '../library-fixture.ts'

async function catalog(library: Library): Promise<string[]> {
  const rows = readCatalog(await library.call('catalog.list', {}))
  return rows.map(({ kind, label, detail }) => `${kind} ${label} (${detail})`)
}

test('everything that has a name is listed, with what is known of it', async ({ folder, library }) => {
  await importText(library, folder, 'report.txt', REPORT)
  const trashed = await importText(library, folder, 'old.txt', 'An old one\n\nIt goes.\n')
  await library.call('documents.trash', { ids: [trashed.id] })
  const note = await library.call('notes.create', { title: 'To ask', body: '' })
  const claims = await library.call('tags.create', { name: 'Claims', parent: null })
  await library.call('tags.create', { name: 'figures', parent: claims.id, description: 'Counted' })
  await library.call('tags.create', { name: 'figures', parent: null })
  await library.call('searches.create', { name: 'Gates', query: 'gates -river' })
  await library.call('searches.create', { query: 'weir' })
  await library.call('packs.create', { title: 'For the editor' })
  await library.call('drafts.create', { title: 'Article', body: '' })
  const today = note.modifiedAt.slice(0, 10)
  expect((await catalog(library)).sort()).toEqual([
    'document The gates of the weir (A. Lund · 2020-03-14)',
    `draft Article (${today})`,
    `note To ask (${today})`,
    `pack For the editor (${today})`,
    'search Gates (gates -river)',
    'search weir ()',
    'tag Claims ()',
    'tag figures ()',
    'tag figures (Claims · Counted)',
  ])
})

test('documents of one title are told apart by their files', async ({ folder, library }) => {
  for (const year of ['2019', '2020']) {
    mkdirSync(join(folder, year))
    await importText(
      library,
      join(folder, year),
      'minutes.txt',
      `Minutes\n\nThe meeting of ${year} was short.\n`,
    )
  }
  const other = await importText(library, folder, 'other.txt', 'Minutes\n\nNobody came.\n')
  await importText(library, folder, 'alone.txt', 'Alone\n\nThere is one.\n')
  expect(await catalog(library)).toEqual([
    'document Minutes (2019/minutes.txt)',
    'document Minutes (2020/minutes.txt)',
    'document Minutes (other.txt)',
    'document Alone ()',
  ])
  const nobody = documentId.parse(999)
  expect(await library.call('documents.particulars', { ids: [nobody, other.id] })).toEqual([
    {
      id: other.id,
      title: 'Minutes',
      publisher: null,
      byline: null,
      published: null,
      path: join(folder, 'other.txt'),
    },
  ])
})
