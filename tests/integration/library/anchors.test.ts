import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Library } from '#library/library.ts'
import type { DocumentId, EditionId } from '#shared/domain/ids.ts'
import { importPaths, importText, test } from '../library-fixture.ts'

const FIRST = `The gates of the weir

The gates were opened shortly after three in the morning, and about 1,200 people left their homes before it was light.

Nobody could say who had given the order to open the gates of the weir that night, and nobody asked.

The rota names two engineers. The rota was signed by the deputy.

By midday the reservoir stood at 211.4 metres, sixty centimetres below the level of alarm.
`

/** The second paragraph has another figure, the third stands last, one sentence of the rota was cut. */
const SECOND = `The gates of the weir

Updated at noon with new figures.

The gates were opened shortly after three in the morning, and about 1,300 people left their homes before it was light.

The rota names two engineers.

By midday the reservoir stood at 211.4 metres, sixty centimetres below the level of alarm.

Nobody could say who had given the order to open the gates of the weir that night, and nobody asked.
`

const THIRD = SECOND.replace('Updated at noon', 'Updated in the evening')

async function edit(library: Library, folder: string, text: string) {
  writeFileSync(join(folder, 'report.txt'), text)
  const { editions } = await importPaths(library, [join(folder, 'report.txt')])
  return editions[0]
}

async function mark(library: Library, edition: EditionId, words: string) {
  const { text } = await library.call('editions.text', { edition })
  const start = text.indexOf(words)
  expect(start).toBeGreaterThanOrEqual(0)
  return library.call('highlights.create', { edition, start, end: start + words.length, colour: 'amber' })
}

async function newest(library: Library, id: DocumentId) {
  return (await library.call('documents.get', { id })).edition
}

/** The highlights of an edition: how each was found, and the words that the text has there. */
async function shown(library: Library, edition: EditionId) {
  const { text } = await library.call('editions.text', { edition })
  const list = await library.call('highlights.list', { edition })
  return list.map(({ status, start, end, exact }) => {
    expect(text.slice(start, end)).toBe(exact)
    return `${status}: ${exact}`
  })
}

const MARKS = [
  'The gates of the weir',
  'about 1,200 people left their homes',
  'Nobody could say who had given the order',
  'The rota was signed by the deputy.',
  'the reservoir stood at 211.4 metres',
]

test('highlights are found again in a new edition, and what is not certain waits', async ({
  folder,
  library,
}) => {
  const { id, edition: first } = await importText(library, folder, 'report.txt', FIRST)
  for (const words of MARKS) await mark(library, first, words)
  const report = await edit(library, folder, SECOND)
  expect(report?.anchored).toEqual({ exact: 1, moved: 2, ambiguous: 1, lost: 1 })

  const second = await newest(library, id)
  expect(await shown(library, second)).toEqual([
    'exact: The gates of the weir',
    'moved: the reservoir stood at 211.4 metres',
    'moved: Nobody could say who had given the order',
  ])
  const placed = (await library.call('highlights.list', { edition: second }))[1]
  expect(placed).toMatchObject({
    madeIn: first,
    edition: second,
    ordinal: 5,
    prefix: expect.stringMatching(/By midday $/),
  })
  expect(await shown(library, first)).toHaveLength(5)

  expect(await library.call('library.status', {})).toMatchObject({ highlights: 5, review: 2 })
  const waiting = await library.call('anchors.review', { document: id })
  expect(waiting.map(({ exact, status }) => [exact, status])).toEqual([
    ['about 1,200 people left their homes', 'ambiguous'],
    ['The rota was signed by the deputy.', 'lost'],
  ])
  const [figure] = waiting
  expect(figure?.candidates).toHaveLength(1)
  const words = (side: NonNullable<typeof figure>['was'] | undefined) =>
    side?.text.slice(side.words?.start, side.words?.end)
  expect(words(figure?.was)).toBe('about 1,200 people left their homes')
  expect(words(figure?.candidates[0])).toBe('about 1,300 people left their homes')
  expect(figure?.candidates[0]).toMatchObject({ edition: second, editionOrdinal: 2, passage: 2 })
})

test('a person says where words are or that they are gone, and can take that back', async ({
  folder,
  library,
}) => {
  const { id, edition: first } = await importText(library, folder, 'report.txt', FIRST)
  for (const words of MARKS) await mark(library, first, words)
  await edit(library, folder, SECOND)
  const second = await newest(library, id)
  const [figure, rota] = await library.call('anchors.review', {})
  const [candidate] = figure?.candidates ?? []
  if (!figure || !rota || !candidate?.words) throw new Error('Nothing waits')
  const place = {
    highlight: figure.highlight,
    edition: second,
    start: candidate.start + candidate.words.start,
    end: candidate.start + candidate.words.end,
  }
  await library.call('anchors.place', place)
  expect(await shown(library, second)).toContain('moved: about 1,300 people left their homes')
  await library.call('anchors.dismiss', { highlight: rota.highlight, edition: second })
  expect(await library.call('anchors.review', {})).toEqual([])
  expect((await library.call('library.status', {})).review).toBe(0)
  expect(await library.call('highlights.get', { id: rota.highlight })).toMatchObject({
    edition: first,
    status: 'lost',
  })

  for (const review of [1, 2]) {
    await library.call('activity.undo', {})
    expect(await library.call('anchors.review', {})).toHaveLength(review)
  }
  for (const review of [1, 0]) {
    await library.call('activity.redo', {})
    expect(await library.call('anchors.review', {})).toHaveLength(review)
  }

  // In the next edition the words that were chosen are found, and what is gone stays gone without a question.
  await edit(library, folder, THIRD)
  const third = await newest(library, id)
  expect(await shown(library, third)).toContain('moved: about 1,300 people left their homes')
  expect(await library.call('anchors.review', {})).toEqual([])
  // The evidence never changed.
  expect((await library.call('highlights.list', { edition: first }))[1]).toMatchObject({
    exact: 'about 1,200 people left their homes',
    status: 'exact',
  })
})

test('places are only taken in later editions of the same document and only where there are words', async ({
  folder,
  library,
}) => {
  const { id, edition: first } = await importText(library, folder, 'report.txt', FIRST)
  const other = await importText(library, folder, 'other.txt', `${FIRST}\nMore of it.\n`)
  const highlight = (await mark(library, first, MARKS[1] ?? '')).id
  await edit(library, folder, SECOND)
  const second = await newest(library, id)
  for (const [edition, start, end] of [
    [first, 0, 5],
    [other.edition, 0, 5],
    [second, 21, 22],
    [second, 100_000, 100_005],
  ] as const) {
    await expect(library.call('anchors.place', { highlight, edition, start, end })).rejects.toMatchObject({
      code: 'invalid-input',
    })
  }
  await expect(library.call('anchors.dismiss', { highlight: 99, edition: second })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('a highlight made in an old edition is looked for in the newer ones at once', async ({
  folder,
  library,
}) => {
  const { id, edition: first } = await importText(library, folder, 'report.txt', FIRST)
  await edit(library, folder, SECOND)
  await edit(library, folder, THIRD)
  const made = await mark(library, first, 'Nobody could say who had given the order')
  const third = await newest(library, id)
  expect(made).toMatchObject({ edition: third, madeIn: first, status: 'moved' })
  expect(await shown(library, third)).toEqual(['moved: Nobody could say who had given the order'])
  await mark(library, first, MARKS[3] ?? '')
  expect(await library.call('anchors.review', {})).toMatchObject([
    { edition: third, status: 'lost', was: { edition: first } },
  ])
})

test('a removed highlight comes back with every place that it had', async ({ folder, library }) => {
  const { id, edition: first } = await importText(library, folder, 'report.txt', FIRST)
  const { id: highlight } = await mark(library, first, MARKS[1] ?? '')
  await edit(library, folder, SECOND)
  const second = await newest(library, id)
  const { text } = await library.call('editions.text', { edition: second })
  const start = text.indexOf('1,300 people')
  await library.call('anchors.place', { highlight, edition: second, start, end: start + 12 })
  await library.call('highlights.remove', { ids: [highlight] })
  expect(await shown(library, second)).toEqual([])
  await library.call('activity.undo', {})
  expect(await shown(library, second)).toEqual(['moved: 1,300 people'])
})

test('links to passages and highlights lead to the newest edition where their words are certain', async ({
  folder,
  library,
}) => {
  const { id, edition: first } = await importText(library, folder, 'report.txt', FIRST)
  const passages = await library.call('passages.read', { edition: first, from: 1, to: 9 })
  const highlights = [await mark(library, first, MARKS[2] ?? ''), await mark(library, first, MARKS[1] ?? '')]
  const targets = [
    ...passages.map(({ id: passage }) => ({ kind: 'passage' as const, id: passage })),
    ...highlights.map(({ id: highlight }) => ({ kind: 'highlight' as const, id: highlight })),
  ]
  const before = await library.call('links.resolve', { targets })
  expect(before.every((place) => place?.edition === first && place.anchor === 'exact')).toBe(true)

  await edit(library, folder, SECOND)
  const second = await newest(library, id)
  const after = await library.call('links.resolve', { targets })
  expect(after.map((place) => [place?.edition === second ? 'newest' : 'first', place?.anchor])).toEqual([
    ['newest', 'exact'],
    ['first', 'ambiguous'],
    ['newest', 'moved'],
    ['first', 'lost'],
    ['newest', 'moved'],
    ['newest', 'moved'],
    ['first', 'ambiguous'],
  ])
  const { text } = await library.call('editions.text', { edition: second })
  const moved = after[2]
  expect(text.slice(moved?.start ?? 0, moved?.end ?? 0)).toBe(passages[2]?.text)
  expect(moved?.label).toBe('The gates of the weir, ¶ 6')

  const pack = await library.call('packs.create', { title: 'Desk' })
  await library.call('packs.add', {
    pack: pack.id,
    items: highlights.map(({ id: highlight }) => ({ kind: 'highlight' as const, id: highlight })),
  })
  const { contents } = await library.call('packs.get', { id: pack.id })
  expect(
    contents.map((item) => item.kind === 'highlight' && [item.highlight.edition, item.highlight.exact]),
  ).toEqual([
    [second, MARKS[2]],
    [first, MARKS[1]],
  ])
})
