import { refuseTooMany } from '../limits.ts'

/** The records of a table in their order, ragged as they are, without empty ones. */
export interface Table {
  readonly records: readonly (readonly string[])[]
  /** Whether the first record is certainly a line of column names. */
  readonly hasHeader: boolean
  readonly warnings: readonly string[]
}

/** The comma last: it also stands in numbers and in titles, so that the others win where all is equal. */
const DELIMITERS = ['\t', ';', '|', ','] as const
/** Enough of a file to tell its delimiter by (UTF-16 units), and the records of it that are compared. */
const SAMPLE = 64 * 1024
const SAMPLE_RECORDS = 50

/**
 * Reads canonical text as a table. Without a `delimiter` it is told by the records, or by a first line "sep=;" as Excel
 * writes it. Where a quotation mark is never closed, all of them are letters. Throws `ExtractionError` for too many records.
 */
export async function readTable(text: string, delimiter: string | null): Promise<Table> {
  const { default: papa } = await import('papaparse')
  const parse = (part: string, separator: string, quote: string): { rows: string[][]; open: boolean } => {
    const rows: string[][] = []
    let open = false
    papa.parse<string[]>(part, {
      delimiter: separator,
      newline: '\n',
      quoteChar: quote,
      step({ data, errors }) {
        if (data.some((cell) => cell.trim() !== '')) rows.push(data)
        if (errors.some((error) => error.code === 'MissingQuotes')) open = true
        refuseTooMany(rows.length)
      },
    })
    return { rows, open }
  }
  const separated = /^"?sep=(.)"?\n/i.exec(text)
  const body = separated === null ? text : text.slice(separated[0].length)
  const lines = body.slice(0, SAMPLE)
  const separator =
    separated?.[1] ??
    delimiter ??
    bestDelimiter((candidate) => parse(lines, candidate, '"').rows.slice(0, SAMPLE_RECORDS))
  const quoted = parse(body, separator, '"')
  // U+0000 stands in no canonical text, so that nothing is a quotation mark.
  const { rows } = quoted.open ? parse(body, separator, '\0') : quoted
  return {
    records: rows,
    hasHeader: isHeader(rows),
    warnings: quoted.open
      ? ['A quotation mark in the table is never closed, so that all of them were read as letters.']
      : [],
  }
}

/**
 * The delimiter by which most records have equally many cells, two at least; of equal ones that with more columns. The
 * first record counts like all others: it names the columns, and so holds no decimal commas.
 */
function bestDelimiter(recordsBy: (delimiter: string) => readonly (readonly string[])[]): string {
  let best = { delimiter: ',', score: 0 }
  for (const delimiter of DELIMITERS) {
    const records = recordsBy(delimiter)
    const counts = new Map<number, number>()
    for (const { length } of records) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1)
    const [columns, even] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])
    const score = even / Math.max(1, records.length) + Math.min(columns, 50) / 10_000
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

/** Numbers and dates, also with signs of currency and percent. */
const FIGURE = /^[\p{Sc}+(-]{0,3}\d[\d.,:/ \u00a0T'-]*[\p{Sc}%)Z]{0,2}$/u

/** Names of columns are words; under one of them at least stand mostly figures. */
function isHeader(rows: readonly (readonly string[])[]): boolean {
  const [first = [], ...rest] = rows.slice(0, SAMPLE_RECORDS)
  if (rest.length === 0 || first.length < 2 || first.some((cell) => FIGURE.test(cell.trim()))) return false
  return first.some((name, column) => {
    const cells = rest.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '')
    const figures = cells.filter((cell) => FIGURE.test(cell)).length
    return name.trim() !== '' && cells.length > 0 && figures >= cells.length * 0.8
  })
}
