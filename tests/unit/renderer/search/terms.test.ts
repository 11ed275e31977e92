import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isNarrowed, toggled } from '#renderer/features/search/terms.ts'
import { facetFields } from '#shared/contract/search.ts'
import { parseQuery } from '#shared/query/parse.ts'

test('a facet adds its term and takes it away again', () => {
  expect(toggled('flood', 'tag', 'figures')).toBe('flood tag:figures')
  expect(toggled('flood', 'source', 'Calder Valley Courier')).toBe('flood source:"Calder Valley Courier"')
  expect(toggled('flood', 'year', '2019')).toBe('flood date:2019')
  expect(toggled('flood tag:Figures gate', 'tag', 'figures')).toBe('flood gate')
  expect(toggled('source:"calder valley courier"', 'source', 'Calder Valley Courier')).toBe('')
})

test('the term speaks of everything that was typed', () => {
  expect(toggled('flood OR gate', 'language', 'de')).toBe('(flood OR gate) lang:de')
  expect(toggled('"flood gate', 'language', 'de')).toBe('("flood gate") lang:de')
})

test('a value that is only left out, or one of several, is not one that all have', () => {
  expect(isNarrowed(parseQuery('-tag:figures'), 'tag', 'figures')).toBe(false)
  expect(isNarrowed(parseQuery('tag:figures OR flood'), 'tag', 'figures')).toBe(false)
})

test('whatever was typed, the search is narrowed to the value afterwards', () => {
  const values = {
    source: 'A "B" c',
    tag: 'figures',
    year: '2019',
    language: 'de',
    kind: 'html',
    colour: 'amber',
  }
  const text = fc.oneof(
    fc.string(),
    fc
      .array(
        fc.constantFrom(
          'flood',
          'OR',
          'AND',
          'NOT',
          '-',
          '"',
          '(',
          ')',
          '/',
          'tag:',
          'in:notes',
          'gate*',
          ' ',
        ),
      )
      .map((parts) => parts.join(' ')),
  )
  fc.assert(
    fc.property(text, fc.constantFrom(...facetFields), (typed, facet) => {
      const value = facet === 'source' ? values.source.replaceAll('"', '') : values[facet]
      const parsed = parseQuery(typed)
      fc.pre(!isNarrowed(parsed, facet, value))
      expect(isNarrowed(parseQuery(toggled(typed, facet, value)), facet, value)).toBe(true)
    }),
  )
})
