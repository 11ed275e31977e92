import { expect, test } from 'vitest'
import type { Entry } from '#renderer/features/palette/entries.ts'
import { findNames, nameOf } from '#renderer/features/palette/name-index.ts'

const named = (label: string, detail = ''): Entry => ({
  key: `document/${label}`,
  kind: 'document',
  label,
  detail,
})
/** Names that can be searched while they are typed. */
function nameIndex(entries: readonly Entry[]) {
  const names = entries.map(nameOf)
  return { find: (text: string, limit: number) => findNames(names, text, limit) }
}
const labels = (entries: readonly Entry[]) => entries.map(({ label }) => label)

const index = nameIndex([
  named('Gates opened “as a precaution”, says operator', 'Valley Courier 2020-03-14'),
  named('Statement on the controlled release of 13 March', 'Calder Water Authority 2020-03-13'),
  named('Minutes of the emergency committee', 'Calder Borough'),
  named('نامه به شورای شهر درباره سد', 'مینا کریمی'),
  named('Ἀθηναίων πολιτεία'),
  named('Vermerk über die Pegelstände'),
  named('東京の水'),
  named('The gatekeeper’s statement'),
])

test('each typed word must begin a word of the name or its detail', () => {
  expect(labels(index.find('stat cal', 10))).toEqual(['Statement on the controlled release of 13 March'])
  expect(index.find('stat valley', 10)).toEqual([])
  expect(index.find('ates', 10)).toEqual([])
})

test('a name that begins with what was typed comes before one that holds it', () => {
  expect(labels(index.find('statement', 10))).toEqual([
    'Statement on the controlled release of 13 March',
    'The gatekeeper’s statement',
  ])
  expect(labels(index.find('gate', 10))[0]).toBe('Gates opened “as a precaution”, says operator')
})

test('a word of the name counts more than one of the detail', () => {
  const both = nameIndex([
    named('Minutes of a meeting', 'Calder Borough'),
    named('The Calder flood', 'Minutes'),
  ])
  expect(labels(both.find('calder', 10))).toEqual(['The Calder flood', 'Minutes of a meeting'])
})

test('Persian names are found with Arabic letters, whole and by their beginnings', () => {
  expect(labels(index.find('شوراي شه', 10))).toEqual(['نامه به شورای شهر درباره سد'])
  expect(labels(index.find('كريمي', 10))).toEqual(['نامه به شورای شهر درباره سد'])
})

test('accents and case do not matter', () => {
  expect(labels(index.find('αθην', 10))).toEqual(['Ἀθηναίων πολιτεία'])
  expect(labels(index.find('PEGELSTANDE UBER', 10))).toEqual(['Vermerk über die Pegelstände'])
})

test('each ideograph can be the beginning', () => {
  expect(labels(index.find('水', 10))).toEqual(['東京の水'])
})

test('nothing typed finds nothing, and punctuation is nothing', () => {
  expect(index.find('', 10)).toEqual([])
  expect(index.find(' *~^:+- ', 10)).toEqual([])
})

test.each([
  ['pegelstnde', 'Vermerk über die Pegelstände'],
  ['Pegelstäned', 'Vermerk über die Pegelstände'],
  ['comittee minu', 'Minutes of the emergency committee'],
  ['emmergen', 'Minutes of the emergency committee'],
  ['gatekepper', 'The gatekeeper’s statement'],
  ['uathority', 'Statement on the controlled release of 13 March'],
  ['كریمپ', 'نامه به شورای شهر درباره سد'],
])('%s finds %s, but for one letter', (typed, label) => {
  expect(labels(index.find(typed, 10))).toEqual([label])
})

test('nothing misspelt is found beside what is spelt so, nor by words of four letters', () => {
  const near = nameIndex([named('The floods'), named('A floor'), named('The gate')])
  expect(labels(near.find('flood', 10))).toEqual(['The floods'])
  expect(labels(near.find('floof', 10)).toSorted()).toEqual(['A floor', 'The floods'])
  expect(near.find('gabe', 10)).toEqual([])
  expect(near.find('gabes', 10)).toEqual([])
})

test('of misspelt words whole ones come before beginnings', () => {
  const near = nameIndex([named('Overfloweds'), named('The great overflow of the river Calder')])
  expect(labels(near.find('overflwo', 10))).toEqual(['The great overflow of the river Calder', 'Overfloweds'])
})

test('signs of lunr’s own query language are not obeyed', () => {
  expect(labels(index.find('label:minutes*', 10))).toEqual([])
  expect(labels(index.find('minutes* -emergency', 10))).toEqual(['Minutes of the emergency committee'])
})

test('of many fitting names as many are given as were asked for', () => {
  const many = nameIndex(Array.from({ length: 2000 }, (_, number) => named(`Report ${number}`)))
  expect(many.find('rep', 60)).toHaveLength(60)
  expect(labels(many.find('report 1234', 60))).toEqual(['Report 1234'])
})
