import { expect, test } from 'vitest'
import { wholeWords } from '#shared/text/whole-words.ts'

const TEXT = 'Early in the morning the gates were opened.'

test.each([
  ['ng the ga', 'morning the gates'],
  ['morning', 'morning'],
  [' the ', ' the '],
  ['arly', 'Early'],
  ['opened.', 'opened.'],
])('“%s” becomes “%s”', (cut, whole) => {
  const start = TEXT.indexOf(cut)
  const range = wholeWords(TEXT, { start, end: start + cut.length })
  expect(TEXT.slice(range.start, range.end)).toBe(whole)
})

test('a range at both ends of a text stays', () => {
  expect(wholeWords(TEXT, { start: 0, end: TEXT.length })).toEqual({ start: 0, end: TEXT.length })
})

test('a script without spaces is not run through', () => {
  const text = '水'.repeat(200)
  expect(wholeWords(text, { start: 90, end: 110 })).toEqual({ start: 90, end: 110 })
})
