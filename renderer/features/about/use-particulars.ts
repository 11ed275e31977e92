import { shownDate } from '#renderer/data/citation.ts'
import { useRead } from '#renderer/data/hooks.ts'
import type { DocumentParticulars } from '#shared/contract/documents.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import { pathEnds } from '#shared/domain/path-ends.ts'

/** A document's title, and in one line who published it, when, and in which file it was found. */
export interface Named {
  readonly title: string
  readonly details: string
}

/** What tells documents apart, by id; nothing while it is not known. */
export function useParticulars(ids: readonly DocumentId[]): ReadonlyMap<DocumentId, Named> {
  const input = { ids: [...new Set(ids)] }
  const { data = [] } = useRead('documents.particulars', input, { enabled: ids.length > 0, keep: true })
  const ends = pathEnds(data.map(({ path }) => path))
  return new Map(
    data.map((document, at) => [
      document.id,
      { title: document.title, details: detailsOf(document, ends[at] ?? '') },
    ]),
  )
}

function detailsOf({ publisher, byline, published }: DocumentParticulars, file: string): string {
  const when = published === null ? null : shownDate(published)
  return [publisher ?? byline, when, file].filter(Boolean).join(' · ')
}
