import { expect } from 'vitest'
import type { Library } from '#library/library.ts'
import { importText, REPORT, test } from '../library-fixture.ts'

async function labels(library: Library, text: string): Promise<string[]> {
  return (await library.call('links.suggest', { text, limit: 20 })).map(({ label }) => label)
}

test('link targets are found by any part of their name, best fit first', async ({ folder, library }) => {
  const { edition } = await importText(library, folder, 'report.txt', REPORT)
  await library.call('notes.create', { title: 'Wéir and weather' })
  await library.call('highlights.create', { edition, start: 0, end: 20, colour: 'amber' })
  expect(await labels(library, 'weir')).toEqual(['Wéir and weather', 'The gates of the weir'])
  expect(await labels(library, 'THE')).toEqual([
    'The gates of the wei',
    'The gates of the weir',
    'Wéir and weather',
  ])
  expect(await labels(library, 'gates of the weir ¶ 2')).toEqual(['The gates of the weir, ¶ 2'])
  expect(await labels(library, 'gates of the weir, p. 3, ¶ 2')).toEqual(['The gates of the weir, ¶ 2'])
})

test('suggestions follow what was renamed, removed and brought back', async ({ folder, library }) => {
  const { id } = await importText(library, folder, 'report.txt', REPORT)
  expect(await labels(library, 'gates')).toEqual(['The gates of the weir'])
  await library.call('documents.describe', { id, field: 'title', value: 'A night in March' })
  expect(await labels(library, 'gates')).toEqual([])
  expect(await labels(library, 'night')).toEqual(['A night in March'])
  await library.call('documents.trash', { ids: [id] })
  expect(await labels(library, 'night')).toEqual([])
  await library.call('activity.undo', {})
  expect(await labels(library, 'night')).toEqual(['A night in March'])
})
