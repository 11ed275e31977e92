import { resolve } from 'node:path'
import type { CountedSearch } from '#shared/contract/searches.ts'
import type { Command } from './command.ts'
import { withLibrary } from './with-library.ts'

/** `bookwheel search-batch`: how much each search of a list finds. */
export const searchBatch: Command = {
  name: 'search-batch',
  usage: 'search-batch FILE [--output FILE.csv] [--furniture]',
  summary: 'Counts what each search of a list finds.',
  details: [
    'FILE is a table (CSV) with one search a line, or with two columns under a first line “name,query”; quotation marks around',
    'a cell are those of the table: a phrase is written """flood gate""". In a text file (.txt) lines stand as they are.',
    '“reading” says how each search was understood. Notes and comments are counted up to 100 of each. --output writes the',
    'table as CSV, in which no cell is run as a formula.',
  ],
  examples: [
    'search-batch names.csv --library Case.bookwheel',
    'search-batch names.csv --output counts.csv --library Case.bookwheel --json',
  ],
  options: { output: 'text', furniture: 'flag' },
  words: { least: 1, most: 1 },
  run: (options) =>
    withLibrary(options.library(), 'read', async (library) => {
      const path = resolve(options.words[0] ?? '')
      const furniture = options.flag('furniture')
      const counts: CountedSearch[] = []
      for (const listed of await library.call('searches.readList', { path })) {
        const { query } = listed
        counts.push({ ...listed, ...(await library.call('searches.countQuery', { query, furniture })) })
      }
      const output = options.text('output')
      if (output !== null) await library.call('searches.writeCounts', { path: resolve(output), rows: counts })
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

function lineOf({ name, query, isSearch, isComplete, ...found }: CountedSearch): string {
  const number = (count: number, width: number) => (isSearch ? String(count) : '–').padStart(width)
  const numbers = [
    number(found.documents, 9),
    number(found.passages, 8),
    number(found.notes, 5),
    number(found.comments, 8),
  ]
  const remark = isSearch ? (isComplete ? '' : ' (there may be more)') : ' (nothing to look for)'
  return `${numbers.join('  ')}  ${name === '' ? query : `${name}: ${query}`}${remark}`
}
