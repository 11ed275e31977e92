import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createNearest } from '#shared/anchoring/nearest-words.ts'

const NOISE = 'The gates of the weir were shut that night and nobody came to open them. '.repeat(300)
const TRUE = 'About 1,200 people left their homes shortly after three in the morning.'

test.each([0, 400, 499, 500, 501, 2999, 21_000])('an altered quotation is found at %i', (at) => {
  const text = NOISE.slice(0, at) + TRUE + NOISE.slice(at)
  const place = createNearest(text)(TRUE.replace('1,200', '1,900').replace('left', 'left not'))
  expect(text.slice(place?.start, place?.end)).toBe(TRUE)
})

test('a long quotation over many stretches is found too', () => {
  const long = Array.from(
    { length: 60 },
    (_, n) => `Sentence number ${n} of the long report says ${n * 7}.`,
  ).join(' ')
  const text = `${NOISE}${long} ${NOISE}`
  const place = createNearest(text)(long.replace('number 30 of', 'number 31 of'))
  expect(text.slice(place?.start, place?.end)).toBe(long)
})

test('what is not there is not found', () => {
  const nearest = createNearest(NOISE + TRUE + NOISE)
  expect(nearest('How to bake a cake with four eggs and a pound of flour at home.')).toBe(null)
  expect(nearest('')).toBe(null)
  expect(createNearest('')(TRUE)).toBe(null)
})

test('it never throws, and stays inside the text', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, words) => {
      const place = createNearest(text)(words)
      if (place) expect(place.end).toBeLessThanOrEqual(text.length)
    }),
  )
})

test('five hundred searches in a long text take seconds', () => {
  const text = Array.from(
    { length: 12_000 },
    (_, n) => `Line ${n} of the report says ${n * 31} and what was meant by it.`,
  ).join('\n')
  const nearest = createNearest(text)
  const began = performance.now()
  for (let n = 0; n < 500; n++)
    nearest(`Line ${n} of the report says not ${n * 31 + 1} and what was never meant by it.`)
  expect(performance.now() - began).toBeLessThan(20_000)
})
