import { shownDate } from '#renderer/data/citation.ts'
import { useRead } from '#renderer/data/hooks.ts'
import { shownTime } from '#renderer/data/times.ts'
import { editions as strings } from '#renderer/strings/editions.ts'
import type { DocumentDetail } from '#shared/contract/documents.ts'
import type { Output } from '#shared/contract/index.ts'
import { documentId, type EditionId } from '#shared/domain/ids.ts'

/** One side of a difference: its text, and what tells it from the other side. */
export interface Side {
  readonly edition: EditionId
  readonly text: Output<'editions.text'>
  readonly document: DocumentDetail
  readonly title: string
  /** "Edition 1, read 13 Mar 2020", or for a document of one edition its date and file. */
  readonly facts: string
}

const NONE = documentId.parse(1)

/** One side of a difference, or why it can't be read; null while it is on its way. */
export function useSide(edition: EditionId): Side | { readonly error: unknown } | null {
  const text = useRead('editions.text', { edition })
  const id = text.data?.document
  const document = useRead('documents.get', { id: id ?? NONE }, { enabled: id !== undefined })
  const error = text.error ?? document.error
  if (error) return { error }
  if (!text.data || !document.data) return null
  return {
    edition,
    text: text.data,
    document: document.data,
    title: document.data.title,
    facts: factsOf(edition, document.data),
  }
}

function factsOf(id: EditionId, { editions, published, copies }: DocumentDetail): string {
  const edition = editions.find((known) => known.id === id)
  if (edition && editions.length > 1) {
    return strings.editionRead(edition.ordinal, shownTime(edition.extractedAt))
  }
  const file = copies[0]?.path.split(/[\\/]/).at(-1)
  return [published === null ? null : shownDate(published, 'short'), file]
    .filter((part) => part !== null && part !== undefined)
    .join(' · ')
}
