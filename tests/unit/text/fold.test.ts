import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalise } from '#shared/text/canonical.ts'
import { fold, foldOnce } from '#shared/text/fold.ts'
import { isSecondHalf } from '#shared/text/letter-bounds.ts'
import { GROUPING_SPACE } from '#shared/text/number-groups.ts'
import { words } from '#shared/text/words.ts'

test.each([
  ['case', 'Straße STRASSE strasse'],
  ['the capital sharp s', 'GROẞ groß gross'],
  ['the Turkish i', 'İstanbul ıstanbul istanbul'],
  ['Latin accents', 'CAFÉ cafe\u0301 cafe'],
  ['letters with a stroke', 'Łódź Lodz lódz'],
  ['ligatures', 'ﬁnd find ﬁnd'],
  ['ash and ethel', 'Æther aether ÆTHER'],
  ['full-width forms', 'Ｄａｍ dam DAM'],
  ['Greek accents and the final sigma', 'Ὀδυσσεύς ΟΔΥΣΣΕΥΣ οδυσσευσ'],
  ['Russian yo and stress', 'ёлка елка е\u0301лка'],
  ['a soft hyphen', 'evac\u00ADuated evacuated EVACUATED'],
  ['Hebrew points', 'נִקּוּד נקוד נקוד'],
  ['Arabic vowels and tatweel', 'الكِتَاب الكتـــاب الكتاب'],
  ['hamza carriers', 'مسئول مسیول مسيول'],
  ['alef forms', 'أحمد إحمد احمد'],
  ['Persian and Arabic yeh and kaf', 'يكى یکی يکی'],
  ['teh marbuta', 'مدرسة مدرسه مدرسۀ'],
  ['a zero-width non-joiner', 'می\u200Cشود میشود ميشود'],
  ['presentation forms', 'ﻻزم لازم ﻻزم'],
  ['digits of many scripts', '1402 ۱۴۰۲ ١٤٠٢'],
  ['more digits', '１４０２ १४०२ ໑໔໐໒'],
  ['typographic apostrophes', "м’ята мʼята м'ята"],
  ['transliteration rings', 'Qurʾān qurʿan quran'],
  ['half-width kana', 'ｶﾞ ガ カ\u3099'],
])('%s: three spellings become one', (_, spellings) => {
  const [first, ...others] = spellings.split(' ').map((spelling) => fold(canonicalise(spelling)).text)
  expect(others).toEqual([first, first])
})

test.each([
  ['й is a letter and no и', 'й', 'и'],
  ['ї is a letter and no і', 'ї', 'і'],
  ['a Hindi vowel sign changes the word', 'कि', 'क'],
  ['a Japanese voicing mark changes the letter', 'が', 'か'],
  ['a Thai tone mark stays', 'ก่', 'ก'],
])('%s', (_, one, other) => {
  expect(fold(one).text).not.toBe(fold(other).text)
})

test.each([
  ['“Quoted” — ‘it’s’ – 5−3 …', "\"quoted\" - 'it's' - 5-3 ..."],
  ['a\u00A0b\u2003c', 'a b c'],
  ['wall¹² 3½ m²', 'wall 1 2 3 1/2 m 2'],
  ['H₂O', 'h2o'],
  ['Bookwheel™ 5㎏', 'bookwheel tm 5 kg'],
  ['中国 and アメリカ。', '中 国 and ア メ リ カ '],
  ['中国abc', '中 国 abc'],
  ['۱٬۲۰۰٫۵', '1200.5'],
  ['😀 • ©', '     '],
])('%s is searched as %s', (text, folded) => {
  expect(fold(text).text).toBe(folded)
})

/** Text in which every rule of folding meets every other. */
const troublesome = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...Array.from(
          'aZ91234567 .,-\u00A0\u202F٬۱۲ßİıéøæﬁﬃ½²™₂’“…\u00AD\u200C\u0301\u0308\uFE0F中国がﾞｶไทำก่हिन्दीיּלאًـةؤﷺйї가😀𐐀𝟗',
        ),
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

test('folding twice is folding once, unless what folding removes parts a letter from its marks', () => {
  fc.assert(
    fc.property(troublesome, (text) => {
      const once = fold(canonicalise(text.replace(/[\p{Default_Ignorable_Code_Point}\u0640]/gu, ''))).text
      expect(fold(once).text).toBe(once)
    }),
    { numRuns: 2000 },
  )
})

test('a word of folded text leads back to letters that fold to it', () => {
  fc.assert(
    fc.property(troublesome, (typed) => {
      const text = canonicalise(typed)
      const folded = fold(text)
      for (const { start, end } of words(folded.text)) {
        const original = folded.toOriginal(start, end)
        expect(fold(text.slice(original.start, original.end)).text).toContain(folded.text.slice(start, end))
      }
    }),
    { numRuns: 2000 },
  )
})

test('whoever reads a folded text once reads the same words, grouped numbers included', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(troublesome, fc.constantFrom('1,234', '1\u00a0234', '٣٬٠٠٠'))), (texts) => {
      const text = canonicalise(texts.join(''))
      const { units, length } = foldOnce(text)
      const once = String.fromCharCode(...units.subarray(0, length)).replaceAll(GROUPING_SPACE, ' ')
      expect(once).toBe(fold(text).text)
    }),
    { numRuns: 2000 },
  )
})

test('every range leads back to whole letters, in order, inside the text', () => {
  fc.assert(
    fc.property(troublesome, fc.nat(), fc.nat(), (text, a, b) => {
      const folded = fold(text)
      const [start, end] = [a % (folded.text.length + 1), b % (folded.text.length + 1)].sort(
        (x, y) => x - y,
      ) as [number, number]
      const range = folded.toOriginal(start, end)
      expect(range.start).toBeGreaterThanOrEqual(0)
      expect(range.end).toBeGreaterThanOrEqual(range.start)
      expect(range.end).toBeLessThanOrEqual(text.length)
      if (start < end) {
        expect(isSecondHalf(text, range.start)).toBe(false)
        expect(isSecondHalf(text, range.end)).toBe(false)
        expect(folded.toOriginal(0, end).start).toBeLessThanOrEqual(range.start)
        expect(folded.toOriginal(0, end).end).toBe(range.end)
        expect(folded.toOriginal(start, folded.text.length).start).toBe(range.start)
      } else {
        expect(range.start).toBe(range.end)
      }
    }),
    { numRuns: 2000 },
  )
})

test('one folded letter of several leads back to the whole letter', () => {
  const text = 'Maß ﬁne'
  const folded = fold(text)
  expect(folded.text).toBe('mass fine')
  expect(folded.toOriginal(2, 3)).toEqual({ start: 2, end: 3 })
  expect(folded.toOriginal(3, 4)).toEqual({ start: 2, end: 3 })
  expect(folded.toOriginal(5, 6)).toEqual({ start: 4, end: 5 })
  expect(folded.toOriginal(6, 9)).toEqual({ start: 4, end: 7 })
})

test('a range ends after the marks of its last letter, and before what was invisible', () => {
  const text = 'cafe\u0301\u200F bar'
  const folded = fold(text)
  expect(folded.text).toBe('cafe bar')
  expect(folded.toOriginal(0, 4)).toEqual({ start: 0, end: 5 })
  expect(folded.toOriginal(5, 8)).toEqual({ start: 7, end: 10 })
})

test('an ideograph leads back to itself, without the space that folding put before it', () => {
  const folded = fold('在中国')
  expect(folded.text).toBe('在 中 国')
  expect(folded.toOriginal(2, 5)).toEqual({ start: 1, end: 3 })
})

test('a long letter of nothing but marks neither hangs nor loses the way back', () => {
  const text = `e${'\u0301'.repeat(200_000)} end`
  const folded = fold(text)
  expect(folded.text).toBe('e end')
  expect(folded.toOriginal(2, 5)).toEqual({ start: text.length - 3, end: text.length })
})
