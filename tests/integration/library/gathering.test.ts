import { expect } from 'vitest'
import type { Library } from '#library/library.ts'
import type { CallInput } from '#shared/contract/index.ts'
import type { HighlightId, TagId } from '#shared/domain/ids.ts'
import { importText, test } from '../library-fixture.ts'

const WEIR = `Gates of the weir

The gates were opened shortly after three in the morning.

About 1,200 people left their homes.
`
const DIVERS = `Report of the divers

Nobody had seen the gates closed.

The café at the river stayed open.
`

/** Highlights a paragraph of each document by its words. */
async function filled(library: Library, folder: string) {
  const weir = await importText(library, folder, 'weir.txt', WEIR)
  const divers = await importText(library, folder, 'divers.txt', DIVERS)
  const tag = (name: string, parent: TagId | null = null) => library.call('tags.create', { name, parent })
  const figures = await tag('figures')
  const people = await tag('people', figures.id)
  const doubt = await tag('doubt')
  const mark = async (
    document: typeof weir,
    words: string,
    rest: Partial<CallInput<'highlights.create'>> = {},
  ): Promise<HighlightId> => {
    const passages = await library.call('passages.read', { edition: document.edition, from: 1, to: 9 })
    const passage = passages.find(({ text }) => text.includes(words))
    const start = (passage?.start ?? 0) + (passage?.text.indexOf(words) ?? 0)
    const range = { edition: document.edition, start, end: start + words.length }
    return (await library.call('highlights.create', { ...range, colour: 'amber', ...rest })).id
  }
  return {
    weir,
    divers,
    figures,
    people,
    doubt,
    opened: await mark(weir, 'gates were opened', { comment: 'By whom?', tags: [doubt.id] }),
    left: await mark(weir, '1,200 people left', { tags: [figures.id, people.id], colour: 'rose' }),
    closed: await mark(divers, 'gates closed', { tags: [people.id, doubt.id] }),
    cafe: await mark(divers, 'café at the river'),
  }
}

/** In the order in which they were made. */
const found = async (library: Library, filter: CallInput<'highlights.ids'>) =>
  (await library.call('highlights.ids', filter)).reverse()

test('words are looked for in quotations, comments and titles together', async ({ folder, library }) => {
  const { opened, left, closed, cafe } = await filled(library, folder)
  expect(await found(library, { query: 'gates' })).toEqual([opened, left, closed])
  expect(await found(library, { query: 'opened whom' })).toEqual([opened])
  expect(await found(library, { query: 'weir people' })).toEqual([left])
  expect(await found(library, { query: 'divers -gates' })).toEqual([cafe])
  expect(await found(library, { query: 'CAFE' })).toEqual([cafe])
  expect(await found(library, { query: '"gates opened"' })).toEqual([])
  expect(await found(library, { query: 'clos* OR 1,200' })).toEqual([left, closed])
  for (const query of ['1200', '1 200', '1’200', '۱٬۲۰۰', '"1.200 people"'])
    expect([query, await found(library, { query })]).toEqual([query, [left]])
  expect(await found(library, { query: 'gates NEAR/1 opened' })).toEqual([opened])
  expect(await found(library, { query: '~gaets' })).toEqual([opened, left, closed])
  expect(await found(library, { query: '-gates' })).toEqual([cafe])
  expect(await found(library, { query: 'date:yesterday' })).toEqual([])
})

test('a search can go by tags, by what documents say and by notes', async ({ folder, library }) => {
  const { opened, left, closed, cafe, weir } = await filled(library, folder)
  expect(await found(library, { query: 'tag:figures' })).toEqual([left, closed])
  expect(await found(library, { query: '-tag:people' })).toEqual([opened, cafe])
  expect(await found(library, { query: 'in:documents "three in the morning"' })).toEqual([opened, left])
  await library.call('notes.create', { title: 'Hours', body: `See [[highlight/${closed}|closed]]` })
  expect(await found(library, { query: 'in:notes hours' })).toEqual([closed])
  expect(await found(library, { query: 'in:notes in:highlights hours' })).toEqual([closed])
  await library.call('documents.describe', { id: weir.id, field: 'publisher', value: 'River Post' })
  expect(await found(library, { query: 'publisher:river' })).toEqual([opened, left])
  expect(await found(library, { query: 'gates -publisher:river' })).toEqual([closed])
})

test('tag, colour and document narrow further, and trashed documents have no highlights', async ({
  folder,
  library,
}) => {
  const { opened, left, closed, figures, weir, divers } = await filled(library, folder)
  expect(await found(library, { tag: figures.id })).toEqual([left, closed])
  expect(await found(library, { tag: figures.id, document: weir.id })).toEqual([left])
  expect(await found(library, { colour: 'rose' })).toEqual([left])
  expect(await found(library, { document: weir.id, query: 'gates' })).toEqual([opened, left])
  const { total, rows } = await library.call('highlights.all', {
    query: 'gates',
    order: 'newest',
    offset: 1,
    limit: 1,
  })
  expect(total).toBe(3)
  expect(rows.map(({ id, documentTitle }) => [id, documentTitle])).toEqual([[left, 'Gates of the weir']])
  await library.call('documents.trash', { ids: [divers.id] })
  expect(await found(library, { query: 'gates' })).toEqual([opened, left])
})

test('every cell of the matrix counts what its filter shows', async ({ folder, library }) => {
  const { weir, divers, figures, people, doubt } = await filled(library, folder)
  const matrix = await library.call('highlights.matrix', { tags: 'all' })
  expect(matrix.documents).toEqual([
    { id: weir.id, title: 'Gates of the weir', highlights: 2 },
    { id: divers.id, title: 'Report of the divers', highlights: 2 },
  ])
  expect(matrix.cells).toHaveLength(6)
  for (const { document, tag, count } of matrix.cells) {
    expect(await found(library, { document, tag })).toHaveLength(count)
  }
  const top = await library.call('highlights.matrix', { tags: 'top', query: 'gates' })
  expect(top.documents.map(({ highlights }) => highlights)).toEqual([2, 1])
  expect(top.cells).toEqual([
    { document: weir.id, tag: figures.id, count: 1 },
    { document: weir.id, tag: doubt.id, count: 1 },
    { document: divers.id, tag: figures.id, count: 1 },
    { document: divers.id, tag: doubt.id, count: 1 },
  ])
  expect(matrix.cells.some(({ tag }) => tag === people.id)).toBe(true)
})

test('many are changed in one step, and undo brings back what each of them was', async ({
  folder,
  library,
}) => {
  const { opened, left, closed, cafe, figures, people, doubt } = await filled(library, folder)
  const ids = [opened, left, closed, cafe]
  const picture = async () =>
    Promise.all(
      ids.map(async (id) => {
        const { colour, tags } = await library.call('highlights.get', { id })
        return [colour, ...tags]
      }),
    )
  const before = await picture()
  expect(before).toEqual([
    ['amber', doubt.id],
    ['rose', figures.id, people.id],
    ['amber', people.id, doubt.id],
    ['amber'],
  ])
  const change = {
    ids: [...ids, cafe],
    colour: 'rose',
    addTags: [figures.id],
    removeTags: [doubt.id],
  } as const
  const input = {
    ...change,
    ids: [...change.ids],
    addTags: [...change.addTags],
    removeTags: [...change.removeTags],
  }
  expect(await library.call('highlights.changeMany', input)).toEqual({ changed: 3 })
  const after = [
    ['rose', figures.id],
    ['rose', figures.id, people.id],
    ['rose', figures.id, people.id],
    ['rose', figures.id],
  ]
  expect(await picture()).toEqual(after)
  expect(await library.call('highlights.tagCounts', { ids })).toEqual([
    { tag: figures.id, count: 4 },
    { tag: people.id, count: 2 },
  ])
  expect(await library.call('activity.state', {})).toMatchObject({ undo: 'Change of 3 highlights' })
  await library.call('activity.undo', {})
  expect(await picture()).toEqual(before)
  await library.call('activity.redo', {})
  expect(await picture()).toEqual(after)

  expect(await library.call('highlights.changeMany', { ids, colour: 'rose' })).toEqual({ changed: 0 })
  const missing = [999 as HighlightId, opened]
  await expect(library.call('highlights.changeMany', { ids: missing, colour: 'blue' })).rejects.toMatchObject(
    { code: 'not-found' },
  )
  expect(await picture()).toEqual(after)
})
