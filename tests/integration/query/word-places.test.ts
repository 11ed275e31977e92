import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ReadHandle, readHandle, writeHandle } from '#library/database/handles.ts'
import { migrate } from '#library/database/migrate.ts'
import { newRevisions } from '#library/database/revisions.ts'
import type { Indexed } from '#library/search/leaf-hits.ts'
import { type PassageLengths, passageLengths } from '#library/search/passage-lengths.ts'
import { ranksByPlaces, singleWord } from '#library/search/word-places.ts'
import { parseQuery } from '#shared/query/parse.ts'

const WORDS = ['dam', 'gate', 'river', 'سد', '水']
const RARE = 'sluice'

/** Passages by id; the words of one beyond its list are a filler, so that some lengths take two bytes. */
interface Made {
  readonly id: number
  readonly words: readonly string[]
  readonly filled: number
}

const made: fc.Arbitrary<Made[]> = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 400 }),
    words: fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }),
    filled: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 100, max: 700 })),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 60 },
)

function indexOf(passages: readonly Made[]): Sqlite.Database {
  const connection = new Sqlite(':memory:')
  migrate(connection)
  add(connection, passages)
  return connection
}

function add(connection: Sqlite.Database, passages: readonly Made[]): void {
  const insert = connection.prepare('INSERT INTO passage_index (rowid, text) VALUES (?, ?)')
  for (const { id, words, filled } of passages)
    insert.run(id, [...words, ...Array.from({ length: filled }, () => 'and')].join(' '))
}

/** What FTS5 finds and how it ranks it. */
function ranked(db: ReadHandle, expression: string): { readonly ids: number[]; readonly ranks: number[] } {
  const rows = db.all<{ id: number; rank: number }>(
    'SELECT rowid AS id, rank FROM passage_index WHERE passage_index MATCH ? ORDER BY rowid',
    expression,
  )
  return { ids: rows.map(({ id }) => id), ranks: rows.map(({ rank }) => rank) }
}

function lengthsOf(db: ReadHandle): PassageLengths {
  const lengths = passageLengths(db)
  if (lengths === null) throw new Error('Not all lengths are known.')
  return lengths
}

function expectSameRanks(db: ReadHandle, words: readonly string[], operator: 'AND' | 'OR'): void {
  const quoted = words.map((word) => `"${word}"`)
  const { ids, ranks } = ranked(db, quoted.join(` ${operator} `))
  const wanted = words.map((word, at) => ({ word, many: ranked(db, quoted[at] as string).ids.length }))
  const own = ranksByPlaces(db, ids, wanted, lengthsOf(db))
  expect(own).toHaveLength(ranks.length)
  for (const [at, rank] of ranks.entries()) expect(own[at]).toBeCloseTo(rank, 9)
}

test('single words rank passages as FTS5 does, alone, all of them, and any of them', () => {
  fc.assert(
    fc.property(made, (passages) => {
      const connection = indexOf(passages)
      const db = readHandle(connection)
      for (const word of [...WORDS, RARE]) expectSameRanks(db, [word], 'AND')
      expectSameRanks(db, ['dam', 'gate'], 'AND')
      expectSameRanks(db, ['river', 'سد', RARE], 'OR')
      connection.close()
    }),
    { numRuns: 60 },
  )
})

test('passages that come later are read then, and all again after one was taken out of the index', () => {
  const passage = (id: number, filled: number): Made => ({ id, words: ['dam'], filled })
  const connection = indexOf([passage(1, 3), passage(2, 300), passage(9, 20)])
  const revisions = newRevisions()
  const db = readHandle(connection, revisions)
  const writer = writeHandle(connection, revisions)
  expectSameRanks(db, ['dam'], 'AND')
  add(connection, [passage(12, 129), passage(70_000, 1)])
  expectSameRanks(db, ['dam'], 'AND')
  const { words, passages, usual } = lengthsOf(db)
  expect([1, 2, 3, 9, 12, 70_000].map((id) => words[id])).toEqual([4, 301, 0, 21, 130, 2])
  expect([passages, usual]).toEqual([5, (4 + 301 + 21 + 130 + 2) / 5])

  writer.run('DELETE FROM passage_index WHERE rowid = ?', 2)
  expectSameRanks(db, ['dam'], 'AND')
  // What was furniture becomes part of the work.
  writer.run('DELETE FROM furniture_index WHERE rowid = ?', 3)
  writer.run('INSERT INTO passage_index (rowid, text) VALUES (?, ?)', 3, 'dam and gate')
  expectSameRanks(db, ['dam'], 'AND')
  expect(lengthsOf(db)).toMatchObject({ passages: 5 })
})

test('while many lengths are not known, each search reads some of them', () => {
  const connection = indexOf([])
  connection.exec(`
    WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < 45000)
    INSERT INTO passage_index (rowid, text) SELECT id, 'dam gate' FROM n`)
  const db = readHandle(connection)
  expect([passageLengths(db), passageLengths(db)]).toEqual([null, null])
  expect(lengthsOf(db)).toMatchObject({ passages: 45_000, usual: 2 })
})

test.each([
  ['gate', 'gate'],
  ['Größe', 'grosse'],
  ['1234', null],
  ['gat*', null],
  ['"flood gate"', null],
  ['مي‌شود', null],
  ['水门', null],
  ['flood NEAR gate', null],
])('%s: asks for one word in one form or not', (typed, word) => {
  expect(singleWord(parseQuery(typed).query as Indexed)).toBe(word)
})
