import { expect, test } from 'vitest'
import { occurrences } from '#shared/text/occurrences.ts'

function found(text: string, words: string): string[] {
  return occurrences(text, words).map(({ start, end }) => text.slice(start, end))
}

test.each([
  ['The gate, the GATES', 'gate', ['gate', 'GATE']],
  ['Straße und Strasse', 'strass', ['Straß', 'Strass']],
  ['a.b a+b a(b', 'a.b', ['a.b']],
  ['a.b a+b a(b', 'a(b', ['a(b']],
  [
    '1,200 of 1200, 1 200, 1\u00A0200, 1.200 and 1.201',
    '1200',
    ['1,200', '1200', '1 200', '1\u00A0200', '1.200'],
  ],
  ['1,200 of 1200, 1 200', '1 200', ['1,200', '1200', '1 200']],
  ['1,200 of 1200, 1 200', '1,200 of', ['1,200 of']],
  ['some 1.5 and 15', '1.5', ['1.5']],
  ['aaa', 'aa', ['aa']],
  ['anything', ' ', []],
])('in “%s” stands “%s”', (text, words, expected) => {
  expect(found(text, words)).toEqual(expected)
})
