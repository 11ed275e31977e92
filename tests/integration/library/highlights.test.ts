import { expect } from 'vitest'
import { describe } from '#shared/anchoring/describe.ts'
import { canonicalText } from '#shared/domain/passages.ts'
import { importText, test } from '../library-fixture.ts'

const LETTERS = `The gates 🚪 of the weir

The gates were opened 🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊 shortly after three in the morning, and people left.

No.

Nobody could say who had given the order to open the gates of the weir that night, nobody at all.
`

test('a new highlight is described as if the whole text had been read', async ({ folder, library }) => {
  const { edition } = await importText(library, folder, 'letters.txt', LETTERS)
  const passages = await library.call('passages.read', { edition, from: 1, to: 100 })
  const text = canonicalText(passages)
  expect(passages).toHaveLength(4)
  const starts = passages.map(({ start }) => start)
  const edges = [0, 10, 11, ...starts, ...starts.map((start) => start + 30), 66, 67, text.length - 3]
  for (const start of edges) {
    for (const end of [start + 3, start + 40, text.length].filter((end) => end <= text.length)) {
      const { trimmed, at } = inner(text, start, end)
      const input = { edition, start, end, colour: 'amber' } as const
      const created = await library.call('highlights.create', input)
      expect(created).toMatchObject(describe(text, at, at + trimmed.length))
      expect(created.ordinal).toBe(starts.filter((passage) => passage <= at).length)
    }
  }
})

test('a range without words, or beyond the text, is refused', async ({ folder, library }) => {
  const { edition } = await importText(library, folder, 'letters.txt', LETTERS)
  for (const [start, end] of [
    [9, 10],
    [12, 13],
    [5, 5],
    [0, 10_000],
    [9_000, 10_000],
  ] as const) {
    const input = { edition, start, end, colour: 'amber' } as const
    await expect(library.call('highlights.create', input)).rejects.toMatchObject({ code: 'invalid-input' })
  }
  await expect(
    library.call('highlights.create', { edition: 99, start: 0, end: 5, colour: 'amber' }),
  ).rejects.toMatchObject({ code: 'not-found' })
})

test('highlights are listed newest first, or document by document in reading order', async ({
  folder,
  library,
}) => {
  const one = await importText(library, folder, 'one.txt', 'Alpha beta gamma delta')
  const two = await importText(library, folder, 'two.txt', 'Epsilon zeta eta theta')
  const mark = (edition: typeof one.edition, start: number, end: number) =>
    library.call('highlights.create', { edition, start, end, colour: 'amber' })
  await mark(one.edition, 11, 16)
  await mark(two.edition, 0, 7)
  await mark(one.edition, 0, 5)
  const listed = async (order: 'newest' | 'document', offset = 0) =>
    (await library.call('highlights.all', { order, offset, limit: 2 })).rows.map(({ exact }) => exact)
  expect([...(await listed('newest')), ...(await listed('newest', 2))]).toEqual(['Alpha', 'Epsilon', 'gamma'])
  expect([...(await listed('document')), ...(await listed('document', 2))]).toEqual([
    'Alpha',
    'gamma',
    'Epsilon',
  ])
})

function inner(text: string, start: number, end: number): { trimmed: string; at: number } {
  const words = text.slice(start, end)
  return { trimmed: words.trim(), at: start + words.length - words.trimStart().length }
}
