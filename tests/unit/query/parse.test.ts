import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { conjuncts } from '#shared/query/conjuncts.ts'
import { toFts5 } from '#shared/query/fts5.ts'
import { parseQuery } from '#shared/query/parse.ts'

/** The query as FTS5 reads it, or null where nothing is looked for. */
function read(input: string): string | null {
  const parsed = parseQuery(input)
  if (!parsed.ok) throw new Error(parsed.message)
  return parsed.query && toFts5(parsed.query)
}

test.each([
  ['evacuated', '"evacuated"'],
  ['dam water', '"dam" AND "water"'],
  ['dam AND water', '"dam" AND "water"'],
  ['and or not near', '"and" AND "or" AND "not" AND "near"'],
  ['dam OR lake water', '"dam" OR ("lake" AND "water")'],
  ['(dam OR lake) water', '("dam" OR "lake") AND "water"'],
  ['dam -lake', '("dam") NOT ("lake")'],
  ['dam NOT lake NOT (sea wave)', '("dam") NOT ("lake" OR ("sea" AND "wave"))'],
  ['-lake dam', '("dam") NOT ("lake")'],
  ['dam -(-lake)', '"dam" AND "lake"'],
  ['dam (-lake -sea)', '("dam") NOT ("lake" OR "sea")'],
  ['"of the dam"', '"of the dam"'],
  ['“of the dam” „wave“ «sea»', '"of the dam" AND "wave" AND "sea"'],
  ['evac*', '"evac"*'],
  ['"the dam o"*', '"the dam o"*'],
  ['1,200 co-operation don’t', '"1 200" AND "co operation" AND "don t"'],
  ['evacuated NEAR "1,200"', 'NEAR("evacuated" "1 200", 10)'],
  ['dam NEAR/3 wave', 'NEAR("dam" "wave", 3)'],
  ['dam NEAR/3 wave NEAR/5 sea', 'NEAR("dam" "wave" "sea", 5)'],
  ['NEAR("of the dam" evac*, 7) wave', 'NEAR("of the dam" "evac"*, 7) AND "wave"'],
  ['NEAR(people 1,200)', 'NEAR("people" "1 200", 10)'],
  ['NEAR(dam, wave, 5)', 'NEAR("dam" "wave", 5)'],
  ['NEAR(dam)', '"dam"'],
  ['Straße ÉVACUÉ كتاب', '"strasse" AND "evacue" AND "کتاب"'],
  ['中国', '"中 国"'],
  ['well-known -well-worn', '("well known") NOT ("well worn")'],
  ['http://example.org/a:b', '"http example org a b"'],
])('%s is read as %s', (input, expected) => {
  expect(read(input)).toBe(expected)
})

test.each([
  ['"of the dam', '"of the dam"'],
  ['(dam OR (lake', '"dam" OR "lake"'],
  ['dam) wave', '"dam" AND "wave"'],
  ['dam OR', '"dam"'],
  ['OR dam AND', '"dam"'],
  ['dam OR AND NOT', '"dam"'],
  ['dam -', '"dam"'],
  ['dam - wave', '"dam" AND "wave"'],
  ['dam -& wave', '"dam" AND "wave"'],
  ['dam NOT & wave', '"dam" AND "wave"'],
  ['dam NEAR', '"dam"'],
  ['NEAR dam', '"dam"'],
  ['dam NEAR & wave', '"dam" AND "wave"'],
  ['dam *', '"dam"'],
  ['dam tag:', '"dam"'],
  ['NEAR(', null],
  ['', null],
  [' * - & () "" OR ', null],
])('half-typed %j is read as %s', (input, expected) => {
  expect(read(input)).toBe(expected)
})

test.each([
  ['-dam', 'This only says what to leave out. Add a word to look for.', 0],
  ['tag:x -dam', 'This only says what to leave out. Add a word to look for.', 6],
  [
    'dam OR -lake',
    'One side of OR only says what to leave out. Put it beside a word to look for, as in (dam -lake).',
    7,
  ],
  ['(dam OR lake) NEAR wave', 'NEAR can only join words and phrases.', 1],
  [
    'dam OR tag:x',
    "“tag:” narrows a whole search. It can't stand inside OR, NOT or NEAR with other words.",
    7,
  ],
  ['after:spring', '“spring” is no date. Write a year, a month or a day: 2020, 2020-03 or 2020-03-13.', 0],
  ['in:sea', '“in:” can be followed by documents, notes, highlights.', 0],
  ['('.repeat(50), 'There are too many parentheses inside one another.', 10],
])('%s is refused', (input, message, at) => {
  expect(parseQuery(input)).toEqual({ ok: false, message, at })
})

test('filters stand beside the words and never among them', () => {
  const parsed = parseQuery('dam tag:"risk: high" -source:Herald (wave Language:fa) after:۲۰۲۰-۰۳ in:Notes')
  expect(parsed.ok && parsed.query && toFts5(parsed.query)).toBe('"dam" AND "wave"')
  expect(parsed.ok && parsed.filters).toEqual([
    { kind: 'filter', field: 'tag', value: 'risk: high', negated: false },
    { kind: 'filter', field: 'publisher', value: 'Herald', negated: true },
    { kind: 'filter', field: 'language', value: 'fa', negated: false },
    { kind: 'filter', field: 'after', value: '2020-03', negated: false },
    { kind: 'filter', field: 'in', value: 'notes', negated: false },
  ])
})

test('the parts of an AND are looked for one by one', () => {
  const parsed = parseQuery('dam (lake OR sea) -wave')
  expect(parsed.ok && parsed.query && conjuncts(parsed.query)).toEqual([
    { kind: 'phrase', words: ['dam'], prefix: false },
    {
      kind: 'or',
      parts: [
        { kind: 'phrase', words: ['lake'], prefix: false },
        { kind: 'phrase', words: ['sea'], prefix: false },
      ],
    },
    { kind: 'not', query: { kind: 'phrase', words: ['wave'], prefix: false } },
  ])
  const single = parseQuery('dam OR lake')
  expect(single.ok && single.query && conjuncts(single.query)).toEqual([single.ok && single.query])
})

const SIGNS = String.raw`a|b*|"|“|(|)|-| | OR | AND | NOT | NEAR |NEAR(|NEAR/2|, 5|tag:|after:|:|*|&|^|{|+|'|\|中国|é|1,2`
const typed = fc
  .array(fc.constantFrom(...SIGNS.split('|'), '\0', '\u200C'), { maxLength: 25 })
  .map((parts) => parts.join(''))

test('whatever is typed is read or refused with a sentence about a place in it', () => {
  fc.assert(
    fc.property(fc.oneof(typed, fc.string({ unit: 'binary' })), (input) => {
      const parsed = parseQuery(input)
      if (parsed.ok) return
      expect(parsed.message).toMatch(/\.$/)
      expect(parsed.at).toBeLessThanOrEqual(input.length)
    }),
    { numRuns: 5000 },
  )
})

test('a long paste is read or refused, whatever it repeats', () => {
  for (const part of ['"', '(', ')', '-', 'NEAR(', 'tag:', 'a NEAR ', 'a*', 'NOT ']) {
    expect(parseQuery(part.repeat(50_000))).toHaveProperty('ok')
  }
})
