import { expect, test } from 'vitest'
import { phrasesOf } from '#shared/drafts/figure-phrases.ts'
import { type DecimalSign, decimalSignOf, figuresOf } from '#shared/drafts/figures.ts'

const read = (text: string, decimal: DecimalSign = '.'): (readonly [string, string])[] =>
  figuresOf(text, decimal).map(({ start, end, values, unit }) => [
    text.slice(start, end),
    `${values.join('–')}${unit}`,
  ])

test('numbers are read with their separators, scale and unit', () => {
  expect(read('1,234.5 people, 3 million, 12 %, 7 per cent, €5bn, $3.5 million and 40k')).toEqual([
    ['1,234.5', '1234.5'],
    ['3 million', '3000000'],
    ['12 %', '12%'],
    ['7 per cent', '7%'],
    ['5bn', '5000000000€'],
    ['3.5 million', '3500000$'],
    ['40k', '40000'],
  ])
  expect(read('1.234,5 Tonnen, 1.234 Menschen, 3 Mrd. Euro, zwölf Orte', ',')).toEqual([
    ['1.234,5 Tonnen', '1234.5t'],
    ['1.234', '1234'],
    ['3 Mrd', '3000000000'],
    ['zwölf', '12'],
  ])
  expect(read('۱۲٬۳۴۵ نفر و ۳ میلیون و ۱۲ درصد')).toEqual([
    ['۱۲٬۳۴۵', '12345'],
    ['۳ میلیون', '3000000'],
    ['۱۲ درصد', '12%'],
  ])
})

test('a span is one figure of two values', () => {
  expect(read('between 10 and 12, 10 to 12 million, 3–5 boats')).toEqual([
    ['10', '10'],
    ['12', '12'],
    ['10 to 12 million', '10000000–12000000'],
    ['3–5', '3–5'],
  ])
})

test('dates, times, years, pages, ordinals and names are no figures', () => {
  expect(
    read(
      'On 14 March 2020 at 03:15, in 2019, (2015), 2014–2018, 2020-03-14, 14.03.2020, March 5, p. 12, § 4, chapter 3, the 3rd, COVID-19 and G7',
    ),
  ).toEqual([])
  expect(read('1500 people')).toEqual([['1500', '1500']])
})

test('the decimal sign is that of the language, or of the text', () => {
  expect(decimalSignOf('', 'de-CH')).toBe(',')
  expect(decimalSignOf('', 'en')).toBe('.')
  expect(decimalSignOf('Es stieg um 3,5 Prozent.')).toBe(',')
  expect(decimalSignOf('It rose by 3.5 per cent.')).toBe('.')
})

test('a value is looked for in all the ways it may be written', () => {
  expect(phrasesOf(3_500_000)).toEqual(
    expect.arrayContaining(['3500000', '3 500 000', '3.5 million', '3.5 millionen', '3.5m', '3500 thousand']),
  )
  expect(phrasesOf(12)).toEqual(expect.arrayContaining(['12', 'twelve', 'zwölf']))
})
