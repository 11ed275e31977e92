import { expect, test } from 'vitest'
import { passageAt, passageText, samePassage } from '#renderer/features/editions/same-passage.ts'

function edition(...passages: readonly string[]) {
  const starts: number[] = []
  let at = 0
  for (const passage of passages) {
    starts.push(at)
    at += passage.length + 1
  }
  return { text: passages.join('\n'), starts }
}

const FIRST = edition('Title', 'One', 'Two', 'Three', 'Four')

test('the passage with the same text is the same passage, wherever it went', () => {
  expect(samePassage(FIRST, edition('New', 'Title', 'Correction', 'One', 'Two', 'Three', 'Four'), 3)).toBe(5)
  expect(samePassage(FIRST, edition('Four', 'Title'), 5)).toBe(1)
})

test('of several with the same text the one is meant that is nearest to its proportion', () => {
  const before = edition('*', 'a', '*', 'b', '*', 'c')
  const after = edition('*', 'a', '*', 'b', '*', 'c')
  expect([1, 3, 5].map((ordinal) => samePassage(before, after, ordinal))).toEqual([1, 3, 5])
})

test('a passage that changed is found by its unchanged neighbours', () => {
  const after = edition('New', 'Newer', 'Title', 'One', 'Two changed', 'Three', 'Four')
  expect(samePassage(FIRST, after, 3)).toBe(5)
})

test('of several that came in between, the one with most of its words is meant', () => {
  const before = edition('Title', 'The level was 210.8 metres', 'End')
  const after = edition('Title', 'Corrected on Monday', 'The level was 211.4 metres', 'A later count', 'End')
  expect(samePassage(before, after, 2)).toBe(3)
})

test('what went away leads to where it stood', () => {
  expect(samePassage(FIRST, edition('Title', 'One', 'Three', 'Four'), 3)).toBe(3)
  expect(samePassage(FIRST, edition('Title', 'One', 'Two', 'Three'), 5)).toBe(4)
})

test('in an entirely different text the proportion decides, within its bounds', () => {
  const after = edition('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j')
  expect(samePassage(FIRST, after, 3)).toBe(5)
  expect(samePassage(after, edition('x'), 10)).toBe(1)
  expect(samePassage(FIRST, edition(), 2)).toBe(1)
})

test('texts and numbers of passages belong together', () => {
  expect(passageText(FIRST, 5)).toBe('Four')
  expect(passageText(FIRST, 6)).toBe('')
  expect(passageAt(FIRST, FIRST.text.indexOf('Two') + 1)).toBe(3)
  expect(passageAt(FIRST, 0)).toBe(1)
})
