import { expect } from 'vitest'
import type { ComposedExcerpt } from '#shared/domain/composed-pack.ts'
import { plainWords } from '#shared/domain/rich-text.ts'
import { test } from '../library-fixture.ts'
import { packInLibrary } from './pack-fixture.ts'

test('a pack is put together as its settings and those of its items say', async ({ folder, library }) => {
  const { pack, items } = await packInLibrary(library, folder)
  await library.call('packs.setSettings', { id: pack, settings: { before: 0, after: 1 } })
  const composed = await library.call('packs.compose', { pack })
  expect(composed).toMatchObject({ title: 'The weir', citations: 'footnotes', locale: 'en-GB' })
  expect(composed.entries.map(({ kind }) => kind)).toEqual(['heading', 'excerpt', 'text', 'excerpt', 'note'])
  const [first, second] = composed.entries.filter((entry) => entry.kind === 'excerpt')
  expect(first).toMatchObject({
    number: 1,
    item: items[1],
    before: '',
    after: ' shortly after three in the morning, and about 1,200 people left their homes.',
    pieces: [{ kind: 'words', text: 'The gates were opened' }],
    comment: 'Who says so?',
    tags: ['harm / figures'],
    colour: 'amber',
  })
  expect(second).toMatchObject({
    number: 2,
    before: 'The river authority speaks of ',
    pieces: [
      { kind: 'words', text: '340 people ' },
      { kind: 'omission' },
      { kind: 'words', text: ' had been planned' },
    ],
    after: '',
  })
})

test('comments and tags are left out where the pack says so, from what is shown and from what is sealed', async ({
  folder,
  library,
}) => {
  const { pack } = await packInLibrary(library, folder)
  await library.call('packs.setSettings', { id: pack, settings: { comments: false, tags: false } })
  const { entries } = await library.call('packs.compose', { pack })
  expect(JSON.stringify(entries)).not.toMatch(/Who says so|harm/)
})

test('footnotes name the work and the place, later ones are short, and the list has each work once', async ({
  folder,
  library,
}) => {
  const { pack, document } = await packInLibrary(library, folder)
  await library.call('documents.describe', { id: document, field: 'byline', value: 'Anna Lund' })
  await library.call('packs.setSettings', { id: pack, settings: { style: 'chicago-fullnote-bibliography' } })
  const { entries, bibliography } = await library.call('packs.compose', { pack })
  const [first, second] = entries.filter((entry): entry is ComposedExcerpt => entry.kind === 'excerpt')
  expect(plainWords(first?.footnote ?? [])).toMatch(/Anna Lund, .*The [Gg]ates of the [Ww]eir.*(?:¶|para?)/)
  expect(plainWords(second?.footnote ?? [])).toMatch(/^Lund, /)
  expect(plainWords(first?.inText ?? [])).toMatch(/^\(.*\)$/)
  expect(bibliography).toHaveLength(1)
  await library.call('packs.setSettings', { id: pack, settings: { bibliography: false } })
  expect((await library.call('packs.compose', { pack })).bibliography).toEqual([])
})

test('an empty pack has a preview, and what is missing is said', async ({ library }) => {
  const { id } = await library.call('packs.create', { title: 'Empty' })
  expect(await library.call('packs.compose', { pack: id })).toMatchObject({ entries: [], bibliography: [] })
})

test('a style that is not there is refused, and the one before is kept', async ({ library }) => {
  const { id } = await library.call('packs.create', { title: 'Styled' })
  const wrong = library.call('packs.setSettings', { id, settings: { style: 'none-such', before: 4 } })
  await expect(wrong).rejects.toMatchObject({ code: 'not-found', advice: expect.stringContaining('Choose') })
  expect((await library.call('packs.get', { id })).settings).toMatchObject({
    style: 'bookwheel-journalistic',
    before: 1,
  })
})

test('a new pack, and what is exported without one, begins with the citation style of the settings', async ({
  folder,
  library,
}) => {
  await packInLibrary(library, folder)
  await library.call('settings.set', { citationStyle: 'apa', citationLocale: 'de-DE' })
  const { id } = await library.call('packs.create', { title: 'Styled' })
  expect((await library.call('packs.get', { id })).settings).toMatchObject({ style: 'apa', locale: 'de-DE' })
  expect(await library.call('packs.compose', { pack: null })).toMatchObject({ locale: 'de-DE' })
  await library.call('settings.set', { citationStyle: 'gone' })
  const { id: other } = await library.call('packs.create', { title: 'Plain' })
  expect((await library.call('packs.get', { id: other })).settings.style).toBe('bookwheel-journalistic')
})
