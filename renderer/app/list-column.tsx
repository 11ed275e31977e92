import { useView } from '#renderer/data/view.ts'
import { HighlightsList } from '#renderer/features/highlights/highlights-list.tsx'
import { DocumentList } from '#renderer/features/library/list/document-list.tsx'
import { NotesList } from '#renderer/features/notes/notes-list.tsx'
import { SearchResults } from '#renderer/features/search/search-results.tsx'
import { ReceiptButton, SearchActions } from '#renderer/features/searches/search-actions.tsx'
import { app } from '#renderer/strings/app.ts'
import { BrokenPart } from './broken.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import styles from './list-column.module.css'

/** The column beside the sidebar: whatever the view asks for. */
export function ListColumn() {
  const kind = useView(({ view }) => view.kind)
  return (
    <section aria-label={app.documents} data-region data-focus-home className={styles.column}>
      <ErrorBoundary key={kind} name={app.documents} fallback={BrokenPart}>
        <ListOfView />
      </ErrorBoundary>
    </section>
  )
}

function ListOfView() {
  const view = useView((state) => state.view)
  switch (view.kind) {
    case 'documents':
      return <DocumentList query={view.query} />
    case 'search':
      return (
        <SearchResults
          text={view.text}
          furniture={view.furniture}
          actions={<SearchActions text={view.text} furniture={view.furniture} />}
          receipt={<ReceiptButton text={view.text} furniture={view.furniture} />}
        />
      )
    case 'highlights':
      return <HighlightsList tag={view.tag} colour={view.colour} />
    case 'notes':
      return <NotesList />
  }
}
