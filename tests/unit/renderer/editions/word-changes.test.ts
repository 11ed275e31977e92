import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordChanges } from '#renderer/features/editions/word-changes.ts'

test('changed words are set apart, whole numbers and not their digits', () => {
  expect(wordChanges('stood at 210.8 metres', 'stood at 211.4 metres')).toEqual([
    { text: 'stood at ', same: true },
    { text: '211.4', same: false },
    { text: ' metres', same: true },
  ])
})

test('words that were put in between are set apart', () => {
  expect(
    wordChanges('دویست نفر رفتند', 'دویست نفر دیگر رفتند')
      .filter(({ same }) => !same)
      .map(({ text }) => text.trim()),
  ).toEqual(['دیگر'])
})

test('the pieces are the text, and the same ones stand in the other text in this order', () => {
  const words = fc.array(fc.constantFrom('the ', 'dam ', 'sat ', '1,200 ', '۱۲ ', '\n'), { maxLength: 40 })
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [before, text] = [one.join(''), other.join('')]
      const pieces = wordChanges(before, text)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      expect(pieces.every((piece, index) => piece.same !== pieces[index + 1]?.same)).toBe(true)
      let from = 0
      for (const piece of pieces.filter(({ same }) => same)) {
        for (const word of piece.text.match(/\S+|\s/g) ?? []) {
          const at = before.indexOf(word, from)
          expect(at).toBeGreaterThanOrEqual(from)
          from = at + word.length
        }
      }
    }),
  )
})

test('equal texts have no change, texts without anything in common are all change', () => {
  expect(wordChanges('a b', 'a b')).toEqual([{ text: 'a b', same: true }])
  expect(wordChanges('a', 'b')).toEqual([{ text: 'b', same: false }])
  expect(wordChanges('a', '')).toEqual([])
})

test('very long texts are compared at their ends only, in no time', () => {
  const long = (word: string) => Array.from({ length: 4000 }, (_, index) => `${word}${index}`).join(' ')
  const pieces = wordChanges(`Same. ${long('a')} Same.`, `Same. ${long('b')} Same.`)
  expect(pieces.map(({ same }) => same)).toEqual([true, false, true])
})
