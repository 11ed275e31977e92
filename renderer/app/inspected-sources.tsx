import { TextSearch } from 'lucide-react'
import { useRead } from '#renderer/data/hooks.ts'
import { SourceList } from '#renderer/features/about/source-list.tsx'
import { app } from '#renderer/strings/app.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import type { DocumentId, EditionId, PackId } from '#shared/domain/ids.ts'

/** The documents that a pack quotes, in the order of the pack. */
export function SourcesOfPack({ pack }: { readonly pack: PackId }) {
  const { data } = useRead('packs.get', { id: pack })
  const excerpts = new Map<DocumentId, number>()
  for (const item of data?.contents ?? []) {
    if (item.kind !== 'highlight') continue
    const { document } = item.highlight
    excerpts.set(document, (excerpts.get(document) ?? 0) + 1)
  }
  if (data === undefined) return null
  if (excerpts.size === 0)
    return (
      <EmptyState title={app.noSources} icon={<TextSearch />}>
        {app.noSourcesAdvice}
      </EmptyState>
    )
  return (
    <SourceList
      title={app.sourcesOfPack}
      documents={[...excerpts.keys()]}
      remarkOf={(document) => app.excerpts(excerpts.get(document) ?? 0)}
    />
  )
}

/** The documents of two editions that are compared: one where both are its own. */
export function ComparedDocuments({ left, right }: { readonly left: EditionId; readonly right: EditionId }) {
  const first = useRead('editions.text', { edition: left }).data
  const second = useRead('editions.text', { edition: right }).data
  if (!first || !second) return null
  const documents = [...new Set([first.document, second.document])]
  return <SourceList title={app.compared} documents={documents} remarkOf={() => ''} />
}
