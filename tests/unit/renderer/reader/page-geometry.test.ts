import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  letterAt,
  offsetAt,
  type PlacedWord,
  partOf,
  rectanglesOf,
  wordAt,
} from '#renderer/features/reader/pages/page-geometry.ts'

/** Words side by side on lines 20 points apart, each letter 10 points wide; from the right on a page 400 points wide. */
function lines(texts: readonly (readonly string[])[], fromRight = false): PlacedWord[] {
  let start = 0
  return texts.flatMap((line, at) => {
    let x = 50
    return line.map((text) => {
      const width = text.length * 10
      const word = { text, start, end: start + text.length, width, height: 12, y: 100 + at * 20, fromRight }
      const left = x
      x += width + 5
      start += text.length + 1
      return { ...word, x: fromRight ? 400 - left - width : left }
    })
  })
}

const english = lines([
  ['The', 'spillway'],
  ['was', 'opened'],
])
const persian = lines(
  [
    ['دریچه', 'های'],
    ['سد', 'باز'],
  ],
  true,
)

test('a part of a word is counted from its first letter, which in Persian is on the right', () => {
  const [, spillway] = english
  const [gate] = persian
  expect(spillway && partOf(spillway, { start: 4, end: 8 })).toMatchObject({ x: 85, width: 40 })
  expect(gate && partOf(gate, { start: 0, end: 2 })).toMatchObject({ x: 330, width: 20 })
  expect(gate && partOf(gate, { start: 3, end: 9 })).toMatchObject({ x: 300, width: 20 })
  expect(gate && partOf(gate, { start: 5, end: 9 })).toBeNull()
})

test('a range has one rectangle a line, the spaces between its words included', () => {
  expect(rectanglesOf(english, { start: 0, end: 16 })).toEqual([
    { x: 50, y: 100, width: 115, height: 12 },
    { x: 50, y: 120, width: 30, height: 12 },
  ])
  expect(rectanglesOf(persian, { start: 0, end: 9 })).toEqual([{ x: 265, y: 100, width: 85, height: 12 }])
})

test('of two ranges that meet between words one has the space', () => {
  const [first] = rectanglesOf(english, { start: 0, end: 4 })
  const [second] = rectanglesOf(english, { start: 4, end: 12 })
  expect([first?.width, second?.x]).toEqual([35, 85])
  const [alone] = rectanglesOf(english, { start: 0, end: 3 })
  expect(alone?.width).toBe(30)
})

test('cells of a table are not joined over the empty room between them', () => {
  const [a, b] = lines([['North', '1,200']])
  const apart = a && b ? [a, { ...b, x: b.x + 90 }] : []
  expect(rectanglesOf(apart, { start: 0, end: 11 })).toHaveLength(2)
})

test('a point beside the text is on no letter, and one on a letter is', () => {
  expect(letterAt(english, { x: 86, y: 105 })).toBe(4)
  expect(letterAt(english, { x: 164, y: 111 })).toBe(11)
  expect(letterAt(persian, { x: 349, y: 105 })).toBe(0)
  expect(letterAt(persian, { x: 301, y: 105 })).toBe(4)
  expect(letterAt(english, { x: 300, y: 105 })).toBeNull()
  expect(wordAt(english, { x: 82, y: 105 })).toBeNull()
})

test('the nearest gap between letters: at the end of a line beside it, else in the nearer line', () => {
  expect(offsetAt(english, { x: 88, y: 105 })).toBe(4)
  expect(offsetAt(english, { x: 92, y: 105 })).toBe(5)
  expect(offsetAt(english, { x: 380, y: 105 })).toBe(12)
  expect(offsetAt(english, { x: 380, y: 130 })).toBe(23)
  expect(offsetAt(english, { x: 10, y: 119 })).toBe(13)
  expect(offsetAt(persian, { x: 390, y: 105 })).toBe(0)
  expect(offsetAt(persian, { x: 10, y: 105 })).toBe(9)
  expect(offsetAt([], { x: 1, y: 1 })).toBeNull()
})

test('a letter outside the basic plane is not halved', () => {
  const [word] = lines([['a😀']])
  if (word) expect(offsetAt([word], { x: 70, y: 105 })).toBe(3)
})

test('a point in the middle of a letter is on that letter, whichever way it is written', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.integer({ min: 0, max: 11 }), (fromRight, offset) => {
      const words = lines([['abcde', 'fghij']], fromRight)
      const word = words.find(({ start, end }) => start <= offset && offset < end)
      fc.pre(word !== undefined)
      const part = word && partOf(word, { start: offset, end: offset + 1 })
      const point = part && { x: part.x + part.width / 2, y: part.y + 1 }
      expect(point && letterAt(words, point)).toBe(offset)
    }),
  )
})
