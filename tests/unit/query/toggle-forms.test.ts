import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQuery } from '#shared/query/parse.ts'
import { inLanguage } from '#shared/query/stems.ts'
import { formsIn, withForms, withoutForms } from '#shared/query/toggle-forms.ts'

test.each([
  ['flood gate', 'forms:flood forms:gate'],
  ['flood -fire OR (gate, dam)', 'forms:flood -forms:fire OR (forms:gate, forms:dam)'],
  ['"flood" "the dam" evac* ~flod /a b/ 1,200 سد ab', '"flood" "the dam" evac* ~flod /a b/ 1,200 سد ab'],
  ['flood NEAR gate dam', 'flood NEAR gate forms:dam'],
  ['gate NEAR ( OR weir) dam', 'gate NEAR ( OR weir) forms:dam'],
  ['tag:flood forms:gate Überschwemmung', 'tag:flood forms:gate forms:Überschwemmung'],
  ['co-operation http://x', 'co-operation http://x'],
  ['', ''],
])('%s in all forms is %s', (typed, expected) => {
  expect(withForms(typed)).toBe(expected)
})

test('the forms of a search are given up again', () => {
  expect(withoutForms('forms:flood -forms:"fire" forms:(gate dam) tag:x')).toBe(
    'flood -"fire" ("gate" OR "dam") tag:x',
  )
})

test('a search has forms, could have them, or has no word for them', () => {
  expect(formsIn('flood forms:gate')).toBe(true)
  expect(formsIn('flood')).toBe(false)
  expect(formsIn('"flood gate" tag:x')).toBe(null)
})

const typed = fc
  .array(
    fc.constantFrom(
      'gate',
      'Dämme',
      'ab',
      '"',
      '(',
      ')',
      '-',
      ' ',
      ' ',
      ' OR ',
      ' NEAR ',
      'NEAR(',
      '*',
      '~',
      ':',
      '/',
      'tag:x',
      ',',
      '12',
      'سد',
      '。',
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

test('forms change nothing but which words count, and go as they came', () => {
  fc.assert(
    fc.property(typed, (before) => {
      const after = withForms(before)
      const { query, remarks } = parseQuery(after)
      const asked = parseQuery(before)
      expect(query && inLanguage(query, null)).toEqual(asked.query)
      expect(remarks).toHaveLength(asked.remarks.length)
      expect(withoutForms(after)).toBe(before)
    }),
    { numRuns: 5000 },
  )
})
