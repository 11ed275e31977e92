import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SpellingIndex } from '#library/search/spelling-index.ts'
import { withinEdits } from '#shared/query/edits.ts'

/** Few letters, so that many words are near each other; one of them takes two UTF-16 units. */
const word = fc
  .array(fc.constantFrom('a', 'b', 'c', 'م', '𞤀'), { minLength: 2, maxLength: 7 })
  .map((letters) => letters.join(''))

test('the neighbours of a word are those that a look through all words finds', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), word, (words, sought) => {
      const index = new SpellingIndex(0)
      for (const word of words) index.add(word, 1)
      const within = (edits: number) =>
        [...new Set(words)].filter((word) => word !== sought && withinEdits(word, sought, edits)).sort()
      expect(
        index
          .near(sought)
          .map(({ word }) => word)
          .sort(),
      ).toEqual(within(1))
      expect(
        index
          .further(sought)
          .map(({ word }) => word)
          .sort(),
      ).toEqual(within(2))
      expect(index.size).toBe(new Set(words).size)
    }),
  )
})

test('counts add up, also beyond the words that were expected', () => {
  const index = new SpellingIndex(10)
  for (let round = 0; round < 2; round++) {
    for (let n = 0; n < 5000; n++)
      index.add(`w${n.toString(36).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '')}`, 2)
  }
  const bytes = index.bytes
  expect(index.count('wab')).toBe(4)
  expect(index.count('wabcd')).toBe(0)
  expect(index.near('wabx').map(({ word }) => word)).toContain('wab')
  expect(bytes).toBeLessThan(3_000_000)
})

test('numbers, single letters and what is too long are left out', () => {
  const index = new SpellingIndex(0)
  for (const word of ['1200', 'a', '水', 'x'.repeat(41), 'b2b']) index.add(word, 1)
  expect(index.size).toBe(0)
})
