import Database from 'better-sqlite3'
import * as fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import type { And, Near, Or, Phrase, Query } from '#shared/query/ast.ts'
import { toFts5 } from '#shared/query/fts5.ts'
import { matches, matchMarks } from '#shared/query/match.ts'
import { asksTwice } from '#shared/query/near.ts'
import { parseQuery } from '#shared/query/parse.ts'
import { fold } from '#shared/text/fold.ts'
import { FTS5_TOKENIZER } from '#shared/text/words.ts'

const db = new Database(':memory:')
db.exec(
  `CREATE VIRTUAL TABLE texts USING fts5(text, content = '', contentless_delete = 1, tokenize = "${FTS5_TOKENIZER}")`,
)
const clear = db.prepare('DELETE FROM texts')
const insert = db.prepare('INSERT INTO texts (rowid, text) VALUES (?, ?)')
const select = db.prepare<[string], { rowid: number }>(
  'SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rowid',
)
afterAll(() => db.close())

/** Numbers of the texts that a real index finds. */
function found(query: Query, texts: readonly string[]): number[] {
  return db.transaction(() => {
    clear.run()
    texts.forEach((text, i) => insert.run(i, fold(text).text))
    const expression = toFts5(query)
    if (expression === null) throw new Error('FTS5 can’t say this.')
    return select.all(expression).map(({ rowid }) => rowid)
  })()
}

/** Few words, so that they meet; some are the beginning of others. */
const word = fc.constantFrom('a', 'ab', 'abc', 'b', 'bc', 'é', '中', '۵', 'हिन्दी', 'हि')
const gap = fc.constantFrom(' ', ' ', ', ', '-', ' x ', ' y z ')
const text = fc.array(fc.tuple(word, gap), { maxLength: 14 }).map((parts) => parts.flat().join(''))

const phrase: fc.Arbitrary<Phrase> = fc.record({
  kind: fc.constant('phrase' as const),
  words: fc.array(
    word.map((typed) => fold(typed).text),
    { minLength: 1, maxLength: 3 },
  ),
  prefix: fc.boolean(),
})
/** Of one phrase at two places FTS5 knows nothing. */
const near: fc.Arbitrary<Near> = fc
  .record({
    kind: fc.constant('near' as const),
    phrases: fc.array(phrase, { minLength: 2, maxLength: 4 }),
    distance: fc.nat(4),
  })
  .filter((one) => !asksTwice(one))
const { query } = fc.letrec<{ query: Query; and: And; or: Or }>((tie) => ({
  query: fc.oneof({ depthSize: 'small' }, phrase, near, tie('and'), tie('or')),
  and: fc
    .tuple(
      fc.array(tie('query'), { minLength: 1, maxLength: 3 }),
      fc.array(
        tie('query').map((part) => ({ kind: 'not' as const, part })),
        { maxLength: 2 },
      ),
    )
    .map(([wanted, unwanted]) => ({ kind: 'and' as const, parts: [...unwanted, ...wanted] })),
  or: fc.array(tie('query'), { minLength: 1, maxLength: 3 }).map((parts) => ({ kind: 'or' as const, parts })),
}))

test('what matches here is what a real index finds, for queries and texts of every shape', () => {
  fc.assert(
    fc.property(query, fc.array(text, { minLength: 1, maxLength: 6 }), (sought, texts) => {
      const own = texts.flatMap((each, i) => (matches(sought, each) ? [i] : []))
      expect(own).toEqual(found(sought, texts))
    }),
    { numRuns: 3000 },
  )
})

test('a text that is found shows at least one mark', () => {
  fc.assert(
    fc.property(query, text, (sought, each) => {
      const marks = matchMarks(sought, each)
      if (matches(sought, each)) expect(marks.length).toBeGreaterThan(0)
      for (const [i, mark] of marks.entries()) {
        expect(mark.end).toBeGreaterThan(mark.start)
        expect(mark.start).toBeGreaterThanOrEqual(marks[i - 1]?.end ?? 0)
        expect(mark.end).toBeLessThanOrEqual(each.length)
      }
    }),
    { numRuns: 3000 },
  )
})

test('marks of a single phrase, one by one, are the phrase', () => {
  fc.assert(
    fc.property(phrase, text, (sought, each) => {
      for (const { start, end } of matchMarks(sought, each))
        expect(matches(sought, each.slice(start, end))).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

const SIGNS = String.raw`a|ab*|"|“|(|)| -| | OR | AND | NOT | NEAR |NEAR(|NEAR/2|, 5|text:|{|}|^|+|*|'|;|\|--|/*|中国|1,2|ـ|़`
const typed = fc
  .array(fc.constantFrom(...SIGNS.split('|'), '\0', '\uD800'), { maxLength: 25 })
  .map((parts) => parts.join(''))

test('whatever is typed, FTS5 gets an expression that it understands', () => {
  fc.assert(
    fc.property(fc.oneof(typed, fc.string({ unit: 'binary' })), (input) => {
      const { query: read } = parseQuery(input)
      if (!read || toFts5(read) === null) return
      expect(found(read, [input])).toEqual(matches(read, input) ? [0] : [])
    }),
    { numRuns: 5000 },
  )
})

test('FTS5 understands the deepest and the longest queries that can be typed', () => {
  for (const opening of ['(', 'a OR b (', 'a OR b -c (', 'a OR b -c -(', 'a -b NEAR c OR d -(']) {
    const { query: deep } = parseQuery(`${opening.repeat(25)}a${')'.repeat(25)}`)
    if (deep && toFts5(deep) !== null) expect(found(deep, ['a'])).toEqual(matches(deep, 'a') ? [0] : [])
  }
  const { query: long } = parseQuery(Array.from({ length: 240 }, (_, i) => `a${i}`).join(' OR '))
  expect(long && found(long, ['x', 'a239'])).toEqual([1])
  const { query: all } = parseQuery(Array.from({ length: 120 }, (_, i) => `a${i} -b${i}`).join(' '))
  expect(all && found(all, ['x', Array.from({ length: 120 }, (_, i) => `a${i}`).join(' ')])).toEqual([1])
})
