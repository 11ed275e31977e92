import type { Library } from '#library/library.ts'
import type { FoundForms, SearchAnswer } from '#shared/contract/search.ts'
import { locator } from '#shared/domain/locator.ts'
import { explain } from '#shared/query/explain.ts'
import { parseQuery } from '#shared/query/parse.ts'
import type { Command } from './command.ts'
import { withLibrary } from './with-library.ts'

const WINDOW = 200

/** `bookwheel search`: every matching passage, grouped by document, best document first. */
export const search: Command = {
  name: 'search',
  usage: 'search QUERY',
  summary: 'Finds passages: words, "phrases", prefix*, AND, OR, NOT, parentheses.',
  details: [
    'Words may be spread over the passages of one document. Case, accents, and Arabic or Persian letter forms do not',
    'count. “total” counts documents; marks are UTF-16 offsets in the passage’s text. --furniture also searches menus',
    'and other page furniture. forms:evacuate finds “evacuated” and “evacuation” too, and a last line says so.',
  ],
  examples: [
    'search \'evacuated "1,200"\' --library Case.bookwheel',
    "search 'spillway NOT gate*' --library Case.bookwheel --json",
    "search --library Case.bookwheel -- '-flood'",
  ],
  options: { furniture: 'flag' },
  words: { least: 1, most: Number.POSITIVE_INFINITY },
  run: (options) =>
    withLibrary(options.library(), 'read', async (library) => {
      const { documents, forms, rereading } = await searchAll(
        library,
        options.words.join(' '),
        options.flag('furniture'),
      )
      return {
        value: { total: documents.length, documents: documents.map(hitJson), forms, rereading },
        lines: [
          ...documents.flatMap(({ id, title, passages }) => [
            `${String(id).padStart(5)}  ${title}`,
            ...passages.map((passage) => `       ${locator(passage)}  ${shown(passage.text, passage.marks)}`),
          ]),
          ...(documents.length === 0 ? [nothing(options.words.join(' '))] : []),
          ...forms.flatMap(alsoFound),
          ...(rereading ? [unfinished(rereading)] : []),
        ],
        ok: true,
      }
    }),
}

async function searchAll(
  library: Library,
  query: string,
  furniture: boolean,
): Promise<Pick<SearchAnswer, 'documents' | 'forms' | 'rereading'>> {
  const documents: SearchAnswer['documents'] = []
  for (;;) {
    const answer = await library.call('search.run', {
      query,
      furniture,
      offset: documents.length,
      limit: WINDOW,
      passagesPerDocument: 10_000,
    })
    documents.push(...answer.documents)
    if (documents.length >= answer.total || answer.documents.length === 0)
      return { documents, forms: answer.forms, rereading: answer.rereading }
  }
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

function hitJson({ id, title, passages }: SearchAnswer['documents'][number]) {
  return {
    id,
    title,
    passages: passages.map(({ ordinal, page, text, marks }) => ({ ordinal, page, text, marks })),
  }
}

/** The text with its marked words in brackets. */
function shown(text: string, marks: readonly (readonly [number, number])[]): string {
  let from = 0
  let line = ''
  for (const [start, end] of marks) {
    line += `${text.slice(from, start)}[${text.slice(start, end)}]`
    from = end
  }
  return line + text.slice(from)
}
