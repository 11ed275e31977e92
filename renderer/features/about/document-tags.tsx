import { useRead } from '#renderer/data/hooks.ts'
import { save, saveAndForget } from '#renderer/data/writes.ts'
import { about as words } from '#renderer/strings/about.ts'
import { TagPicker } from '#renderer/ui/tag-picker.tsx'
import type { DocumentId, TagId } from '#shared/domain/ids.ts'
import styles from './about.module.css'

interface DocumentTagsProps {
  readonly document: DocumentId
  readonly tags: readonly TagId[]
}

/** The tags of the document as a whole. */
export function DocumentTags({ document, tags }: DocumentTagsProps) {
  const { data: known } = useRead('tags.list', {})
  const setTags = (chosen: readonly TagId[]): void =>
    saveAndForget('documents.setTags', { id: document, tags: [...chosen] })
  return (
    <div className={styles.block}>
      <TagPicker
        label={words.tags}
        tags={known ?? []}
        chosen={tags}
        onChange={setTags}
        onCreate={(name) => {
          save('tags.create', { name }).then(
            ({ id }) => setTags([...tags, id]),
            () => {},
          )
        }}
      />
    </div>
  )
}
