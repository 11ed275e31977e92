import papa from 'papaparse'
import { recordFields, recordFrom } from '../record.ts'
import type { PackFile } from './format.ts'

const ENVELOPE = ['pack', 'exported', 'recordSha256', 'packSha256'] as const

/** Cells that a spreadsheet would run as a formula, and those that begin with the sign that prevents it. */
const RISKY = /^['=+\-@\t\r\n＝＋－＠]/

/** An apostrophe in front keeps the cell text; reading takes exactly one away again. */
function inert(cell: string): string {
  return RISKY.test(cell) ? `'${cell}` : cell
}

function plain(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell
}

/** RFC 4180 with a byte order mark for spreadsheets: one row an entry, every field a column, formulas disarmed. */
export const csv: PackFile = {
  format: 'csv',
  extensions: ['.csv'],
  write: ({ title, exported, records, recordSha256, packSha256 }) => {
    const fields = [...recordFields.map(({ name }) => name), ...ENVELOPE]
    const rows = records.map((record, index) =>
      [
        ...recordFields.map(({ name }) => record[name]),
        title,
        exported,
        recordSha256[index] ?? '',
        packSha256,
      ].map(inert),
    )
    return `\uFEFF${papa.unparse({ fields, data: rows }, { quotes: true, newline: '\r\n' })}\r\n`
  },
  read: (text) => {
    const { data, meta } = papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
      header: true,
      skipEmptyLines: true,
    })
    if (!ENVELOPE.every((column) => meta.fields?.includes(column)))
      throw new Error('The columns of a pack are missing.')
    const [first] = data
    const cell = (row: Record<string, string> | undefined, name: string): string => plain(row?.[name] ?? '')
    return {
      title: cell(first, 'pack'),
      exported: cell(first, 'exported'),
      records: data.map((row) => recordFrom((name) => cell(row, name))),
      recordSha256: data.map((row) => cell(row, 'recordSha256')),
      packSha256: cell(first, 'packSha256'),
    }
  },
}
