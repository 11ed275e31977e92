import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { directedRuns, isolatedRuns, isRightToLeft } from '#shared/text/direction.ts'

/** The parts of a text, those from the right in braces. */
function parts(text: string, otherwise: boolean): string {
  return directedRuns(text, otherwise)
    .map((run) => (run.rightToLeft ? `{${run.text}}` : run.text))
    .join('|')
}

test.each([
  ['plain words', false, 'plain words'],
  ['سلام جهان', true, '{سلام جهان}'],
  ['او (Weir News) گفت', true, '{او (}|Weir News|{) گفت}'],
  ['He said سلام جهان, twice', false, 'He said |{سلام جهان}|, twice'],
  ['شاخه ۳ و 1,200 نفر', true, '{شاخه ۳ و 1,200 نفر}'],
  ['…', true, '{…}'],
  ['', true, ''],
])('%j beside %s is %j', (text, otherwise, expected) => {
  expect(parts(text, otherwise)).toBe(expected)
})

test('the first letter decides, and no letter nothing', () => {
  expect(isRightToLeft('1. «سلام» world')).toBe(true)
  expect(isRightToLeft('1. world سلام')).toBe(false)
  expect(isRightToLeft('۱۲ – 3')).toBe(null)
})

test('words from the right in a citation leave the numbers behind them in their order', () => {
  expect(isolatedRuns('Lund, 14 مارس 2020, ¶ ۲، سد نو.')).toEqual([
    { text: 'Lund, 14 ', rightToLeft: false },
    { text: 'مارس', rightToLeft: true },
    { text: ' 2020, ¶ ۲، ', rightToLeft: false },
    { text: 'سد نو', rightToLeft: true },
    { text: '.', rightToLeft: false },
  ])
})

test.each([
  ['Lund, A., “Who Read the Gauge?,” 17 مارس 2020', ['Lund, A., “Who Read the Gauge?,”']],
  ['کریمی, 20 March 2020, para. 9.', ['20 March 2020, para. 9']],
  ['کریمی (Weir News), ص 3', ['(Weir News)']],
  ['سد, https://example.org/a/2020/.', ['https://example.org/a/2020/.']],
  ['کریمی، ۲۰ مارس 2020', []],
])('the words from the left in %j stand for themselves', (text, words) => {
  const runs = isolatedRuns(text, true)
  expect(runs.map((run) => run.text).join('')).toBe(text)
  expect(runs.filter((run) => !run.rightToLeft).map((run) => run.text)).toEqual(words)
})

test('the parts of any text are the text, each with letters of one direction', () => {
  const letters = fc.constantFrom('a', 'ß', 'س', 'ע', '1', '۲', ' ', '(', '\u200c', '\u064e', '😀', '.')
  fc.assert(
    fc.property(fc.array(letters), fc.boolean(), (signs, otherwise) => {
      const runs = directedRuns(signs.join(''), otherwise)
      expect(runs.map(({ text }) => text).join('')).toBe(signs.join(''))
      for (const { text, rightToLeft } of runs) {
        expect(text).not.toMatch(rightToLeft ? /[aß]/ : /[سע]/)
      }
    }),
  )
})
