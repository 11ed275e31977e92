import { FileStack, Inbox, Trash2 } from 'lucide-react'
import { runCommand } from '#renderer/data/commands.ts'
import { useView } from '#renderer/data/view.ts'
import { library as strings } from '#renderer/strings/library.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import type { DocumentQuery } from '#shared/contract/documents.ts'
import { isFiltered, unfiltered } from './sorting.ts'

/** Why there is no row, and what to do about it. */
export function EmptyList({ query }: { readonly query: DocumentQuery }) {
  const show = useView((state) => state.show)
  if (isFiltered(query)) {
    return (
      <EmptyState
        title={strings.noMatch}
        actions={
          <Button onPress={() => show({ kind: 'documents', query: unfiltered(query) })}>
            {strings.clearFilters}
          </Button>
        }
      />
    )
  }
  switch (query.view) {
    case 'unread':
      return (
        <EmptyState icon={<Inbox />} title={strings.emptyUnread}>
          {strings.emptyUnreadWords}
        </EmptyState>
      )
    case 'trash':
      return <EmptyState icon={<Trash2 />} title={strings.emptyTrash} />
    case 'all':
      return (
        <EmptyState
          icon={<FileStack />}
          title={strings.emptyLibrary}
          actions={
            <>
              <Button variant="primary" onPress={() => runCommand('import.files')}>
                {strings.importFiles}
              </Button>
              <Button onPress={() => runCommand('import.folder')}>{strings.importFolder}</Button>
            </>
          }
        >
          {strings.emptyLibraryWords}
        </EmptyState>
      )
  }
}
