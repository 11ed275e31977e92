import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compiled, patternProblem, requiredRuns } from '#shared/query/pattern.ts'
import { fold } from '#shared/text/fold.ts'
import { foldedWords } from '#shared/text/folded-words.ts'
import { words } from '#shared/text/words.ts'

const pattern = (source: string) => ({ kind: 'pattern', source, caseSensitive: false }) as const

test('a space in a pattern is white space of any kind, also before a quantifier and in a class', () => {
  const fits = (source: string, text: string): boolean => {
    expect(patternProblem(source)).toBeNull()
    return compiled(pattern(source)).test(text)
  }
  expect(fits('flood gate', 'Flood\n \u00A0gate')).toBe(true)
  expect(fits('flood +gate', 'flood\n\tgate')).toBe(true)
  expect(fits('flood *gate', 'floodgate')).toBe(true)
  expect(fits('flood ?gate', 'flood\ngate')).toBe(true)
  expect(fits('flood  ?gate', 'floodgate')).toBe(false)
  expect(fits('flood {2}gate', 'flood \ngate')).toBe(true)
  expect(fits('flood[ -]gate', 'flood\ngate')).toBe(true)
  expect(fits('flood[ -]gate', 'flood+gate')).toBe(false)
  expect(fits('flood gate', 'flood\uFEFFgate')).toBe(false)
})

test('runs that a pattern requires are words, or the beginnings or ends of words, where spaces stand beside them', () => {
  const run = (text: string, begins: boolean, ends: boolean) => ({ text, begins, ends })
  expect(requiredRuns(pattern('flood gate \\w+'))).toEqual([
    run('flood', false, true),
    run('gate', true, true),
  ])
  expect(requiredRuns(pattern('flood+ a gate[sd]'))).toEqual([
    run('flood', false, false),
    run('gate', true, false),
  ])
  expect(requiredRuns(pattern('(flood|tide) gate'))).toEqual([])
})

const SPACES = [
  ' ',
  '\n',
  '\t',
  '\u00A0',
  '\u202F',
  '\u2009',
  '\u3000',
  '\u2028',
  '\uFEFF',
  '\u200B',
  '-',
  '',
]
const PIECES = [
  'gate',
  'Flut',
  'ÄRGER',
  'weiß',
  'ﬁre',
  'سدّ',
  'ночь',
  '200',
  '1',
  'ẞa',
  'x\u0301',
  '湖',
  'dos',
  'ΟΔΟΣ',
]

test('every text that a pattern fits has the words that its runs require', () => {
  const text = fc
    .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...SPACES)), { minLength: 2, maxLength: 8 })
    .map((pieces) => pieces.flat().join('').normalize('NFC'))
  const source = fc
    .array(fc.constantFrom(...PIECES, '\\w+', '.'), { minLength: 1, maxLength: 3 })
    .map((pieces) => pieces.join(' ').normalize('NFC'))
  let fitted = 0
  fc.assert(
    fc.property(text, source, (text, source) => {
      if (patternProblem(source) !== null || !compiled(pattern(source)).test(text)) return
      fitted += 1
      const folded = fold(text).text
      const own = [...words(folded)].map(({ start, end }) => folded.slice(start, end))
      for (const { text: run, begins, ends } of requiredRuns(pattern(source))) {
        const sought = foldedWords(run)
        if (sought.includes(' ') || /\d/.test(sought)) continue
        expect(
          own.some(
            (word) =>
              word.includes(sought) &&
              (!begins || word.startsWith(sought)) &&
              (!ends || word.endsWith(sought)),
          ),
        ).toBe(true)
      }
    }),
    { numRuns: 4000 },
  )
  expect(fitted).toBeGreaterThan(50)
})
