import papa from 'papaparse'
import { envelopeFields, envelopeFrom, recordFields, recordFrom } from '../record.ts'
import type { PackFile, ReadPack, WholePack } from './format.ts'

/** Columns that are the same in every row have this in front of their name, because records have a title too. */
const OF_PACK = 'pack.'

const SEALS = ['recordSha256', 'packSha256', 'signature'] as const

/**
 * Cells that a spreadsheet would run as a formula, and those that begin with the sign that prevents it. LibreOffice runs none behind
 * a line end or a tab; others take white space away first.
 */
const RISKY = /^(?:'|(?:[\t\r\n]\s*)?[=+\-@＝＋－＠])/

/** An apostrophe in front keeps the cell text; reading takes exactly one away again. */
function inert(cell: string): string {
  return RISKY.test(cell) ? `'${cell}` : cell
}

/** A table for spreadsheets, in which no cell is run as a formula. */
export function spreadsheetCsv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const data = rows.map((row) => row.map(inert))
  return `${papa.unparse({ fields: [...columns], data }, { quotes: true, newline: '\r\n' })}\r\n`
}

function plain(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell
}

/** Says in the last column how the cells of a row are written. */
const CELLS = 'cells'
const EXACT = 'exact'

function write({ sealed }: WholePack, cell: (text: string) => string, form: string): string {
  const { records, recordSha256, packSha256, signature } = sealed
  const fields = [
    ...recordFields.map(({ name }) => name),
    ...envelopeFields.map(({ name }) => OF_PACK + name),
    ...SEALS,
    CELLS,
  ]
  const rows = records.map((record, index) =>
    [
      ...recordFields.map(({ name }) => record[name]),
      ...envelopeFields.map(({ name }) => sealed[name]),
      recordSha256[index] ?? '',
      packSha256,
      signature,
      form,
    ].map(cell),
  )
  return `${papa.unparse({ fields, data: rows }, { quotes: true, newline: '\r\n' })}\r\n`
}

async function read(bytes: Uint8Array): Promise<ReadPack> {
  const text = new TextDecoder().decode(bytes)
  const { data, meta } = papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  })
  if (!SEALS.every((column) => meta.fields?.includes(column)))
    throw new Error('The columns of a pack are missing.')
  const [first] = data
  const cell = (row: Record<string, string> | undefined, name: string): string => {
    const written = row?.[name] ?? ''
    return first?.[CELLS] === EXACT ? written : plain(written)
  }
  const pack = {
    ...envelopeFrom((name) => cell(first, OF_PACK + name)),
    records: data.map((row) => recordFrom((name) => cell(row, name))),
    recordSha256: data.map((row) => cell(row, 'recordSha256')),
    packSha256: cell(first, 'packSha256'),
    signature: cell(first, 'signature'),
  }
  return { pack, shown: null }
}

/** RFC 4180 with a byte order mark for spreadsheets: one row an entry, every field a column, formulas disarmed. */
export const csv: PackFile = {
  format: 'csv',
  extensions: ['.csv'],
  write: async (pack) => `\uFEFF${write(pack, inert, 'disarmed')}`,
  read,
}

/** The same table to the letter, without byte order mark: for scripts, not for spreadsheets, which would run its formulas. */
export const csvPlain: PackFile = {
  format: 'csv-plain',
  extensions: ['.csv'],
  write: async (pack) => write(pack, (text) => text, EXACT),
  read,
}
