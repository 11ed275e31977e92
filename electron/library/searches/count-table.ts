import { spreadsheetCsv } from '#library/packs/formats/csv.ts'
import type { CountedSearch } from '#shared/contract/searches.ts'

const COLUMNS = [
  'name',
  'query',
  'reading',
  'documents',
  'passages',
  'notes',
  'comments',
  'isComplete',
  'remarks',
] as const satisfies readonly (keyof CountedSearch)[]

/**
 * Counted searches as a table for spreadsheets; several remarks stand in one cell, a line each. What was nothing to look for has
 * no numbers.
 */
export function countsCsv(rows: readonly CountedSearch[]): string {
  return spreadsheetCsv(
    COLUMNS,
    rows.map((row) => COLUMNS.map((column) => cell(row, column))),
  )
}

function cell(row: CountedSearch, column: (typeof COLUMNS)[number]): string {
  switch (column) {
    case 'name':
    case 'query':
    case 'reading':
      return row[column]
    case 'remarks':
      return row.remarks.join('\n')
    case 'documents':
    case 'passages':
    case 'notes':
    case 'comments':
    case 'isComplete':
      return row.isSearch ? String(row[column]) : ''
  }
}
