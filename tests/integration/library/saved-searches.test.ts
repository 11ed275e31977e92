import { expect } from 'vitest'
import { importText, REPORT, test } from '../library-fixture.ts'

const QUIET =
  'A walk along the river\n\nThe river was quiet and no gates were to be seen anywhere that day.\n'

test('a saved search counts what its results show, and knows what came since the last look', async ({
  folder,
  library,
}) => {
  const { id: report } = await importText(library, folder, 'report.txt', REPORT)
  const { id } = await library.call('searches.create', { query: ' river ' })
  const count = () => library.call('searches.count', { id })
  expect(await count()).toMatchObject({ documents: 1, passages: 1, fresh: 0, isComplete: true })

  await importText(library, folder, 'other.txt', QUIET)
  await importText(
    library,
    folder,
    'unrelated.txt',
    'A list of birds\n\nNothing about water was written in here.\n',
  )
  const { total, passages } = await library.call('search.run', { query: 'river' })
  expect(await count()).toMatchObject({ documents: total, passages, fresh: 1 })

  await library.call('searches.look', { id })
  expect(await count()).toMatchObject({ documents: 2, fresh: 0 })
  await library.call('documents.trash', { ids: [report] })
  expect(await count()).toMatchObject({ documents: 1, fresh: 0 })
})

test('a search in notes counts notes', async ({ library }) => {
  await library.call('notes.create', { title: 'Weir', body: 'Ask who opened the gates.' })
  const { id } = await library.call('searches.create', { query: 'gates in:notes' })
  expect(await library.call('searches.count', { id })).toMatchObject({ documents: 0, notes: 1 })
})

test('page furniture is counted only when the search asks for it', async ({ folder, library }) => {
  await importText(
    library,
    folder,
    'report.txt',
    `${REPORT}\nShare this on Facebook\n\nCopyright © 2020 Weir News. All Rights Reserved\n`,
  )
  const { id } = await library.call('searches.create', { query: 'copyright' })
  expect(await library.call('searches.count', { id })).toMatchObject({ documents: 0 })
  await library.call('searches.update', { id, furniture: true })
  expect(await library.call('searches.count', { id })).toMatchObject({ documents: 1 })
})

test('saving, changing and removing a search are steps that undo takes back', async ({ library }) => {
  const list = () => library.call('searches.list', {})
  const saved = await library.call('searches.create', { query: 'river', name: ' The river ' })
  expect(saved).toMatchObject({ name: 'The river', query: 'river', furniture: false })
  await library.call('searches.update', { id: saved.id, name: 'Water' })
  await library.call('searches.look', { id: saved.id })
  await library.call('searches.remove', { id: saved.id })
  expect(await list()).toEqual([])

  await library.call('activity.undo', {})
  expect(await list()).toMatchObject([
    { id: saved.id, name: 'Water', query: 'river', createdAt: saved.createdAt },
  ])
  await library.call('activity.undo', {})
  expect(await list()).toMatchObject([{ name: 'The river' }])
  await library.call('activity.undo', {})
  expect(await list()).toEqual([])
  await library.call('activity.redo', {})
  expect(await list()).toMatchObject([{ id: saved.id, name: 'The river' }])
})

test('a search that looks for nothing is refused, and one that is gone is not found', async ({ library }) => {
  await expect(library.call('searches.create', { query: ' ( ) ' })).rejects.toMatchObject({
    code: 'invalid-input',
  })
  const { id } = await library.call('searches.create', { query: 'river' })
  await expect(library.call('searches.update', { id, query: '' })).rejects.toMatchObject({
    code: 'invalid-input',
  })
  await library.call('searches.remove', { id })
  await expect(library.call('searches.count', { id })).rejects.toMatchObject({ code: 'not-found' })
  await expect(library.call('searches.look', { id })).rejects.toMatchObject({ code: 'not-found' })
})
