import { Highlighter } from 'lucide-react'
import { useRead } from '#renderer/data/hooks.ts'
import { highlights as strings } from '#renderer/strings/highlights.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { toFailure } from '#shared/contract/errors.ts'
import type { DocumentId, EditionId } from '#shared/domain/ids.ts'
import { CardList } from './card-list.tsx'

interface HighlightsPanelProps {
  readonly document: DocumentId
  readonly edition: EditionId
}

/** The highlights of the document in the focused pane, in reading order. */
export function HighlightsPanel({ edition }: HighlightsPanelProps) {
  const { data, error } = useRead('highlights.list', { edition })
  if (error && !data) return <EmptyState title={strings.failed}>{toFailure(error).message}</EmptyState>
  if (!data) return null
  if (data.length === 0) {
    return (
      <EmptyState title={strings.none} icon={<Highlighter />}>
        {strings.noneAdvice}
      </EmptyState>
    )
  }
  return <CardList key={edition} highlights={data} />
}
