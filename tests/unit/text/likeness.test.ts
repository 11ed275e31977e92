import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  containment,
  RUN_LENGTH,
  resemblance,
  runsOf,
  SKETCH_LENGTH,
  sketchOf,
} from '#shared/text/likeness.ts'

const words = fc.array(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'.split('')), { maxLength: 60 })

/** Runs by the book: every five words that follow each other, as text. */
function plainRuns(list: readonly string[]): Set<string> {
  return new Set(list.slice(RUN_LENGTH - 1).map((_, at) => list.slice(at, at + RUN_LENGTH).join(' ')))
}

test('resemblance and containment are shares of the runs of five words', () => {
  fc.assert(
    fc.property(words, words, words, (own, common, other) => {
      const [a, b] = [
        [...own, ...common],
        [...common, ...other],
      ]
      const [inA, inB] = [plainRuns(a), plainRuns(b)]
      const shared = [...inA].filter((run) => inB.has(run)).length
      const all = new Set([...inA, ...inB]).size
      const [runsA, runsB] = [runsOf([a.join(' ')]), runsOf([b.join(' ')])]
      expect(resemblance(runsA, runsB)).toBeCloseTo(all === 0 ? 0 : shared / all, 12)
      const least = Math.min(inA.size, inB.size)
      expect(containment(runsA, runsB)).toBeCloseTo(least === 0 ? 0 : shared / least, 12)
    }),
  )
})

test('how a text is cut into passages, its case, accents, signs and grouped digits do not matter', () => {
  const whole = runsOf(['The gates were opened “shortly” after three: 1,200 people left É'])
  expect(runsOf(['the gates were', 'OPENED shortly', 'after', 'Three 1’200 people left e.'])).toEqual(whole)
})

test('each ideograph is a word, and a text of fewer than five words has no runs', () => {
  expect(runsOf(['大坝河流居民']).size).toBe(2)
  expect(runsOf(['four words are few']).size).toBe(0)
  expect(sketchOf(new Set())).toEqual([])
})

test('two sketches agree in about as many hashes as the texts in runs', () => {
  const text = (from: number, to: number): string =>
    Array.from({ length: to - from }, (_, n) => `word${(from + n) * 31}`).join(' ')
  let agreeing = 0
  const rounds = 200
  for (let n = 0; n < rounds; n++) {
    const [a, b] = [runsOf([text(n * 1000, n * 1000 + 150)]), runsOf([text(n * 1000 + 50, n * 1000 + 200)])]
    const [inA, inB] = [sketchOf(a), sketchOf(b)]
    expect(inA).toHaveLength(SKETCH_LENGTH)
    agreeing += inA.filter((hash) => inB.includes(hash)).length
    expect(Math.abs(resemblance(a, b) - 0.49)).toBeLessThan(0.01)
  }
  expect(agreeing / (rounds * SKETCH_LENGTH)).toBeGreaterThan(0.42)
  expect(agreeing / (rounds * SKETCH_LENGTH)).toBeLessThan(0.56)
})
