import * as fc from 'fast-check'
import papa from 'papaparse'
import { expect, test } from 'vitest'
import { readTable } from '#library/importing/csv/read-table.ts'
import { canonicalise } from '#shared/text/canonical.ts'

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    'a "quoted" word',
    'two\nlines',
    'tab\there',
    'x;y',
    'x,y',
    'x|y',
    '1,5',
    '=1+1',
    '  ',
    'سلام',
  ),
)

test('whatever a program writes as a table is read as it was, ragged or not', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 }),
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('\n', '\r\n'),
      async (records, delimiter, newline) => {
        const cells = records.map((record) => record.map(canonicalise))
        const text = canonicalise(papa.unparse(cells, { delimiter, newline, quotes: true }))
        const table = await readTable(text, delimiter)
        expect(table.records).toEqual(cells.filter((record) => record.some((one) => one.trim() !== '')))
        expect(table.warnings).toEqual([])
      },
    ),
    { numRuns: 300 },
  )
})

test('a delimiter is told from the records however many of them are words', async () => {
  const word = fc.stringMatching(/^[A-Za-zäöü ]{1,12}$/)
  const number = fc.tuple(fc.nat(999), fc.nat(99)).map(([whole, part]) => `${whole},${part}`)
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(word, number, word), { minLength: 3, maxLength: 60 }),
      fc.constantFrom(';', '\t', '|'),
      async (records, delimiter) => {
        const text = [['place', 'level', 'remark'], ...records]
          .map((record) => record.join(delimiter))
          .join('\n')
        const table = await readTable(text, null)
        expect(table.records.every((record) => record.length === 3)).toBe(true)
      },
    ),
    { numRuns: 200 },
  )
})
