import { expect, test } from 'vitest'
import { spreadsheetCsv } from '#library/packs/formats/csv.ts'

const cell = (text: string): string =>
  spreadsheetCsv(['a'], [[text]]).slice('"a"\r\n"'.length, -'"\r\n'.length)

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '\t=1', '\r\n=1', '\n \n=1', '\r -1', "'quoted'"])(
  'no spreadsheet runs %j',
  (text) => {
    expect(cell(text)).toBe(`'${text}`)
  },
)

test.each(['plain', '\nthe order to open the gates', '\r\n “1,200 people”', '\tapart', '1 = 1'])(
  'no sign stands before %j',
  (text) => {
    expect(cell(text)).toBe(text)
  },
)
