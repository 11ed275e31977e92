import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { describe } from '#shared/anchoring/describe.ts'
import { resolve } from '#shared/anchoring/resolve.ts'
import type { Selector } from '#shared/anchoring/selector.ts'
import { MOST_WRONG, report, tally } from './occurrence.ts'

// The promise: a highlight never points at the wrong words. Texts are made of few words, so that phrases come again; they
// are changed at random while the true place of the highlight is followed; and what `resolve` accepts is judged by
// plain, slow algorithms that share nothing with it. `promise.long.ts` does the first test 50,000 times.

test('the words that are shown are the quotation, letter for letter, and hardly ever another occurrence of it', () => {
  const cases = 2000
  const counts = tally(cases, 1588)
  console.log(report(cases, counts))
  expect(counts.resolve.wrong / cases).toBeLessThanOrEqual(MOST_WRONG)
  expect(counts.resolve.shown / cases).toBeGreaterThan(0.4)
  expect(counts['best context'].wrong / cases).toBeGreaterThan(10 * MOST_WRONG)
})

const VOCABULARY =
  'the dam water gauge river council said that residents of valley were 1,200 340 evacuated after night and in by for'.split(
    ' ',
  )
const sentence = fc
  .array(fc.constantFrom(...VOCABULARY), { minLength: 4, maxLength: 14 })
  .map((words) => `${words.join(' ')}.`)
const sentences = fc.array(sentence, { minLength: 3, maxLength: 14 })

/** A text in which some sentences come twice, so that position and context must decide. */
const text = fc
  .tuple(sentences, fc.array(fc.nat(), { maxLength: 4 }))
  .map(([own, again]) => [...own, ...again.map((i) => own[i % own.length])].join('\n'))

interface Change {
  readonly at: number
  readonly removed: number
  readonly inserted: string
}

const change = fc.record({
  at: fc.nat(),
  removed: fc.oneof(fc.nat(3), fc.nat(80)),
  inserted: fc.oneof(fc.constant(''), fc.constantFrom('x', ' ', ', ', 'dam ', 'é'), sentence),
})

interface Highlighted {
  readonly text: string
  /** The place of the highlight; empty when its words are gone. */
  readonly start: number
  readonly end: number
}

/** Changes the text and follows the highlight: what is inserted at its edge is outside. */
function applied(
  { text, start, end }: Highlighted,
  { at: anywhere, removed, inserted }: Change,
): Highlighted {
  const at = anywhere % (text.length + 1)
  const upTo = Math.min(text.length, at + removed)
  const moved = (offset: number, isEnd: boolean): number => {
    if (offset < at || (isEnd && offset === at)) return offset
    if (offset >= upTo) return offset - (upTo - at) + inserted.length
    return isEnd ? at : at + inserted.length
  }
  const newStart = moved(start, false)
  return {
    text: text.slice(0, at) + inserted + text.slice(upTo),
    start: newStart,
    end: Math.max(newStart, moved(end, true)),
  }
}

const highlighted = fc
  .tuple(text, fc.nat(), fc.integer({ min: 1, max: 120 }))
  .map(([whole, anywhere, length]) => {
    const start = anywhere % whole.length
    return { text: whole, start, end: Math.min(whole.length, start + length) }
  })

/** Levenshtein by the book. */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (above[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min((above[j] as number) + 1, (row[j - 1] as number) + 1, replaced))
    }
    above = row
  }
  return above[b.length] as number
}

/** How much of the context agrees: each side's length less two for each edit, the far end of the text being free. */
function agreement(whole: string, start: number, end: number, { prefix, suffix }: Selector): number {
  const edits = (pattern: string, near: (length: number) => string): number =>
    Math.min(
      ...Array.from({ length: Math.ceil(pattern.length * 1.5) + 1 }, (_, n) => distance(pattern, near(n))),
    )
  const before = edits(prefix, (n) => whole.slice(Math.max(0, start - n), start))
  const after = edits(suffix, (n) => whole.slice(end, end + n))
  return Math.max(0, prefix.length - 2 * before) + Math.max(0, suffix.length - 2 * after)
}

test('after any changes an accepted place is the true one, or has the very same words in the same surroundings', () => {
  let accepted = 0
  fc.assert(
    fc.property(highlighted, fc.array(change, { maxLength: 6 }), (original, changes) => {
      const selector = describe(original.text, original.start, original.end)
      const now = changes.reduce(applied, original)
      const anchoring = resolve(now.text, selector)
      if (anchoring.status !== 'exact' && anchoring.status !== 'moved') return
      accepted++
      const { start, end } = anchoring
      const words = now.text.slice(start, end)
      if (anchoring.status === 'exact') expect([start, words]).toEqual([selector.start, selector.exact])
      expect(words).toBe(selector.exact)
      const isTrue = start < now.end && now.start < end
      if (isTrue || hasTwin(original, selector)) return
      const whole = selector.prefix.length + selector.suffix.length
      const edges =
        (selector.prefix === '' && start === 0) || (selector.suffix === '' && end === now.text.length)
      const context = agreement(now.text, start, end, selector) + (edges ? 32 : 0)
      expect(words.length >= 64 || context === whole || words.length + context >= 48).toBe(true)
    }),
    { numRuns: 3000 },
  )
  expect(accepted).toBeGreaterThan(500)
})

/** Whether the words stood twice in much the same surroundings: when one of the two goes, nothing can tell which. */
function hasTwin({ text: whole, start }: Highlighted, selector: Selector): boolean {
  const { exact, prefix, suffix } = selector
  for (let at = whole.indexOf(exact); at >= 0; at = whole.indexOf(exact, at + 1)) {
    if (at === start) continue
    if (agreement(whole, at, at + exact.length, selector) * 2 >= prefix.length + suffix.length) return true
  }
  return false
}

test('no other place of the words fits an accepted selector as well', () => {
  fc.assert(
    fc.property(highlighted, fc.array(change, { minLength: 1, maxLength: 3 }), (original, changes) => {
      const selector = describe(original.text, original.start, original.end)
      const { text: whole } = changes.reduce(applied, original)
      const anchoring = resolve(whole, selector)
      if (anchoring.status !== 'moved') return
      const { start, end } = anchoring
      const { exact } = selector
      const accepted = agreement(whole, start, end, selector)
      for (let at = whole.indexOf(exact); at >= 0; at = whole.indexOf(exact, at + 1)) {
        if (at !== start) expect(agreement(whole, at, at + exact.length, selector)).toBeLessThan(accepted)
      }
    }),
    { numRuns: 400 },
  )
})

test('after an insertion far before it a highlight has moved by just as much', () => {
  fc.assert(
    fc.property(highlighted, fc.nat(), sentence, (original, anywhere, inserted) => {
      const selector = describe(original.text, original.start, original.end)
      const at = anywhere % Math.max(1, original.start - selector.prefix.length + 1)
      const now = applied(original, { at, removed: 0, inserted: `${inserted}\n` })
      const whole = selector.prefix + selector.exact + selector.suffix
      fc.pre(original.start >= 32 && now.text.indexOf(whole) === now.text.lastIndexOf(whole))
      expect(resolve(now.text, selector)).toEqual({ status: 'moved', start: now.start, end: now.end })
    }),
    { numRuns: 2000 },
  )
})

test('when its words were cut out a highlight points at nothing else', () => {
  fc.assert(
    fc.property(highlighted, ({ text: whole, start, end }) => {
      const selector = describe(whole, start, end)
      const now = whole.slice(0, start) + whole.slice(end)
      const anchoring = resolve(now, selector)
      if (anchoring.status === 'exact' || anchoring.status === 'moved') {
        expect(now.slice(anchoring.start, anchoring.end)).toBe(selector.exact)
      }
    }),
    { numRuns: 3000 },
  )
})
