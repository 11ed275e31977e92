import { expect, test } from 'vitest'
import { withOmission } from '#renderer/features/packs/omissions.ts'

const quotation = 'The gates were opened, as planned, before the sirens sounded.'
const left = (omissions: readonly { start: number; end: number }[]) =>
  omissions.map(({ start, end }) => quotation.slice(start, end))
const select = (words: string): [number, number] => {
  const start = quotation.indexOf(words)
  return [start, start + words.length]
}

test('a selection that cuts words takes them whole, without the spaces around', () => {
  expect(left(withOmission(quotation, [], ...select('ened, as plan')))).toEqual(['opened, as planned'])
  expect(left(withOmission(quotation, [], ...select(' before ')))).toEqual(['before'])
})

test('what touches an omission becomes one with it', () => {
  const one = withOmission(quotation, [], ...select('as planned,'))
  expect(left(withOmission(quotation, one, ...select('before the')))).toEqual(['as planned, before the'])
  expect(left(withOmission(quotation, one, ...select('sirens')))).toEqual(['as planned,', 'sirens'])
  expect(left(withOmission(quotation, one, ...select('were opened, as')))).toEqual([
    'were opened, as planned,',
  ])
})

test('letters outside the basic plane and marks stay whole', () => {
  const text = 'one 𝔱𝔴𝔬 three'
  expect(withOmission(text, [], 6, 8)).toEqual([{ start: 4, end: 10 }])
})

test('a number and a word with a joint are never cut', () => {
  const text = 'Some 1,200 people of the night-shift didn’t leave, they said.'
  const at = (words: string) => text.indexOf(words)
  const cut = (from: string, to: string) =>
    withOmission(text, [], at(from), at(to)).map(({ start, end }) => text.slice(start, end))
  expect(cut(',200', 'ple of')).toEqual(['1,200 people'])
  expect(cut('shift', 't leave')).toEqual(['night-shift didn’t'])
  expect(cut('leave', ', they')).toEqual(['leave'])
})
