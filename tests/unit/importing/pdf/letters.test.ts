import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toOrdinary, UNKNOWN } from '#library/importing/pdf/letters.ts'
import { isRtl, mirroredBrackets, toLogical } from '#library/importing/pdf/logical-order.ts'

const signs = (text: string): { text: string }[] => Array.from(text, (letter) => ({ text: letter }))
const asText = (some: readonly { text: string }[]): string => some.map(({ text }) => text).join('')
const logical = (seen: string): string =>
  asText(
    toLogical(
      signs(seen),
      isRtl(signs(seen), /\p{Script=Hebrew}|\p{Script=Arabic}/u.test(seen) && !seen.startsWith('The')),
    ),
  )

describe('What a glyph stands for', () => {
  test.each([
    ['ﬁ', 'fi'],
    ['ﻼ', 'لا'],
    ['ﺑ', 'ب'],
    ['שׁ', 'שׁ'],
    ['︒', '。'],
    ['²', '²'],
    ['½', '½'],
    ['Ａ', 'Ａ'],
    ['\uf0b7', '•'],
    ['\u200f', ''],
    ['\u200c', '\u200c'],
  ])('%j is %j', (drawn, meant) => {
    expect(toOrdinary(drawn, 5)).toBe(meant)
  })

  test('a letter that the file only draws is marked as unknown, and nothing is made of one without width', () => {
    expect(toOrdinary('\0', 5)).toBe(UNKNOWN)
    expect(toOrdinary('', 5)).toBe(UNKNOWN)
    expect(toOrdinary('\0', 0)).toBe('')
  })
})

describe('What is seen from left to right', () => {
  test.each([
    ['רבעמה דיל הנחטה', 'הטחנה ליד המעבר'],
    ['1987 תנשב', 'בשנת 1987'],
    ['.1987 תנשב ,The Weir at Aldern Ford רפסב', 'בספר The Weir at Aldern Ford, בשנת 1987.'],
    ['12/3 רפסמ', 'מספר 12/3'],
    ['The word הנחט means mill', 'The word טחנה means mill'],
    ['Plain words stay.', 'Plain words stay.'],
    ['۱۷۴۱ لاس', 'سال ۱۷۴۱'],
    ['20 March 2020 רבעמ', 'מעבר 20 March 2020'],
    ['٢٠ March רבעמ', 'מעבר March ٢٠'],
  ])('%j is read %j', (seen, read) => {
    expect(logical(seen)).toBe(read)
  })

  test('nothing is lost or added', () => {
    const letter = fc.constantFrom(...Array.from('abc 123 אבג قلم .,()-–'))
    fc.assert(
      fc.property(fc.array(letter), fc.boolean(), (letters, rtl) => {
        const read = toLogical(
          letters.map((text) => ({ text })),
          rtl,
        )
        expect(read.map(({ text }) => text).toSorted()).toEqual(letters.toSorted())
      }),
    )
  })
})

test('Brackets that close before they open were drawn as they are seen', () => {
  expect(mirroredBrackets(signs('כף )חמש( יד'))).toBeGreaterThan(0)
  expect(mirroredBrackets(signs('כף (חמש) יד'))).toBeLessThan(0)
  expect(mirroredBrackets(signs('כף יד'))).toBe(0)
})
