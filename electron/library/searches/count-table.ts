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

/** Counted searches as a table for spreadsheets; several remarks stand in one cell, a line each. */
export function countsCsv(rows: readonly CountedSearch[]): string {
  return spreadsheetCsv(
    COLUMNS,
    rows.map((row) =>
      COLUMNS.map((column) => (column === 'remarks' ? row.remarks.join('\n') : String(row[column]))),
    ),
  )
}
