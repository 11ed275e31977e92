import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cut } from '#renderer/features/reader/cut.ts'
import { trimmed } from '#renderer/features/reader/trim.ts'
import { canonicalText } from '#shared/domain/passages.ts'
import { block, outlineOf, passagesOf } from './outline-fixture.ts'

const blocks = fc
  .array(
    fc
      .array(fc.constantFrom('a', 'ب', '𒀀', ' ', '\u00a0', '\n'), { maxLength: 8 })
      .map((all) => all.join('')),
    { minLength: 1, maxLength: 6 },
  )
  .map((texts) => texts.map((text) => block(text)))

test('a selection is trimmed to what is not white space, over the ends of passages', () => {
  fc.assert(
    fc.property(blocks, fc.nat(60), fc.nat(60), (all, one, other) => {
      const text = canonicalText(all)
      const [start, end] = [Math.min(one, other, text.length), Math.min(Math.max(one, other), text.length)]
      const result = trimmed({ start, end }, outlineOf(all), passagesOf(all))
      expect(result === null ? '' : text.slice(result.start, result.end)).toBe(text.slice(start, end).trim())
    }),
  )
})

test('the text of a range is cut out of the passages that cover it', () => {
  fc.assert(
    fc.property(blocks, fc.nat(5), fc.nat(60), fc.nat(60), (all, skipped, one, other) => {
      const text = canonicalText(all)
      const passages = [...passagesOf(all).values()].slice(Math.min(skipped, all.length - 1))
      const least = passages[0]?.start ?? 0
      const within = (offset: number) => Math.min(text.length, Math.max(least, offset))
      const words = { start: within(Math.min(one, other)), end: within(Math.max(one, other)) }
      expect(cut(passages, words)).toBe(text.slice(words.start, words.end))
    }),
  )
})
