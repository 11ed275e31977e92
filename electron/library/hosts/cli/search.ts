import type { Library } from '#library/library.ts'
import type { FoundForms, SearchAnswer } from '#shared/contract/search.ts'
import { explain } from '#shared/query/explain.ts'
import { parseQuery } from '#shared/query/parse.ts'
import type { Command } from './command.ts'
import { type Found, foundJson, foundLines } from './found.ts'
import { withLibrary } from './with-library.ts'

const WINDOW = 200

/** `bookwheel search`: every matching passage, grouped by document, best document first; then notes and highlights. */
export const search: Command = {
  name: 'search',
  usage: 'search QUERY',
  summary: 'Finds passages: words, "phrases", prefix*, AND, OR, NOT, parentheses.',
  details: [
    'Words may be spread over the passages of one document. Case, accents, and Arabic or Persian letter forms do not',
    'count. “total” counts documents; marks are UTF-16 offsets in the text of the passage or note, or in the comment.',
    '--furniture also searches menus and other page furniture. forms:evacuate finds “evacuated” and “evacuation” too,',
    'and a last line says so. Notes and highlights, which are found by their comments, come last, up to 100 of each;',
    'in:notes and in:highlights look nowhere else.',
  ],
  examples: [
    'search \'evacuated "1,200"\' --library Case.bookwheel',
    "search 'spillway NOT gate*' --library Case.bookwheel --json",
    "search 'in:highlights colour:rose' --library Case.bookwheel",
    "search --library Case.bookwheel -- '-flood'",
  ],
  options: { furniture: 'flag' },
  words: { least: 1, most: Number.POSITIVE_INFINITY },
  run: (options) =>
    withLibrary(options.library(), 'read', async (library) => {
      const query = options.words.join(' ')
      const found = await searchAll(library, query, options.flag('furniture'))
      const lines = foundLines(found)
      return {
        value: foundJson(found),
        lines: [
          ...(lines.length === 0 ? [nothing(query)] : lines),
          ...found.forms.flatMap(alsoFound),
          ...(found.rereading ? [unfinished(found.rereading)] : []),
        ],
        ok: true,
      }
    }),
}

async function searchAll(library: Library, query: string, furniture: boolean): Promise<Found> {
  const window = (offset: number) =>
    library.call('search.run', { query, furniture, offset, limit: WINDOW, passagesPerDocument: 10_000 })
  const first = await window(0)
  const documents = [...first.documents]
  while (documents.length < first.total) {
    const more = (await window(documents.length)).documents
    if (more.length === 0) break
    documents.push(...more)
  }
  return { ...first, documents }
}

function alsoFound({ word, also, isBounded }: FoundForms): string[] {
  const more = isBounded ? ', and no more: these are the commonest' : ''
  return also.length === 0 ? [] : [`Forms of “${word}” that were found: ${also.join(', ')}${more}.`]
}

/** How a search was read that found nothing. */
function nothing(query: string): string {
  const parsed = parseQuery(query)
  const reading = explain(parsed)
  const remarks = parsed.remarks.map(({ message }) => ` ${message}`).join('')
  return `Nothing found${reading === '' ? '' : ` ${reading}`}.${remarks}`
}

function unfinished({ done, documents }: NonNullable<SearchAnswer['rereading']>): string {
  return `${done} of ${documents} documents have been read by the newer rules of letters and numbers; there may be more. The window reads the others.`
}
