import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codePointsOf } from '#library/transfers/code-points.ts'
import type { ForeignSource } from '#library/transfers/foreign.ts'
import { foreignText } from '#library/transfers/foreign-text.ts'
import { wordPlacer } from '#library/transfers/place-words.ts'
import { recount } from '#library/transfers/qdpx/selections.ts'
import { canonicalise } from '#shared/text/canonical.ts'

function source(text: string | null): ForeignSource {
  return {
    foreignId: 'x',
    name: '',
    url: null,
    text,
    file: null,
    sourceSha256: null,
    textSha256: null,
    codes: [],
  }
}

/** Words of several scripts, composed and decomposed, inside and outside of the basic plane, right-to-left too. */
const word = fc.constantFrom('weir', 'café', 'cafe\u0301', '𝔄𝔅', '👩🏽‍🌾', 'سد', 'Q̃', '漢字', '—', '12', 'a')
const gap = fc.constantFrom(' ', '  ', '\n', '\r\n', '\r\n\r\n', '\t', '\u00a0')
const anyText = fc
  .array(fc.tuple(word, gap), { minLength: 1, maxLength: 40 })
  .map((parts) => parts.map((part) => part.join('')).join(''))

test('a code point is where it is, whatever stands before it', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), (text, some) => {
      const all = Array.from(text)
      const at = some % (all.length + 1)
      const points = codePointsOf(text)
      expect(points.toUtf16(at)).toBe(all.slice(0, at).join('').length)
      expect(points.toCodePoint(points.toUtf16(at))).toBe(at)
    }),
  )
})

test('a range of any text is the same words in its canonical form', () => {
  fc.assert(
    fc.property(anyText, fc.boolean(), fc.nat(), fc.nat(), (plain, marked, one, other) => {
      const text = marked ? `\uFEFF${plain}` : plain
      const length = Array.from(text).length
      const [start, end] = [one % (length + 1), other % (length + 1)].toSorted((a, b) => a - b) as [
        number,
        number,
      ]
      const { canonical, toCanonical } = foreignText(text)
      const range = toCanonical({ start, end })
      const whole = toCanonical({ start: 0, end: length })
      expect(canonical).toBe(canonicalise(text))
      expect(whole).toEqual({ start: 0, end: canonical.length })
      const words = Array.from(text).slice(start, end).join('')
      // A letter that a position cuts through is taken whole, so the words may be more by that letter's marks.
      const squeezed = (some: string): string => some.normalize('NFD').replace(/[\s\uFEFF]+/gu, '')
      expect(squeezed(canonical.slice(range.start, range.end))).toContain(
        squeezed(words).replace(/^\p{M}+/u, ''),
      )
    }),
  )
})

test('words keep their place where only white space differs, and never get another', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (text, one, other) => {
      const length = Array.from(text).length
      const [start, end] = [one % length, other % (length + 1)].toSorted((a, b) => a - b) as [number, number]
      const ours = canonicalise(text)
        .split(/\s*\n\s*/u)
        .filter(Boolean)
        .join('\n')
      const found = wordPlacer(ours, source(text), false).place({ position: { start, end }, quote: null })
      const { canonical, toCanonical } = foreignText(text)
      const range = toCanonical({ start, end })
      const words = canonical.slice(range.start, range.end).replace(/\s+/gu, '')
      if (words === '' || start === end) expect(found).toHaveProperty('why')
      else {
        const place = 'place' in found ? found.place : { start: 0, end: 0 }
        expect(ours.slice(place.start, place.end).replace(/\s+/gu, '')).toBe(words)
        const before = canonical.slice(0, range.start).replace(/\s+/gu, '').length
        expect(ours.slice(0, place.start).replace(/\s+/gu, '').length).toBe(before)
      }
    }),
  )
})

test('a word that was changed is never taken for the one that was marked', () => {
  const theirs = 'In the report it says that 340 people left their homes that night, and nobody was asked.'
  const start = theirs.indexOf('340 people')
  const highlight = { position: { start, end: start + 10 }, quote: null }
  const placed = (ours: string) => wordPlacer(ours, source(theirs), false).place(highlight)
  expect(placed(theirs.replace('In the report', 'There'))).toHaveProperty('place')
  expect(placed(theirs.replace('340', '430'))).toHaveProperty('why')
  expect(placed(theirs.replace('340 people', 'people'))).toHaveProperty('why')
})

test('words run together by another program may be apart here only between passages', () => {
  const quote = {
    exact: 'asked.The gates',
    prefix: 'and nobody who lived there was ',
    suffix: ' were opened again in the month of May',
  }
  const around = (words: string) =>
    `and nobody who lived there was ${words} were opened again in the month of May, so they say.`
  const placed = (text: string) => wordPlacer(text, source(null), false).place({ position: null, quote })
  expect(placed(around('asked.\nThe gates'))).toHaveProperty('place')
  expect(placed(around('asked. The gates'))).toHaveProperty('why')
})

test('the standard way of counting holds unless something in the file speaks against it', () => {
  const text = '𝔄 one two three'
  const named = [{ start: 6, end: 9, name: 'two' }]
  expect(recount({ text, marked: false }, named)).toEqual([{ start: 6, end: 9 }])
  expect(recount({ text, marked: false }, [{ start: 7, end: 10, name: 'two and' }])).toEqual([
    { start: 7, end: 10 },
  ])
  expect(recount({ text, marked: false }, [{ start: 3, end: 10, name: 'one two' }])).toEqual([
    { start: 2, end: 9 },
  ])
  const chance = [
    { start: 3, end: 10, name: 'one two' },
    { start: 2, end: 5, name: 'my first thought' },
    { start: 6, end: 9, name: 'my second thought' },
  ]
  expect(recount({ text, marked: false }, chance)[1]).toEqual({ start: 2, end: 5 })
})

test('a position inside a letter stays there, unless the letter becomes one sign', () => {
  const words = (text: string, start: number, end: number): string => {
    const { canonical, toCanonical } = foreignText(text)
    const range = toCanonical({ start, end })
    return canonical.slice(range.start, range.end)
  }
  // Kaf with fathatan: two signs, also in canonical form.
  for (const text of ['ك\u064B اسم', '\uFEFFك\u064B اسم', 'ك\u064B اسم\r\n']) {
    const at = text.indexOf('\u064B')
    expect(words(text, at, at + 3)).toBe('\u064B ا')
  }
  expect(words('cafe\u0301 noir', 4, 7)).toBe('é n')
  expect(words('cafe\u0301 noir', 0, 4)).toBe('café')
})
