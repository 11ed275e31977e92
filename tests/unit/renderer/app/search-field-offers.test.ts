import { expect, test } from 'vitest'
import { offersAt } from '#renderer/app/search-field-offers.ts'

const known = {
  source: [
    { value: 'Calder Valley Courier', count: 12 },
    { value: 'Évènements', count: 3 },
    { value: 'The Calder Record', count: 2 },
  ],
  tag: [{ value: 'figures', count: null }],
}

/** What the search becomes with each offer; the caret is where `|` stands. */
function completed(typed: string): string[] {
  const caret = typed.indexOf('|')
  const text = typed.replace('|', '')
  return offersAt(text, caret, known).map(
    ({ from, to, insert }) => text.slice(0, from) + insert + text.slice(to),
  )
}

test('fields are offered once two letters of their name stand there', () => {
  expect(completed('flood t|')).toEqual([])
  expect(completed('flood ta|')).toEqual(['flood tag:'])
  expect(completed('flood -ta|')).toEqual(['flood -tag:'])
})

test('values are offered whatever the accents, those that begin so first, in quotation marks where they need them', () => {
  expect(completed('source:|')).toHaveLength(3)
  expect(completed('source:even| gate')).toEqual(['source:Évènements  gate'])
  expect(completed('source:calder|')).toEqual([
    'source:"Calder Valley Courier" ',
    'source:"The Calder Record" ',
  ])
})

test('a value that is begun in quotation marks is replaced with them', () => {
  expect(completed('source:"Calder V|"')).toEqual(['source:"Calder Valley Courier" '])
})

test('nothing is offered when the value stands there whole', () => {
  expect(completed('tag:figures|')).toEqual([])
  expect(completed('kind:no-such|')).toEqual([])
})

test('closed lists are offered without asking the library', () => {
  expect(completed('colour:am|')).toEqual(['colour:amber '])
})
