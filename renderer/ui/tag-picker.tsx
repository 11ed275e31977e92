import { Plus } from 'lucide-react'
import { useState } from 'react'
import { tagPicker as words } from '#renderer/strings/tag-picker.ts'
import type { TagId } from '#shared/domain/ids.ts'
import { ChipButton, RemovableChip } from './chip.tsx'
import { TagField, type TagOption } from './tag-field.tsx'
import styles from './tag-picker.module.css'

interface TagPickerProps {
  /** What the tags are on, such as "this document". */
  readonly label: string
  /** The whole codebook. */
  readonly options: readonly TagOption[]
  readonly chosen: readonly TagId[]
  readonly onChange: (chosen: readonly TagId[]) => void
  /** A name was typed that no tag has. */
  readonly onCreate: (name: string) => void
}

/** The chosen tags as chips, and a button that opens a field for one more. */
export function TagPicker({ label, options, chosen, onChange, onCreate }: TagPickerProps) {
  const [adding, setAdding] = useState(false)
  const pathOf = (id: TagId): string => options.find(({ tag }) => tag.id === id)?.path ?? ''
  return (
    <div className={styles.picker} role="group" aria-label={label}>
      {chosen.map((id) => (
        <RemovableChip
          key={id}
          removeLabel={words.remove(pathOf(id))}
          onRemove={() => onChange(chosen.filter((other) => other !== id))}
        >
          <bdi># {pathOf(id)}</bdi>
        </RemovableChip>
      ))}
      {adding ? (
        <TagField
          label={words.add}
          options={options.filter(({ tag }) => !chosen.includes(tag.id))}
          autoFocus
          onChoose={(tag) => onChange([...chosen, tag.id])}
          onCreate={onCreate}
          onLeave={() => setAdding(false)}
        />
      ) : (
        <ChipButton onPress={() => setAdding(true)}>
          <Plus aria-hidden="true" /> {words.add}
        </ChipButton>
      )}
    </div>
  )
}
