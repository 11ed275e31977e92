import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  checkedOmissions,
  isInsideWord,
  OMISSION,
  piecesOf,
  shownWords,
  withoutOmissionSpace,
} from '#shared/domain/omissions.ts'

const text = 'Some 1,200 people, all of the night-shift, left; 340 stayed.'
const without = (words: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

test('whole words are left out, and marked', () => {
  const omissions = [without('all of the night-shift,')]
  expect(checkedOmissions(text, omissions)).toBeNull()
  expect(shownWords(piecesOf(text, omissions))).toBe('Some 1,200 people, […] left; 340 stayed.')
})

test.each([
  ['all of the night-shift', 'Some 1,200 people, […], left; 340 stayed.'],
  [', all of the night-shift,', 'Some 1,200 people […] left; 340 stayed.'],
  [' all of the night-shift, ', 'Some 1,200 people, […] left; 340 stayed.'],
  ['left', 'Some 1,200 people, all of the night-shift, […]; 340 stayed.'],
  ['left;', 'Some 1,200 people, all of the night-shift, […] 340 stayed.'],
])('the mark for “%s” stands beside signs as those words did', (words, shown) => {
  expect(shownWords(piecesOf(text, [without(words)]))).toBe(shown)
})

test.each([
  ['He (as planned) left “at once”.', 'as planned', 'He ([…]) left “at once”.'],
  ['He (as planned) left “at once”.', 'at once', 'He (as planned) left “[…]”.'],
  ['« Les vannes, dit-il ; le fleuve »', 'dit-il', '« Les vannes, […] ; le fleuve »'],
  ['„Die Tore – alle vier – offen“', 'alle vier', '„Die Tore – […] – offen“'],
  ['دروازه‌ها، به گفته او، باز شدند.', 'به گفته او', 'دروازه‌ها، […]، باز شدند.'],
  ['他说，全部四个，都开了。', '全部四个', '他说，[…]，都开了。'],
])('an omission in %s', (quotation, words, shown) => {
  const start = quotation.indexOf(words)
  const pieces = piecesOf(quotation, [{ start, end: start + words.length }])
  expect(shownWords(pieces)).toBe(shown)
})

test('white space beside the mark says nothing, and all else does', () => {
  expect(withoutOmissionSpace('a […] , b')).toBe(withoutOmissionSpace('a […], b'))
  for (const other of ['a , b', 'a […] b', 'a […], c', 'a[…], […] b'])
    expect(withoutOmissionSpace(other)).not.toBe(withoutOmissionSpace('a […], b'))
})

test.each([',200 people', '200', 'shift', 'ight-shift,', '40 stayed'])(
  '“%s” would cut a word or a number',
  (words) => {
    expect(checkedOmissions(text, [without(words)])).toMatch(/whole words/)
  },
)

test('omissions may not overlap, nor leave nothing between or around them', () => {
  expect(checkedOmissions(text, [without('all of'), without('of the')])).not.toBeNull()
  expect(checkedOmissions(text, [without('all of the'), { start: 29, end: 41 }])).toMatch(
    /Between two omissions/,
  )
  expect(checkedOmissions(text, [without('Some 1,200')])).toMatch(/begin/)
  expect(checkedOmissions(text, [without('340 stayed')])).toMatch(/end/)
})

test('nothing but what is left out disappears, and every omission shows', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 8 }), fc.nat(), fc.nat(), (quotation, a, b) => {
      const [start, end] = [a % quotation.length, b % quotation.length].sort((x, y) => x - y)
      const omissions = [{ start: start ?? 0, end: end ?? 0 }]
      if (checkedOmissions(quotation, omissions) !== null) return
      const pieces = piecesOf(quotation, omissions)
      const words = pieces.map((piece) => (piece.kind === 'words' ? piece.text : OMISSION))
      expect(words).toHaveLength(3)
      const [before = '', mark, after = ''] = words
      expect(mark).toBe(OMISSION)
      expect(before.replace(/ $/, '')).toBe(quotation.slice(0, start).trimEnd())
      expect(after.replace(/^ /, '')).toBe(quotation.slice(end).trimStart())
      expect(isInsideWord(quotation, start ?? 0) || isInsideWord(quotation, end ?? 0)).toBe(false)
    }),
    { numRuns: 500, examples: [['a b c ', 2, 3]] },
  )
})
