import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalise } from '#shared/text/canonical.ts'
import { fold } from '#shared/text/fold.ts'
import { hashWords } from '#shared/text/word-hashes.ts'
import { words } from '#shared/text/words.ts'

/** Mostly letters that fold to one unit each; the others, and groups of digits, are met now and then. */
const parts = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...Array.from('aZé9 7.,-“в۱ی')) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('1,234', '1\u00a0234', '٣٬٠٠٠', '1.5', ...Array.from('ß…½\u0301\u200c中')),
    },
  ),
  { maxLength: 60 },
)

/** FNV-1a by the book, over the UTF-16 units of a word. */
function fnv(word: string): number {
  return word
    .split('')
    .reduce((hash, unit) => Math.imul(hash ^ unit.charCodeAt(0), 0x01000193), 0x811c9dc5 | 0)
}

test('the words of a text are hashed as they are searched, whatever they are made of', () => {
  fc.assert(
    fc.property(parts, (texts) => {
      const text = canonicalise(texts.join(''))
      const folded = fold(text).text
      const { hashes, count } = hashWords(text)
      expect([...hashes.subarray(0, count)]).toEqual(
        [...words(folded)].map(({ start, end }) => fnv(folded.slice(start, end))),
      )
    }),
    { numRuns: 2000 },
  )
})

test('there is room for the words of a passage of any length', () => {
  const { hashes, count } = hashWords('a '.repeat(40_000))
  expect(count).toBe(40_000)
  expect(new Set(hashes.subarray(0, count))).toEqual(new Set([fnv('a')]))
})
