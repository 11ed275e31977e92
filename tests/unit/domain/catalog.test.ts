import { expect, test } from 'vitest'
import { type CatalogRow, catalogLine, readCatalog } from '#shared/domain/catalog.ts'

test('rows come back from their lines', () => {
  const rows: CatalogRow[] = [
    { kind: 'document', id: 7, label: 'نامه به شورا', detail: 'Courier · 2020-03-14 · 2020/letter.pdf' },
    { kind: 'note', id: 7, label: '', detail: '' },
  ]
  expect(readCatalog(rows.map(catalogLine).join('\n'))).toEqual(rows)
  expect(readCatalog('')).toEqual([])
})

test('tabs and line ends in a name are spaces', () => {
  const row: CatalogRow = { kind: 'note', id: 1, label: 'a\tb\nc\u2028d', detail: '\n' }
  expect(readCatalog(catalogLine(row))).toEqual([{ ...row, label: 'a b c d', detail: ' ' }])
})
