import { expect } from 'vitest'
import { importText, test } from '../library-fixture.ts'

/** More passages with a common word than are read before it is known that all are needed. */
const MANY = 20_100

test('a common word beside a rare one is looked for where the rare one stands', async ({
  folder,
  library,
}) => {
  const gates = Array.from({ length: MANY }, (_, n) => `The gate of the day ${n}.`)
  await importText(
    library,
    folder,
    'gates.txt',
    ['A long report', ...gates, 'It fell into the weir.'].join('\n\n'),
  )
  await importText(library, folder, 'near.txt', 'A short report\n\nThe gate of the weir.\n\nThe weir again.')
  await importText(library, folder, 'weir.txt', 'Another report\n\nOnly the weir.')
  const old = await importText(library, folder, 'old.txt', 'An old report\n\nThe gate of the weir.')
  await library.call('documents.trash', { ids: [old.id] })
  const found = async (query: string) => {
    const { documents, passages } = await library.call('search.run', { query, passagesPerDocument: 2 })
    return { passages, titles: documents.map(({ title, matches }) => [title, matches]) }
  }
  expect(await found('gate weir')).toEqual({
    passages: MANY + 1 + 2,
    titles: [
      ['A short report', 2],
      ['A long report', MANY + 1],
    ],
  })
  expect(await found('gate "the weir" -again')).toEqual({
    passages: MANY + 1,
    titles: [['A long report', MANY + 1]],
  })
  expect((await library.call('search.run', { query: 'gate' })).isRough).toBe(true)
})
