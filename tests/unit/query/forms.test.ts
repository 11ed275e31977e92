import { expect, test } from 'vitest'
import { formsOf, formsOfNear } from '#shared/query/forms.ts'
import { matches, matchMarks } from '#shared/query/match.ts'
import { parseQuery } from '#shared/query/parse.ts'

function forms(typed: string): string[] {
  const { query } = parseQuery(typed)
  return query?.kind === 'phrase' ? formsOf(query).map(({ words }) => words.join(' ')) : []
}

test.each([
  ['1234', ['1234', '1 234']],
  ['1,234', ['1234', '1 234']],
  ['1.234', ['1 234', '1234']],
  ['1 234', ['1 234', '1234']],
  ['"1 234"', ['1 234', '1234']],
  ['۱ ۲۳۴', ['1 234', '1234']],
  ['12 345 678', ['12 345 678', '12345678']],
  ['1234.5', ['1234 5', '1 234 5']],
  ['1 234,5', ['1 234 5', '1234 5']],
  ['999', ['999']],
  ['"0 800"', ['0 800']],
  ['"1 23"', ['1 23']],
  ['1234*', ['1234']],
  ['"1,200 of 3,400"', ['1200 of 3400', '1200 of 3 400', '1 200 of 3400', '1 200 of 3 400']],
  ['"1000 2000 3000 4000 5000"', ['1000 2000 3000 4000 5000', '1 000 2 000 3 000 4 000 5 000']],
  ['12345678901234567', ['12345678901234567']],
  ['می\u200Cشود', ['میشود', 'می شود']],
  ['می شود', ['می شود', 'میشود']],
  ['نمی\u200Cتواند', ['نمیتواند', 'نمی تواند']],
  ['کتاب\u200Cها', ['کتابها', 'کتاب ها']],
  ['"کتاب های"', ['کتاب های', 'کتابهای']],
  ['میز', ['میز']],
  ['ها', ['ها']],
])('%s is looked for as %j', (typed, expected) => {
  expect(forms(typed)).toEqual(expected)
})

test('numbers and Persian words are found however they are written', () => {
  const numbers = ['1,200', '1200', '1 200', '1\u00A0200', '1\u202F200', '1’200', '1.200', '۱٬۲۰۰', '۱۲۰۰']
  const verbs = ['می\u200Cشود', 'می شود', 'میشود', 'مي\u200Cشود']
  for (const spellings of [numbers, verbs]) {
    for (const typed of spellings) {
      const { query } = parseQuery(typed)
      for (const written of spellings) {
        const text = `about ${written} at last`
        const marks = query ? matchMarks(query, text) : []
        expect([typed, ...marks.map(({ start, end }) => text.slice(start, end))]).toEqual([typed, written])
      }
    }
  }
})

test('other numbers are not found', () => {
  const { query } = parseQuery('1,200')
  for (const written of ['1,201', '11,200', '1,200,000', '200', '1', '2020', '1, 2, 200', '12 00'])
    expect([written, query && matches(query, written)]).toEqual([written, false])
})

test('phrases that are near each other may be written in every form', () => {
  const { query } = parseQuery('people NEAR/2 1,200')
  expect(query?.kind === 'near' && formsOfNear(query)).toHaveLength(2)
  expect(query && matches(query, 'people: some 1 200')).toBe(true)
  expect(query && matches(query, 'people: some 1\u00A0200')).toBe(true)
  expect(query && matches(query, 'people are here, some 1 200')).toBe(false)
})

test('the gershayim of a Hebrew word end no quotation in a NEAR', () => {
  const { query } = parseQuery('NEAR("צה״ל" “dam”, ۳)')
  expect(query).toMatchObject({
    kind: 'near',
    phrases: [{ words: ['צה', 'ל'] }, { words: ['dam'] }],
    distance: 3,
  })
})

test('many numbers in one NEAR or phrase are not written in all ways', () => {
  const numbers = Array.from({ length: 40 }, (_, index) => `${1000 + index}`)
  const { query } = parseQuery(`NEAR(${numbers.join(' ')}, 100)`)
  expect(query?.kind === 'near' && formsOfNear(query)).toHaveLength(2)
  expect(query && matches(query, numbers.join(' '))).toBe(true)
  expect(query && matches(query, numbers.map((number) => number.replace('1', '1 ')).join('; '))).toBe(true)
  expect(forms(`"${numbers.join(' ')}"`)).toHaveLength(2)
})
