import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCredit } from '#library/importing/metadata/credits.ts'
import { findDates } from '#library/importing/metadata/dates.ts'
import { monthNames } from '#library/importing/metadata/months.ts'
import { isEdtf } from '#shared/domain/edtf.ts'

const same = [
  '7 February 2024',
  '7th February 2024',
  '7th of February, 2024',
  'February 7, 2024',
  'Feb. 7, 2024',
  'Wed, 07 Feb 2024',
  '2024-02-07T10:15:00+01:00',
  '2024/02/07',
  '7. Februar 2024',
  '07.02.2024',
  '7 février 2024',
  '7 de febrero de 2024',
  '7 شباط / فبراير 2024',
  '٧ فبراير ٢٠٢٤',
  '۷ فوریه ۲۰۲۴',
  '۱۸ بهمن ۱۴۰۲',
  '18 بهمن 1402',
  '۱۴۰۲/۱۱/۱۸',
  '۱۴۰۲ بهمن ۱۸',
]

test.each(same)('%s is a day in February 2024', (text) => {
  expect(findDates(text).map((date) => date.edtf)).toEqual(['2024-02-07'])
})

test('numeric dates are read only where day and month are certain', () => {
  expect(findDates('07/27/2024')[0]?.edtf).toBe('2024-07-27')
  expect(findDates('27/07/2024')[0]?.edtf).toBe('2024-07-27')
  expect(findDates('05/05/2024')[0]?.edtf).toBe('2024-05-05')
  expect(findDates('07/02/2024')).toEqual([])
})

test('a month without a day keeps its precision', () => {
  expect(findDates('February 2024')[0]?.edtf).toBe('2024-02')
})

test('days that do not exist, and numbers that are no dates, are none', () => {
  for (const text of [
    '30 February 2024',
    '2023-02-29',
    '31.04.2020',
    'May be 2024',
    '211.4.1999.7',
    '1.2.3',
    'room 2024',
  ]) {
    expect(findDates(text)).toEqual([])
  }
})

test('offsets point at the date', () => {
  const text = 'In Calder, am 13. März 2020, und am 4 April 2021.'
  expect(findDates(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    '13. März 2020',
    '4 April 2021',
  ])
})

test('every date that is found is EDTF', () => {
  const part = fc.constantFrom(
    '7',
    '31',
    '2024',
    '1399',
    'may',
    'مهر',
    'märz',
    '-',
    '/',
    '.',
    ' ',
    ',',
    'de',
    '13',
    '۱۲',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      for (const { edtf } of findDates(parts.join(''))) expect(isEdtf(edtf)).toBe(true)
    }),
  )
})

const credits: readonly (readonly [line: string, name: string | null, date: string | null])[] = [
  ['By Jonah Reed', 'Jonah Reed', null],
  ['by Ilse Grän', 'Ilse Grän', null],
  ['Written by Staff Writer on 7 February 2024.', 'Staff Writer', '2024-02-07'],
  ['Posted on Saturday, July 27, 2024 by Orla Finch', 'Orla Finch', '2024-07-27'],
  ['Tomasz Welk | March 3, 2023', 'Tomasz Welk', '2023-03-03'],
  ['By M. Osei, 14 March 2020, 6.40am', 'M. Osei', '2020-03-14'],
  ['Posted by Keith at 9:14 PM', 'Keith', null],
  ['Saturday, July 27, 2024', null, '2024-07-27'],
  ['Berlin, den 3. März 2020', null, '2020-03-03'],
  ['Veröffentlicht am 7. Februar 2024 von Greta Lohmann', 'Greta Lohmann', '2024-02-07'],
  ['Par Élodie Marchand', 'Élodie Marchand', null],
  ['نویسنده: سارا نیکنام', 'سارا نیکنام', null],
  ['بقلم: ليلى حداد', 'ليلى حداد', null],
  ['Staff Writer', 'Staff Writer', null],
  ['25دي 1398(15ژانويه 2020)', null, '2020-01-15'],
  ['Posted By: Admin 7 February 2024 In: News Comments: 0', null, '2024-02-07'],
]

test.each(credits)('%s', (line, name, date) => {
  const credit = readCredit(line)
  expect([credit?.name ?? null, credit?.date?.edtf ?? null]).toEqual([name, date])
})

test.each([
  'Opening of the old tunnel - 12 May 1931 - Velm station',
  'On 3 January 2024 the line was opened again.',
  'By midday the reservoir stood at 210.8 metres.',
  'Von der Quelle bis zur Mündung',
  'Free Rally – February 8th, 2019',
  'From the chief executive',
  'Text und Bild gehören zusammen',
])('%s is no credit', (line) => {
  expect(readCredit(line)).toBeNull()
})

test.each(['', '.', ',', ' de', ' of', ' del', ' d’', " d'"])(
  'Every month is found where “%s” stands between it and the year',
  (between) => {
    const missed = monthNames.split('|').filter((name) => findDates(`12 ${name}${between} 1399`).length !== 1)
    expect(missed).toEqual([])
  },
)
