import { useRead } from '#renderer/data/hooks.ts'
import { library as strings } from '#renderer/strings/library.ts'
import { RemovableChip } from '#renderer/ui/chip.tsx'
import type { TagId } from '#shared/domain/ids.ts'

interface TagFilterProps {
  readonly tag: TagId
  readonly onClear: () => void
}

/** Says which tag the documents bear; it is chosen in the codebook. */
export function TagFilter({ tag, onClear }: TagFilterProps) {
  const name = useRead('tags.list', {}).data?.find(({ id }) => id === tag)?.name ?? '…'
  return (
    <RemovableChip removeLabel={strings.clearFilter(strings.tag(name))} onRemove={onClear}>
      <span dir="auto"># {name}</span>
    </RemovableChip>
  )
}
