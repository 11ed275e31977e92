import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalise } from '#shared/text/canonical.ts'

test('a byte order mark goes from the start and stays elsewhere', () => {
  expect(canonicalise('\uFEFFDam\uFEFF')).toBe('Dam\uFEFF')
})

test('every way to end a line becomes one', () => {
  expect(canonicalise('a\r\nb\rc\nd\r\r\n')).toBe('a\nb\nc\nd\n\n')
})

test('NUL goes, and hides neither a byte order mark nor a line end', () => {
  expect(canonicalise('\0\uFEFFa\r\0\nb\0')).toBe('a\nb')
})

test('letters are composed', () => {
  expect(canonicalise('cafe\u0301')).toBe('caf\u00E9')
})

test('half of a surrogate pair becomes U+FFFD, a whole pair stays', () => {
  expect(canonicalise('a\uD83Db\uDE00c😀')).toBe('a\uFFFDb\uFFFDc😀')
})

test('canonical text survives UTF-8 and a second time unchanged', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map(unit) }), (text) => {
      const canonical = canonicalise(text)
      expect(canonicalise(canonical)).toBe(canonical)
      expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(canonical))).toBe(
        canonical,
      )
    }),
  )
})

function unit(code: number): string {
  return String.fromCharCode(code)
}
