import { MOST_ASIDES, type SearchAnswer } from '#shared/contract/search.ts'
import { locator } from '#shared/domain/locator.ts'

/** What a search found, whole: of documents all windows. */
export type Found = Pick<SearchAnswer, 'documents' | 'notes' | 'highlights' | 'forms' | 'rereading'>

/** What was found in the shape that scripts rely on; `total` counts documents. */
export function foundJson({ documents, notes, highlights, forms, rereading }: Found) {
  return {
    total: documents.length,
    documents: documents.map(({ id, title, passages }) => ({
      id,
      title,
      passages: passages.map(({ ordinal, page, text, marks }) => ({ ordinal, page, text, marks })),
    })),
    notes,
    highlights: highlights.map(({ id, document, documentTitle, colour, exact, text, marks, ...place }) => ({
      id,
      document,
      title: documentTitle,
      ordinal: place.ordinal,
      page: place.page,
      lastOrdinal: place.lastOrdinal,
      lastPage: place.lastPage,
      colour,
      exact,
      comment: text,
      marks,
    })),
    forms,
    rereading,
  }
}

/** What was found for a reader: documents with their passages, then notes, then highlights. */
export function foundLines({ documents, notes, highlights }: Found): string[] {
  return [
    ...documents.flatMap(({ id, title, passages }) => [
      `${String(id).padStart(5)}  ${title}`,
      ...passages.map((passage) => `       ${locator(passage)}  ${shown(passage)}`),
    ]),
    ...notes.flatMap(({ id, title, ...note }) => [`Note ${id}  ${title}`, ...indented(shown(note))]),
    ...highlights.flatMap(({ id, document, documentTitle, exact, ...highlight }) => [
      `Highlight ${id} in document ${document}  ${documentTitle}, ${locator(highlight)}`,
      ...indented(`“${exact}”`),
      ...indented(shown(highlight)),
    ]),
    ...bounded('notes', notes),
    ...bounded('highlights', highlights),
  ]
}

/** The lines that say something. */
function indented(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `       ${line}`)
}

function bounded(name: string, found: readonly unknown[]): string[] {
  return found.length < MOST_ASIDES ? [] : [`At most ${MOST_ASIDES} ${name} are shown; there may be more.`]
}

/** The text with its marked words in brackets. */
function shown({ text, marks }: Pick<SearchAnswer['notes'][number], 'text' | 'marks'>): string {
  let from = 0
  let line = ''
  for (const [start, end] of marks) {
    line += `${text.slice(from, start)}[${text.slice(start, end)}]`
    from = end
  }
  return line + text.slice(from)
}
