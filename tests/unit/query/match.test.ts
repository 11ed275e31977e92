import { expect, test } from 'vitest'
import type { Query } from '#shared/query/ast.ts'
import { matches, matchMarks } from '#shared/query/match.ts'
import { parseQuery } from '#shared/query/parse.ts'
import { fold } from '#shared/text/fold.ts'

function query(input: string): Query {
  const { query } = parseQuery(input)
  if (!query) throw new Error(`no query: ${input}`)
  return query
}

/** The text with its marks in brackets. */
function marked(input: string, text: string): string {
  let result = text
  for (const { start, end } of matchMarks(query(input), text).toReversed()) {
    result = `${result.slice(0, start)}[${result.slice(start, end)}]${result.slice(end)}`
  }
  return result
}

test.each([
  ['dam', 'The dam, the damage, the DAM.', 'The [dam], the damage, the [DAM].'],
  ['dam*', 'The dam, the damage.', 'The [dam], the [damage].'],
  [
    '"flood* plan*"',
    'flood plan, floods of planning, flooding plans',
    '[flood plan], floods of planning, [flooding plans]',
  ],
  ['"the dam"', 'The dam of the\n dam', '[The dam] of [the\n dam]'],
  ['1,200', '1,200 of 1.200 or 1200', '[1,200] of [1.200] or [1200]'],
  ['strasse', 'Die Straße.', 'Die [Straße].'],
  ['cafe', 'Cafe\u0301s, cafe\u0301!', 'Cafe\u0301s, [cafe\u0301]!'],
  ['fi*', 'ﬁnal', '[ﬁnal]'],
  ['میشود', 'این می\u200Cشود.', 'این [می\u200Cشود].'],
  ['1402', 'سال ۱۴۰۲', 'سال [۱۴۰۲]'],
  ['中国', '在中国北京', '在[中国]北京'],
  ['wall', 'The wall¹² stood.', 'The [wall]¹² stood.'],
  ['dam -wave', 'The dam and the wave.', 'The [dam] and the wave.'],
  ['dam OR sea', 'dam lake sea', '[dam] lake [sea]'],
  ['dam lake', 'Only the dam.', 'Only the [dam].'],
  ['"a b" b c', 'a b c', '[a b] [c]'],
  ['"a b" "b c"', 'a b c', '[a b c]'],
  ['~damn', 'The dam, the dman, the dome.', 'The [dam], the [dman], the dome.'],
  ['/d[ao]m\\w*/', 'The dam, the DOME.', 'The [dam], the [DOME].'],
  ['/The/c', 'the The', 'the [The]'],
  ['/dam of the/', 'a dam\nof\u00A0the sea', 'a [dam\nof\u00A0the] sea'],
  ['dam -wave -(-sea)', 'dam wave sea', '[dam] wave [sea]'],
  ['dam NEAR/1 wave', 'dam x wave x x dam', '[dam] x [wave] x x dam'],
  ['dam NEAR/1 dam', 'dam x dam x x dam', '[dam] x [dam] x x dam'],
  ['dam NEAR/2 dam NEAR dam', 'dam dam x x x x x x x x x x dam', 'dam dam x x x x x x x x x x dam'],
  ['"a a" NEAR/1 "a a"', 'a a a x a a a', 'a [a a] x [a a] a'],
  ['1,234 NEAR 1234', '1234 sheep, 1,234 cows', '[1234] sheep, [1,234] cows'],
  ['NEAR("the dam" wave, 0)', 'wave the dam wave x wave', '[wave] [the dam] [wave] x wave'],
])('%s marks %s', (input, text, expected) => {
  expect(marked(input, text)).toBe(expected)
})

test('text that is folded already gives the same marks', () => {
  const text = 'Die Straße am Fluß'
  expect(matchMarks(query('fluss'), text, fold(text))).toEqual(matchMarks(query('fluss'), text))
})

test.each([
  ['dam wave', 'dam', false],
  ['dam wave', 'wave, dam', true],
  ['dam -wave', 'dam wave', false],
  ['dam -wave', 'dam', true],
  ['dam OR wave', 'wave', true],
  ['-wave', 'dam', true],
  ['-wave', 'wave', false],
  ['dam OR -wave', 'sea', true],
  ['~wvae', 'wave', true],
  ['/w.ve/', 'WAVE', true],
  ['(dam OR wave) lake', 'wave', false],
  ['dam NEAR/1 wave', 'dam x x wave', false],
  ['dam NEAR dam', 'only one dam', false],
  ['dam NEAR dam', 'the dam beside the dam', true],
  ['"a a" NEAR "a a"', 'a a a', false],
  ['1234 NEAR "1 234"', 'only 1,234', false],
])('%s in %j: %s', (input, text, expected) => {
  expect(matches(query(input), text)).toBe(expected)
})

test('a book of five million characters is marked whole', () => {
  const book = 'the dam by the “wave” '.repeat(230_000)
  const pages = `${'the dam, '.repeat(500_000)} wave`
  expect(matchMarks(query('dam NEAR/1000000 wave'), book)).toHaveLength(460_000)
  expect(matchMarks(query('dam NEAR/1000000 wave'), pages)).toHaveLength(500_001)
})
