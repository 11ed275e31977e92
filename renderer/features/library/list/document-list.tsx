import { usePages } from '#renderer/data/pages.ts'
import { library as strings } from '#renderer/strings/library.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import type { DocumentQuery } from '#shared/contract/documents.ts'
import { toFailure } from '#shared/contract/errors.ts'
import { DocumentListBox } from './document-list-box.tsx'
import { EmptyList } from './empty-list.tsx'
import { ListHeader } from './list-header.tsx'

/** The documents that fit a query: header with filters, then the rows. */
export function DocumentList({ query }: { readonly query: DocumentQuery }) {
  const pages = usePages('documents.list', query)
  return (
    <>
      <ListHeader query={query} total={pages.total} />
      {pages.error ? (
        <EmptyState title={strings.cannotList}>{toFailure(pages.error).message}</EmptyState>
      ) : pages.total === 0 ? (
        <EmptyList query={query} />
      ) : (
        <DocumentListBox key={JSON.stringify(query)} query={query} pages={pages} />
      )}
    </>
  )
}
