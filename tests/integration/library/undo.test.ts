import { join } from 'node:path'
import { expect } from 'vitest'
import { openLibrary } from '#library/library.ts'
import { importText, REPORT, test } from '../library-fixture.ts'

test('every write can be undone and redone, step by step, in a later run of the program too', async ({
  folder,
}) => {
  const path = join(folder, 'Test.bookwheel')
  const library = await openLibrary({ folder: path, create: true })
  const document = await importText(library, folder, 'report.txt', REPORT)
  const tag = await library.call('tags.create', { name: 'figures' })
  const highlight = await library.call('highlights.create', {
    edition: document.edition,
    start: 0,
    end: 9,
    colour: 'rose',
  })
  await library.call('highlights.update', { id: highlight.id, tags: [tag.id] })
  await library.call('highlights.update', { id: highlight.id, comment: 'Which gates?' })
  const note = await library.call('notes.create', {
    title: 'Order',
    body: `[[highlight/${highlight.id}|gates]]`,
  })
  const pack = await library.call('packs.create', { title: 'Desk' })
  await library.call('packs.add', {
    pack: pack.id,
    items: [
      { kind: 'highlight', id: highlight.id },
      { kind: 'note', id: note.id },
    ],
  })
  await library.call('documents.describe', { id: document.id, field: 'published', value: '2020-03' })
  await library.call('documents.setReadState', { ids: [document.id], state: 'read' })
  await library.call('documents.setTags', { id: document.id, tags: [tag.id] })
  await library.call('passages.setFurniture', { ids: [document.edition as never], furniture: true })
  await library.call('highlights.remove', { ids: [highlight.id] })
  await library.call('notes.remove', { id: note.id })
  await library.call('tags.remove', { id: tag.id })
  await library.call('documents.trash', { ids: [document.id] })
  await library.close()

  const again = await openLibrary({ folder: path })
  const picture = async () => ({
    document: await again.call('documents.get', { id: document.id }),
    highlights: await again.call('highlights.list', { edition: document.edition }),
    notes: await again.call('notes.list', {}),
    tags: await again.call('tags.list', {}),
    packs: await again.call('packs.list', {}),
    passages: await again.call('passages.read', { edition: document.edition, from: 1, to: 3 }),
  })
  const pictures = [await picture()]
  for (;;) {
    const { undo } = await again.call('activity.state', {})
    if (undo === null) break
    await again.call('activity.undo', {})
    pictures.push(await picture())
  }
  expect(pictures).toHaveLength(17)
  expect(pictures.at(-1)).toMatchObject({ highlights: [], notes: [], tags: [], packs: [] })
  expect(pictures.at(-1)?.document.trashedAt).not.toBeNull()

  const redone = [pictures.at(-1)]
  for (const expected of pictures.slice(0, -1).reverse()) {
    await again.call('activity.redo', {})
    const now = await picture()
    redone.push(now)
    expect(withoutTimes(now)).toEqual(withoutTimes(expected))
  }
  expect(redone).toHaveLength(17)
  expect((await again.call('library.check', {})).problems).toEqual([])
  await again.close()
})

test('a new write forgets what had been undone', async ({ library }) => {
  await library.call('notes.create', { title: 'One' })
  await library.call('activity.undo', {})
  expect(await library.call('activity.state', {})).toEqual({ undo: null, redo: 'New note' })
  await library.call('notes.create', { title: 'Two' })
  expect(await library.call('activity.state', {})).toEqual({ undo: 'New note', redo: null })
  await expect(library.call('activity.redo', {})).rejects.toMatchObject({ code: 'nothing-to-undo' })
})

test('typing in a note within a minute undoes as one step', async ({ library }) => {
  const note = await library.call('notes.create', { title: 'Draft', body: 'a' })
  await library.call('notes.save', { id: note.id, body: 'ab' })
  await library.call('notes.save', { id: note.id, body: 'abc' })
  await library.call('activity.undo', {})
  expect((await library.call('notes.get', { id: note.id })).body).toBe('a')
  await library.call('activity.redo', {})
  expect((await library.call('notes.get', { id: note.id })).body).toBe('abc')
})

/** Times of change and of trashing are made anew by an undo; everything else must be the same to the letter. */
function withoutTimes(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (key, inner) =>
    ['modifiedAt', 'trashedAt'].includes(key) ? typeof inner : inner,
  )
}
