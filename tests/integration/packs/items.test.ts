import { expect } from 'vitest'
import type { Library } from '#library/library.ts'
import type { PackGrouping } from '#shared/contract/packs.ts'
import type { PackId } from '#shared/domain/ids.ts'
import { importText, test } from '../library-fixture.ts'
import { packInLibrary } from './pack-fixture.ts'

/** What stands in a pack, in short. */
async function contentsOf(library: Library, id: PackId): Promise<string[]> {
  const { contents } = await library.call('packs.get', { id })
  return contents.map((item) => {
    switch (item.kind) {
      case 'highlight':
        return item.highlight.exact
      case 'note':
        return `note ${item.note.title}`
      case 'heading':
        return `${'#'.repeat(item.level)} ${item.text}`
      case 'text':
        return item.body
    }
  })
}

const FIRST = 'The gates were opened'
const SECOND = '340 people and of a precaution that had been planned'
const AS_MADE = ['# The night', FIRST, 'The authority has **another** number.', SECOND, 'note Doubts']

test('headings and texts go in where they are wanted, and out again with one step of undo', async ({
  folder,
  library,
}) => {
  const { pack } = await packInLibrary(library, folder)
  expect(await contentsOf(library, pack)).toEqual(AS_MADE)
  const before = await library.call('packs.get', { id: pack })
  const { ids } = await library.call('packs.add', {
    pack,
    items: [
      { kind: 'heading', level: 2, text: 'Before' },
      { kind: 'text', body: 'Words' },
    ],
    at: 1,
  })
  expect(ids).toHaveLength(2)
  expect(await contentsOf(library, pack)).toEqual(['# The night', '## Before', 'Words', ...AS_MADE.slice(1)])
  await library.call('activity.undo', {})
  expect((await library.call('packs.get', { id: pack })).contents).toEqual(before.contents)
  await library.call('activity.redo', {})
  expect(await contentsOf(library, pack)).toHaveLength(7)
})

test('a highlight stands in a pack once; the same words of its own may stand there twice', async ({
  folder,
  library,
}) => {
  const { pack, highlights } = await packInLibrary(library, folder)
  const [id] = highlights
  const again = await library.call('packs.add', { pack, items: [{ kind: 'highlight', id: id as never }] })
  expect(again).toEqual({ added: 0, ids: [] })
  const twice = await library.call('packs.add', {
    pack,
    items: [
      { kind: 'text', body: 'Same' },
      { kind: 'text', body: 'Same' },
    ],
  })
  expect(twice.added).toBe(2)
})

test('an excerpt keeps what is shown of it through taking out and putting back', async ({
  folder,
  library,
}) => {
  const { pack, highlights } = await packInLibrary(library, folder)
  const settingsOf = async () =>
    (await library.call('packs.get', { id: pack })).contents
      .filter((item) => item.kind === 'highlight')
      .map(({ settings }) => settings)
  const before = await settingsOf()
  expect(before[1]).toMatchObject({ before: 1, after: 0, omissions: [{}] })
  await library.call('highlights.remove', { ids: highlights as never })
  expect(await contentsOf(library, pack)).toHaveLength(3)
  await library.call('activity.undo', {})
  expect(await settingsOf()).toEqual(before)
  await library.call('packs.remove', { id: pack })
  await library.call('activity.undo', {})
  expect(await settingsOf()).toEqual(before)
  expect(await contentsOf(library, pack)).toEqual(AS_MADE)
})

test.for([
  ['half a word', { start: 5, end: 10 }, /whole words/],
  ['the beginning', { start: 0, end: 3 }, /can’t begin/],
  ['the end', { start: 45, end: 52 }, /can’t end/],
  ['more than there is', { start: 4, end: 99 }, /inside the quotation/],
  ['a space', { start: 3, end: 4 }, /no word/],
] as const)(
  'leaving out %s is refused, and nothing changes',
  async ([, omission, problem], { folder, library }) => {
    const { pack, items, highlights } = await packInLibrary(library, folder)
    const before = await library.call('packs.get', { id: pack })
    const change = library.call('packs.changeItem', {
      pack,
      id: items[3] as never,
      item: { kind: 'highlight', id: highlights[1] as never, settings: { omissions: [omission] } },
    })
    await expect(change).rejects.toThrow(problem)
    expect(await library.call('packs.get', { id: pack })).toEqual(before)
  },
)

test('an item can change its words but not what it is', async ({ folder, library }) => {
  const { pack, items, highlights } = await packInLibrary(library, folder)
  const change = (index: number, item: unknown) =>
    library.call('packs.changeItem', { pack, id: items[index] as never, item: item as never })
  await change(0, { kind: 'heading', level: 3, text: 'Another' })
  expect((await contentsOf(library, pack))[0]).toBe('### Another')
  await expect(change(0, { kind: 'text', body: 'x' })).rejects.toMatchObject({ code: 'not-found' })
  await expect(change(1, { kind: 'highlight', id: highlights[1] })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('settings change one by one and keep the others', async ({ folder, library }) => {
  const { pack } = await packInLibrary(library, folder)
  const usual = (await library.call('packs.get', { id: pack })).settings
  await library.call('packs.setSettings', { id: pack, settings: { before: 3 } })
  await library.call('packs.setSettings', { id: pack, settings: { citations: 'in-text' } })
  const { settings } = await library.call('packs.get', { id: pack })
  expect(settings).toEqual({ ...usual, before: 3, citations: 'in-text' })
  await library.call('activity.undo', {})
  expect((await library.call('packs.get', { id: pack })).settings).toEqual(usual)
})

const GROUPED: Readonly<Record<PackGrouping, readonly string[]>> = {
  document: ['# The gates of the weir', FIRST, SECOND, '# Elsewhere', 'Nobody was asked.'],
  tag: ['# harm / figures', FIRST, '# Without a tag', SECOND, 'Nobody was asked.'],
  colour: ['# Amber', FIRST, SECOND, '# Blue', 'Nobody was asked.'],
  date: ['# 2020', FIRST, SECOND, '# Undated', 'Nobody was asked.'],
}

test.for(Object.entries(GROUPED))(
  'grouped by %s: a heading over each group',
  async ([by, expected], { folder, library }) => {
    const { pack } = await packInLibrary(library, folder)
    const { edition } = await importText(library, folder, 'other.txt', 'Elsewhere\n\nNobody was asked.\n')
    const [passage] = (await library.call('passages.read', { edition, from: 1, to: 9 })).slice(-1)
    const start = passage?.start ?? 0
    const highlight = { edition, start, end: start + 'Nobody was asked.'.length, colour: 'blue' as const }
    const { id } = await library.call('highlights.create', highlight)
    await library.call('packs.add', { pack, items: [{ kind: 'highlight', id }] })
    const before = await library.call('packs.get', { id: pack })
    await library.call('packs.group', { pack, by: by as PackGrouping })
    expect(await contentsOf(library, pack)).toEqual([
      ...expected,
      'The authority has **another** number.',
      'note Doubts',
    ])
    await library.call('activity.undo', {})
    expect((await library.call('packs.get', { id: pack })).contents).toEqual(before.contents)
  },
)
