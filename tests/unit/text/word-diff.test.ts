import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DiffPart, wordDiff } from '#shared/text/word-diff.ts'

const shown = (parts: readonly DiffPart[]): string =>
  parts
    .map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'added' ? '+' : '-'}{${text}}`))
    .join('')

test.each([
  ['about 1,200 people left', 'about 1,300 people left', 'about -{1,200}+{1,300} people left'],
  ['they did not know', 'they did know', 'they did -{not }know'],
  ['they did know', 'they did not know', 'they did +{not }know'],
  ['he opened the gates', 'she closed the gates', '-{he opened}+{she closed} the gates'],
  ['the same', 'the same', 'the same'],
  ['', 'new', '+{new}'],
  ['او رفت', 'او نرفت', 'او -{رفت}+{نرفت}'],
])('“%s” beside “%s”', (before, after, expected) => {
  expect(shown(wordDiff(before, after))).toBe(expected)
})

test('the parts always give back both texts', () => {
  const words = fc.array(fc.constantFrom('a', 'not', ' ', 'b', ',', '12', 'é')).map((list) => list.join(''))
  fc.assert(
    fc.property(words, words, (before, after) => {
      const parts = wordDiff(before, after)
      const of = (kind: DiffPart['kind']): string =>
        parts
          .filter((part) => part.kind === 'same' || part.kind === kind)
          .map(({ text }) => text)
          .join('')
      expect(of('removed')).toBe(before)
      expect(of('added')).toBe(after)
    }),
  )
})

test('two long texts with nothing in common are told apart in one piece', () => {
  const parts = wordDiff('a '.repeat(5000), 'b '.repeat(5000))
  expect(parts.map(({ kind }) => kind)).toEqual(['removed', 'added', 'same'])
})
