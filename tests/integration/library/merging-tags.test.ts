import { join } from 'node:path'
import fc from 'fast-check'
import { expect } from 'vitest'
import { openDatabase } from '#library/database/open.ts'
import type { Library } from '#library/library.ts'
import type { HighlightId, TagId } from '#shared/domain/ids.ts'
import { importText, test } from '../library-fixture.ts'

const WORDS = 'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu'

/** Every row of the codebook and of what bears it, as SQLite has them. */
function rowsOf(folder: string) {
  const database = openDatabase(join(folder, 'Test.bookwheel', 'library.sqlite'), { readOnly: true })
  const rows = {
    tags: database.read.all('SELECT * FROM tags ORDER BY id'),
    highlights: database.read.all('SELECT * FROM highlight_tags ORDER BY highlight, tag'),
    documents: database.read.all('SELECT * FROM document_tags ORDER BY document, tag'),
  }
  database.close()
  return rows
}

/** One highlight a word of a document. */
async function highlightWords(library: Library, folder: string) {
  const { id, edition } = await importText(library, folder, 'letters.txt', WORDS)
  const highlights: HighlightId[] = []
  for (const { index, 0: word } of WORDS.matchAll(/\w+/g)) {
    const range = { start: index, end: index + word.length }
    const made = await library.call('highlights.create', { edition, ...range, colour: 'amber' })
    highlights.push(made.id)
  }
  return { document: id, highlights }
}

const tagged = async (library: Library, tag: TagId): Promise<string[]> =>
  (await library.call('highlights.all', { tag, order: 'document', offset: 0, limit: 100 })).rows.map(
    ({ exact }) => exact,
  )

test('a merge unites what bears the tags and joins their descriptions; undo brings the rows back', async ({
  folder,
  library,
}) => {
  const { document, highlights } = await highlightWords(library, folder)
  const tag = (name: string, description = '', parent: TagId | null = null) =>
    library.call('tags.create', { name, description, parent })
  const people = await tag('people', 'Persons and groups')
  const persons = await tag('persons', 'Named persons only')
  const named = await tag('named', '', persons.id)
  const mark = (id: HighlightId | undefined, tags: TagId[]) =>
    library.call('highlights.update', { id: id as HighlightId, tags })
  await mark(highlights[0], [people.id])
  await mark(highlights[1], [persons.id, people.id])
  await mark(highlights[2], [persons.id])
  await mark(highlights[3], [named.id])
  await library.call('documents.setTags', { id: document, tags: [persons.id] })
  const before = rowsOf(folder)

  const merged = await library.call('tags.merge', { into: people.id, tags: [persons.id] })
  expect(merged).toMatchObject({
    id: people.id,
    description: 'Persons and groups\n\nNamed persons only',
    highlights: 3,
    documents: 1,
  })
  const tags = await library.call('tags.list', {})
  expect(tags.map(({ name, parent }) => [name, parent])).toEqual([
    ['people', null],
    ['named', people.id],
  ])
  expect(await tagged(library, people.id)).toEqual(['alpha', 'beta', 'gamma', 'delta'])

  const after = rowsOf(folder)
  await library.call('activity.undo', {})
  expect(rowsOf(folder)).toEqual(before)
  await library.call('activity.redo', {})
  expect(rowsOf(folder)).toEqual(after)
})

test('tags of one name below merged tags become one, and a tag can take in the one above it', async ({
  library,
}) => {
  const tag = (name: string, parent: TagId | null = null) => library.call('tags.create', { name, parent })
  const one = await tag('One')
  const other = await tag('Other')
  const inOne = await tag('same', one.id)
  await tag('deep', (await tag('Same', other.id)).id)
  await library.call('tags.merge', { into: one.id, tags: [other.id] })
  expect((await library.call('tags.list', {})).map(({ name, parent }) => [name, parent])).toEqual([
    ['One', null],
    ['same', one.id],
    ['deep', inOne.id],
  ])
  await library.call('tags.merge', { into: inOne.id, tags: [one.id] })
  expect((await library.call('tags.list', {})).map(({ name, parent }) => [name, parent])).toEqual([
    ['same', null],
    ['deep', inOne.id],
  ])
})

test('a merge that would put two tags of one name side by side is refused', async ({ library }) => {
  const tag = (name: string, parent: TagId | null = null) => library.call('tags.create', { name, parent })
  await tag('people')
  const group = await tag('group')
  const below = await tag('people', group.id)
  await expect(library.call('tags.merge', { into: below.id, tags: [group.id] })).rejects.toMatchObject({
    code: 'invalid-input',
  })
  await expect(library.call('tags.merge', { into: group.id, tags: [group.id] })).rejects.toMatchObject({
    code: 'invalid-input',
  })
  expect(await library.call('tags.list', {})).toHaveLength(3)
})

test('a split takes the chosen highlights into a new tag beside it', async ({ folder, library }) => {
  const { highlights } = await highlightWords(library, folder)
  const parent = await library.call('tags.create', { name: 'figures' })
  const tag = await library.call('tags.create', { name: 'people', parent: parent.id, colour: 'rose' })
  const [first, second, third] = highlights as [HighlightId, HighlightId, HighlightId]
  await library.call('highlights.changeMany', { ids: [first, second], addTags: [tag.id] })
  const before = rowsOf(folder)

  const split = { tag: tag.id, highlights: [second, third], name: ' evacuated ', description: 'Moved out' }
  const { tag: made, moved } = await library.call('tags.split', split)
  expect(moved).toBe(1)
  expect(made).toMatchObject({
    name: 'evacuated',
    parent: parent.id,
    colour: 'rose',
    description: 'Moved out',
    highlights: 1,
  })
  expect(await tagged(library, tag.id)).toEqual(['alpha'])
  expect(await tagged(library, made.id)).toEqual(['beta'])

  const again = { ...split, name: 'another' }
  await expect(library.call('tags.split', again)).rejects.toMatchObject({ code: 'invalid-input' })
  await expect(
    library.call('tags.split', { ...split, highlights: [first], name: 'People' }),
  ).rejects.toMatchObject({ code: 'invalid-input' })
  await library.call('activity.undo', {})
  expect(rowsOf(folder)).toEqual(before)
})

test('several tags are moved or recoloured in one step', async ({ folder, library }) => {
  const tag = (name: string, parent: TagId | null = null) => library.call('tags.create', { name, parent })
  const [target, one] = [await tag('target'), await tag('one')]
  const below = await tag('below', one.id)
  const two = await tag('two')
  const before = rowsOf(folder)
  const ids = [one.id, below.id, two.id]
  await library.call('tags.changeMany', { ids, parent: target.id })
  const parents = async () =>
    Object.fromEntries((await library.call('tags.list', {})).map(({ name, parent }) => [name, parent]))
  expect(await parents()).toEqual({ target: null, one: target.id, below: one.id, two: target.id })
  await library.call('tags.changeMany', { ids, colour: 'violet' })
  expect((await library.call('tags.list', {})).map(({ colour }) => colour)).toEqual([
    'amber',
    'violet',
    'violet',
    'violet',
  ])
  await expect(library.call('tags.changeMany', { ids: [target.id], parent: below.id })).rejects.toMatchObject(
    {
      code: 'invalid-input',
    },
  )
  await library.call('activity.undo', {})
  await library.call('activity.undo', {})
  expect(rowsOf(folder)).toEqual(before)
})

const NAMES = ['a', 'b', 'c'] as const

type Step =
  | { readonly kind: 'merge'; readonly into: number; readonly tags: readonly number[] }
  | { readonly kind: 'split'; readonly tag: number; readonly highlights: readonly number[] }

const number = fc.nat(1000)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('merge' as const),
    into: number,
    tags: fc.array(number, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('split' as const),
    tag: number,
    highlights: fc.array(number, { minLength: 1, maxLength: 6 }),
  }),
)

/** A codebook with the same few names on every level, so that merges meet them everywhere. */
const codebook = fc.record({
  tags: fc.array(fc.record({ name: fc.constantFrom(...NAMES), parent: number }), { maxLength: 12 }),
  bearers: fc.array(fc.record({ highlight: number, tag: number }), { maxLength: 30 }),
  steps: fc.array(step, { minLength: 1, maxLength: 4 }),
})

test('whatever is merged and split, nothing loses its tags, and undo brings back the same rows', async ({
  folder,
  library,
}) => {
  const { highlights } = await highlightWords(library, folder)
  await fc.assert(
    fc.asyncProperty(codebook, async ({ tags, bearers, steps }) => {
      for (const { id, parent } of await library.call('tags.list', {})) {
        if (parent === null) await library.call('tags.remove', { id })
      }
      const made = [await library.call('tags.create', { name: 'root' })]
      for (const { name, parent } of tags) {
        const above = made[parent % made.length]
        made.push(await library.call('tags.create', { name, parent: above?.id ?? null }))
      }
      for (const { highlight, tag } of bearers) {
        const ids = [highlights[highlight % highlights.length] as HighlightId]
        await library.call('highlights.changeMany', { ids, addTags: [made[tag % made.length]?.id as TagId] })
      }
      const states = [rowsOf(folder)]
      for (const { kind, ...input } of steps) {
        const ids = (await library.call('tags.list', {})).map(({ id }) => id)
        const pick = (n: number) => ids[n % ids.length] as TagId
        const marked = bearersOf(states.at(-1))
        const call =
          kind === 'merge'
            ? library.call('tags.merge', {
                into: pick((input as Merge).into),
                tags: (input as Merge).tags.map(pick),
              })
            : library.call('tags.split', {
                tag: pick((input as Split).tag),
                highlights: (input as Split).highlights.map(
                  (n) => highlights[n % highlights.length] as HighlightId,
                ),
                name: `new ${states.length}`,
              })
        const done = await call.then(
          () => true,
          (error: { readonly code?: string }) => {
            expect(error.code).toBe('invalid-input')
            return false
          },
        )
        const now = rowsOf(folder)
        expect(bearersOf(now)).toEqual(marked)
        expect((await library.call('tags.list', {})).length).toBe(now.tags.length)
        if (done) states.push(now)
        else expect(now).toEqual(states.at(-1))
      }
      for (const state of states.slice(0, -1).reverse()) {
        await library.call('activity.undo', {})
        expect(rowsOf(folder)).toEqual(state)
      }
      for (const state of states.slice(1)) {
        await library.call('activity.redo', {})
        expect(rowsOf(folder)).toEqual(state)
      }
    }),
    { numRuns: 40 },
  )
})

type Merge = Extract<Step, { kind: 'merge' }>
type Split = Extract<Step, { kind: 'split' }>

/** The highlights that have any tag at all. */
function bearersOf(rows: ReturnType<typeof rowsOf> | undefined): unknown[] {
  return [...new Set(rows?.highlights.map(({ highlight }) => highlight))]
}
