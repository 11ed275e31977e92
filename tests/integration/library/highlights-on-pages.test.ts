import { expect } from 'vitest'
import { pdfOf } from '#tests/e2e/harness/pdf.ts'
import { importText, test } from '../library-fixture.ts'

/** The last sentence of the first sheet goes on over a picture to the third. */
const PDF = pdfOf([
  [
    'The gates of the weir',
    'The gates were opened shortly after three in the morning by the',
    'second engineer, who says that he was told to do so by telephone and',
  ],
  'picture',
  ['that nobody else was there when the call came from the valley.', 'The rota names a duty manager.'],
])

test('a highlight is on the pages where its first and its last letter stand', async ({ folder, library }) => {
  const { edition } = await importText(library, folder, 'weir.pdf', PDF)
  const pages = await library.call('pages.list', { edition })
  expect(pages.map(({ hasText }) => hasText)).toEqual([true, false, true])
  for (const { number, label } of pages) {
    for (const { start, end } of await library.call('pages.boxes', { edition, number })) {
      const made = await library.call('highlights.create', { edition, start, end, colour: 'blue' })
      expect(made).toMatchObject({ page: label, lastPage: label, lastOrdinal: made.ordinal })
    }
  }
  const [first] = await library.call('pages.boxes', { edition, number: 1 })
  const last = (await library.call('pages.boxes', { edition, number: 3 })).at(-1)
  const whole = { start: first?.start ?? 0, end: last?.end ?? 0 }
  const made = await library.call('highlights.create', { edition, ...whole, colour: 'amber' })
  expect(made).toMatchObject({ page: '1', lastPage: '3', ordinal: 1 })
  expect(made.lastOrdinal).toBeGreaterThan(1)
})

test('a passage that a search finds names its page', async ({ folder, library }) => {
  await importText(library, folder, 'weir.pdf', PDF)
  const { documents } = await library.call('search.run', { query: 'duty' })
  expect(documents[0]?.passages).toMatchObject([{ page: '3' }])
})
