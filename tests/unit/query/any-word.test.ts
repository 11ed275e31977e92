import { expect, test } from 'vitest'
import { anyWordOf } from '#shared/query/any-word.ts'
import type { Query } from '#shared/query/ast.ts'
import { parseQuery } from '#shared/query/parse.ts'

test('words that all have to be there can be searched for one by one, each once and as it was typed', () => {
  expect(anyWordOf('Flood the (gate), flood gate')).toBe('Flood OR the OR gate OR flood')
  expect(anyWordOf('سیلاب دروازه')).toBe('سیلاب OR دروازه')
})

test('what belongs together stays together', () => {
  expect(anyWordOf('"flood plan" harbour-master evac*')).toBe('"flood plan" OR "harbour master" OR "evac"*')
})

test('a search that is more than words, or less, has no such other', () => {
  for (const typed of [
    'flood',
    'flood OR gate',
    'flood -gate',
    'flood lang:de',
    'in:notes flood gate',
    '~flod gate',
    '',
  ])
    expect(anyWordOf(typed), typed).toBeNull()
})

test('it is read as any of the words that all were wanted', () => {
  const typed = 'What the clerk (who kept the “old” ledger) wrote: 1,234.5 litres, forty-two times'
  const wanted = parseQuery(typed).query
  const any = parseQuery(anyWordOf(typed) ?? '').query
  if (wanted?.kind !== 'and' || any?.kind !== 'or') throw new Error('no words')
  expect(new Set(any.parts.map(wordsOf))).toEqual(new Set(wanted.parts.map(wordsOf)))
})

function wordsOf(part: Query): string {
  return part.kind === 'phrase' ? part.words.join(' ') : part.kind
}
