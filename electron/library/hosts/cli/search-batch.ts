import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Library } from '#library/library.ts'
import { spreadsheetCsv } from '#library/packs/formats/csv.ts'
import { writeWhole } from '#library/packs/write-file.ts'
import { type ListedQuery, readQueries } from '#library/searches/query-list.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import { explain } from '#shared/query/explain.ts'
import { parseQuery } from '#shared/query/parse.ts'
import type { Command } from './command.ts'
import { withLibrary } from './with-library.ts'

/** `bookwheel search-batch`: how much each search of a list finds. */
export const searchBatch: Command = {
  name: 'search-batch',
  usage: 'search-batch FILE.csv [--output FILE.csv] [--furniture]',
  summary: 'Counts what each search of a list finds.',
  details: [
    'FILE has one search a line, or two columns under a first line “name,query”. Quotation marks around a cell are those of',
    'the table: a phrase is written """flood gate""". “reading” says how each search was understood. Notes and comments are',
    'counted up to 100 of each. --output writes the table as CSV, in which no cell is run as a formula.',
  ],
  examples: [
    'search-batch names.csv --library Case.bookwheel',
    'search-batch names.csv --output counts.csv --library Case.bookwheel --json',
  ],
  options: { output: 'text', furniture: 'flag' },
  words: { least: 1, most: 1 },
  run: (options) =>
    withLibrary(options.library(), 'read', async (library) => {
      const queries = await readQueries(await bytesOf(resolve(options.words[0] ?? '')))
      const counts: Counted[] = []
      for (const listed of queries) counts.push(await counted(library, listed, options.flag('furniture')))
      const output = options.text('output')
      if (output !== null) await writeWhole(resolve(output), tableOf(counts))
      return {
        value: counts,
        lines: [
          'documents  passages  notes  comments  search',
          ...counts.map(lineOf),
          ...(output === null ? [] : [`Written to ${resolve(output)}`]),
        ],
        ok: true,
      }
    }),
}

interface Counted extends ListedQuery {
  readonly reading: string
  readonly documents: number
  readonly passages: number
  readonly notes: number
  readonly comments: number
  /** False when not every passage was compared with a pattern. */
  readonly isComplete: boolean
}

async function counted(library: Library, { name, query }: ListedQuery, furniture: boolean): Promise<Counted> {
  const found = await library.call('search.run', { query, furniture, limit: 1, passagesPerDocument: 1 })
  return {
    name,
    query,
    reading: explain(parseQuery(query)),
    documents: found.total,
    passages: found.passages,
    notes: found.notes.length,
    comments: found.highlights.length,
    isComplete: !found.isCut,
  }
}

function lineOf({ name, query, documents, passages, notes, comments, isComplete }: Counted): string {
  const numbers = [
    String(documents).padStart(9),
    String(passages).padStart(8),
    String(notes).padStart(5),
    String(comments).padStart(8),
  ]
  return `${numbers.join('  ')}  ${name === '' ? query : `${name}: ${query}`}${isComplete ? '' : ' (there may be more)'}`
}

const COLUMNS = [
  'name',
  'query',
  'reading',
  'documents',
  'passages',
  'notes',
  'comments',
  'isComplete',
] as const

function tableOf(counts: readonly Counted[]): string {
  return spreadsheetCsv(
    COLUMNS,
    counts.map((row) => COLUMNS.map((column) => String(row[column]))),
  )
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new BookwheelError('no-access', `${path} can’t be read. Nothing was searched.`, '', { cause })
  }
}
