import { expect, test } from 'vitest'
import { cslDateOf, dateFrom, edtfOf } from '#shared/domain/csl-dates.ts'

test.each([
  ['2020', { 'date-parts': [[2020]] }],
  ['2020-03', { 'date-parts': [[2020, 3]] }],
  ['2020-03-13', { 'date-parts': [[2020, 3, 13]] }],
  ['2020-03-XX', { 'date-parts': [[2020, 3]] }],
  ['1605~', { 'date-parts': [[1605]], circa: true }],
  ['1605?', { 'date-parts': [[1605]], circa: true }],
  ['164X', { 'date-parts': [[1640], [1649]], circa: true }],
  ['16XX', { 'date-parts': [[1600], [1699]], circa: true }],
  ['-0043-03-15', { 'date-parts': [[-44, 3, 15]] }],
  ['0000', { 'date-parts': [[-1]] }],
  ['-004X', { 'date-parts': [[-50], [-41]], circa: true }],
  ['Michaelmas term', { literal: 'Michaelmas term' }],
  ['', null],
])('the date %s of a document is %o for a style', (edtf, date) => {
  expect(cslDateOf(edtf)).toEqual(date)
})

test.each([
  ['1914/1918', { 'date-parts': [[1914], [1918]] }],
  ['1640~/1649~', { 'date-parts': [[1640], [1649]], circa: true }],
  ['2020-22', { 'date-parts': [[2020]], season: 2 }],
  ['-0043/0014', { 'date-parts': [[-44], [14]] }],
])('%s is written and read', (edtf, date) => {
  expect(dateFrom(edtf)).toEqual(date)
  expect(edtfOf(date)).toBe(edtf)
})

test('short years and days are read, and anything else stays in words', () => {
  expect(dateFrom('800-3-1')).toEqual({ 'date-parts': [[800, 3, 1]] })
  expect(dateFrom('before/after')).toEqual({ literal: 'before/after' })
  expect(edtfOf({ literal: 'one day' })).toBeNull()
  expect(edtfOf({ 'date-parts': [['1998', '5']] })).toBe('1998-05')
})
