import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readOpening } from '#library/importing/metadata/opening.ts'
import { SpacedWords } from '#library/importing/metadata/spaced-words.ts'
import { commonWordAt, hasDifferent, mostCommon } from '#library/importing/metadata/stop-words.ts'

const texts = fc
  .array(fc.constantFrom(...Array.from('ab é\u0301ی٣7،,-\n\u00a0 𐐀中'), 'the ', 'der '), { maxLength: 80 })
  .map((parts) => parts.join(''))

interface Word {
  readonly word: string
  readonly runs: readonly string[]
}

/** The words by the book: with the lengths of those before it, and a blank behind each, none passes `length`. */
function plainWords(text: string, length: number): Word[] {
  const words = text.split(/\s+/u).filter((word) => word !== '' && !/\p{N}/u.test(word))
  const lengthBefore = (index: number): number =>
    words.slice(0, index).reduce((sum, word) => sum + word.length + 1, 0)
  return words
    .filter((_, index) => lengthBefore(index) <= length)
    .map((word) => ({ word, runs: word.match(/[\p{L}\p{M}]+/gu) ?? [] }))
}

test('the words of a text are parted by white space, and those with a digit are left out', () => {
  fc.assert(
    fc.property(texts, fc.nat({ max: 100 }), (text, length) => {
      const spaced = new SpacedWords(text, length)
      const found: Word[] = []
      while (spaced.next()) {
        const word = text.slice(spaced.start, spaced.end)
        const last = text.slice(spaced.runStart, spaced.runEnd)
        found.push({ word, runs: spaced.runs === 0 ? [] : [...Array(spaced.runs - 1).fill(''), last] })
      }
      const wanted = plainWords(text, length).map(({ word, runs }) => ({
        word,
        runs: runs.map((run, index) => (index === runs.length - 1 ? run : '')),
      }))
      expect(found).toEqual(wanted)
    }),
    { numRuns: 1000 },
  )
})

test('an opening counts letters of all scripts, and common words that stand alone', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const words = plainWords(text, 1000)
      const joined = words.map(({ word }) => word).join(' ')
      const { letters, arabic, ...opening } = readOpening(text)
      expect(letters).toBe(joined.match(/\p{L}/gu)?.length ?? 0)
      expect(arabic).toBe(joined.match(/\p{Script=Arabic}/gu)?.length ?? 0)
      if (arabic > letters / 2) return
      const lone = words.flatMap(({ runs }) => (runs.length === 1 ? runs : []))
      expect(opening.words).toBe(lone.length)
      expect(opening.common).toEqual(
        lone.map((word) => commonWordAt(word, 0, word.length)).filter((word) => word !== 0),
      )
    }),
    { numRuns: 1000 },
  )
})

test('the language with most common words comes first, and those with less than half of them are left out', () => {
  const { common } = readOpening('the of and of the with der die')
  expect(mostCommon(common)).toEqual([
    { language: 'en', count: 6 },
    { language: 'nl', count: 3 },
  ])
  expect(hasDifferent(4, 'en', common)).toBe(true)
  expect(hasDifferent(5, 'en', common)).toBe(false)
  expect(mostCommon([])).toEqual([])
})
