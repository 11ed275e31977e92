import { readTable } from '#library/importing/csv/read-table.ts'
import { decode } from '#library/importing/decode.ts'
import { ExtractionError } from '#library/importing/format.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import { type ListedSearch, listedIn } from '#shared/domain/search-list.ts'
import { canonicalise } from '#shared/text/canonical.ts'

/** A first line that names the columns, and with what they are separated. */
const HEADER = /^\s*"?(?:(name)"?\s*([,;\t])\s*"?)?query"?\s*(?:\n|$)/i

/** Separates nothing: stands in no text. */
const NONE = '\u001F'

/**
 * Reads a list of searches. In a CSV file: with a first line “name,query” (or with a semicolon or a tab) two columns, without
 * it one search a line, in which commas stand for themselves; quotation marks around a cell are those of the table. In a text
 * file (`.txt`) lines stand as they are (see `listedIn`). Lines without a search are left out. Fails with the codes of an
 * import for what is no text.
 */
export async function readQueries(bytes: Uint8Array, path: string): Promise<ListedSearch[]> {
  try {
    const text = canonicalise(decode(bytes).text)
    return /\.txt$/i.test(path) ? listedIn(text) : await queriesIn(text)
  } catch (error) {
    if (!(error instanceof ExtractionError)) throw error
    throw new BookwheelError(error.code, `The list of searches can’t be read: ${error.message}`, '', {
      cause: error,
    })
  }
}

async function queriesIn(text: string): Promise<ListedSearch[]> {
  const header = HEADER.exec(text)
  const { records } = await readTable(header ? text.slice(header[0].length) : text, header?.[2] ?? NONE)
  return records
    .map(([first = '', second = '']) =>
      header?.[1] ? { name: first.trim(), query: second.trim() } : { name: '', query: first.trim() },
    )
    .filter(({ query }) => query !== '')
}
