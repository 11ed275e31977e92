import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOut } from '#library/importing/text-layout.ts'

function shape(text: string): string[] {
  return layOut(text).map(({ kind, level, text: words }) => `${kind}${level ?? ''} ${words}`)
}

test('blank lines part paragraphs', () => {
  expect(shape('One.\n\n \t\nTwo.\n')).toEqual(['paragraph One.', 'paragraph Two.'])
})

test('lines that were wrapped at a column are joined, and the paragraph ends where a line is short', () => {
  const text = [
    'The house at the end of Tallow Street had seven doors and eight',
    'handles, and for as long as anybody could remember the eighth had',
    'been a joke of the plasterer.',
    'It was of brass. Children polished it with their sleeves as they',
    'went by, and old Mr. Quill lifted his hat to it on Sundays.',
  ].join('\n')
  expect(layOut(text)).toHaveLength(2)
  expect(layOut(text)[0]?.text).toMatch(/^The house .* plasterer\.$/)
})

test('a word divided at its hyphen is closed up and keeps it', () => {
  const lines = [
    'The house at the end of Tallow Street had seven doors and eight door-',
    'handles, and for as long as anybody could remember the eighth had been',
    'a joke of the plasterer who had lived there until the war, or perhaps',
    'of his wife.',
  ]
  expect(layOut(lines.join('\n'))[0]?.text).toContain('eight door-handles, and')
})

test('an indented line begins a paragraph of a wrapped book', () => {
  const line = 'and nobody could say any more whose idea it had been to open it'
  expect(layOut([line, line, `   It was late ${line}`, line].join('\n'))).toHaveLength(2)
})

test('addresses and poems, whose lines end on purpose, stay line by line', () => {
  expect(layOut('Agnes Holm\n14 Quarry Road\nEasterby')).toHaveLength(3)
  expect(
    layOut('The moon is a door,\nThe door is a moon,\nAnd he who goes late\nShall come home too soon.'),
  ).toHaveLength(4)
})

test('paragraphs on single long lines are not run together', () => {
  const paragraph =
    'A paragraph that stands on one line, as scraped pages have them, and goes on for more than a hundred and forty characters, so that nobody wrapped it.'
  const drafts = layOut(`Title of the page\n${paragraph}\n${paragraph}`)
  expect(drafts).toHaveLength(3)
  expect(drafts.every((draft) => draft.opens && draft.closes)).toBe(true)
})

test('bullets go, numbers stay, and depth is indentation', () => {
  expect(shape('- milk\n    - sour milk\n* bread')).toEqual(['item1 milk', 'item2 sour milk', 'item1 bread'])
  expect(shape('1. milk\n2. bread')).toEqual(['item1 1. milk', 'item1 2. bread'])
})

test('a number opens an item only where the text counts on', () => {
  expect(shape('12. März 2020')).toEqual(['paragraph 12. März 2020'])
})

test('an item carries on over wrapped lines', () => {
  expect(shape('1. the long first point of the list, which\n   goes on below\n2. the second')).toEqual([
    'item1 1. the long first point of the list, which goes on below',
    'item1 2. the second',
  ])
})

test('tables and logs stay line by line with their columns', () => {
  const log = '12 Mar  06:00  208.90\n12 Mar  07:00  208.91\n12 Mar  08:00  208.92'
  expect(shape(log)).toEqual(log.split('\n').map((line) => `row ${line}`))
  expect(shape('year\tgulls\n2015\t57')).toEqual(['row year\tgulls', 'row 2015\t57'])
  expect(shape('a,b,c\nd,e,f\ng,h,i').every((line) => line.startsWith('row'))).toBe(true)
})

test('two spaces after a full stop make no table', () => {
  expect(
    shape('One.  Two.  Three.\nFour.  Five.\nSix.  Seven.').every((line) => line.startsWith('paragraph')),
  ).toBe(true)
})

test('quoted lines of a mail are quotes without their marks', () => {
  expect(shape('> Nobody asked us.\n\nThat is so.')).toEqual([
    'quote Nobody asked us.',
    'paragraph That is so.',
  ])
})

test('an underlined line is a heading', () => {
  expect(shape('The Gate\n========\nText.\n\nLater\n-----\nMore.')).toEqual([
    'heading1 The Gate',
    'paragraph Text.',
    'heading2 Later',
    'paragraph More.',
  ])
})

test('no letter and no digit is ever lost', () => {
  const line = fc.stringMatching(/^[ \t>*#|=.-]{0,3}[a-zäش0-9.,:; |\t-]{0,90}$/)
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
      expect(
        letters(
          layOut(lines.join('\n'))
            .map((draft) => draft.text)
            .join(''),
        ),
      ).toBe(letters(lines.join('')))
    }),
    { numRuns: 500 },
  )
})
