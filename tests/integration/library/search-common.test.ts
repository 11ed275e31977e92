import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
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

test('few passages that hold both of two common words stand in the order in which FTS5 ranks them', async ({
  folder,
  library,
}) => {
  const said = (word: string) =>
    Array.from({ length: 700 }, (_, n) => `The ${word} on the day ${n} of all days.`)
  const both = [
    'The gate and the weir were seen again by the keeper of the old river on the next day.',
    'The gate and the weir and the gate and the weir and the weir of the old river.',
    'The gate and the weir and the gate again by the keeper of the old river then.',
    'A gate, a weir.',
    'The gate and the weir and the gate and the gate and the gate of the old river.',
    'The gate and the weir by the keeper of the old river.',
  ]
  await importText(library, folder, 'gates.txt', ['A report', ...said('gate'), ...both].join('\n\n'))
  await importText(library, folder, 'weirs.txt', ['Another report', ...said('weir')].join('\n\n'))
  const { documents, isRough } = await library.call('search.run', {
    query: 'gate weir',
    mode: 'passages',
    limit: both.length,
  })
  const connection = new Sqlite(join(folder, 'Test.bookwheel', 'library.sqlite'), { readonly: true })
  const ranked = connection
    .prepare("SELECT rowid FROM passage_index WHERE passage_index MATCH 'gate AND weir' ORDER BY rank, rowid")
    .pluck()
    .all()
  connection.close()
  expect(ranked).toHaveLength(both.length)
  expect(isRough).toBe(false)
  expect(documents.flatMap(({ passages }) => passages.map(({ id }) => id))).toEqual(ranked)
})
