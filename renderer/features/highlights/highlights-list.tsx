import { usePages } from '#renderer/data/pages.ts'
import { highlights as strings } from '#renderer/strings/highlights.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import type { HighlightColour } from '#shared/contract/documents.ts'
import { toFailure } from '#shared/contract/errors.ts'
import type { TagId } from '#shared/domain/ids.ts'
import { HighlightRows } from './highlight-rows.tsx'
import { ListFilters } from './list-filters.tsx'

interface HighlightsListProps {
  readonly tag: TagId | null
  readonly colour: HighlightColour | null
}

/** Highlights of the whole library, document by document, in all colours and tags or in one. */
export function HighlightsList({ tag, colour }: HighlightsListProps) {
  const pages = usePages('highlights.all', { tag, colour, order: 'document' })
  const isFiltered = tag !== null || colour !== null
  return (
    <>
      <ListFilters tag={tag} colour={colour} total={pages.total} />
      {pages.error ? (
        <EmptyState title={strings.failed}>{toFailure(pages.error).message}</EmptyState>
      ) : pages.total === 0 ? (
        <EmptyState title={isFiltered ? strings.noneFound : strings.none}>
          {isFiltered ? strings.noneFoundAdvice : strings.noneAdvice}
        </EmptyState>
      ) : (
        <HighlightRows key={`${tag} ${colour}`} pages={pages} />
      )}
    </>
  )
}
