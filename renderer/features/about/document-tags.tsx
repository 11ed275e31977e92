import { createTag, tagPath, useCodebook } from '#renderer/data/tags.ts'
import { ignoreShown, saveAndForget } from '#renderer/data/writes.ts'
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
  const codebook = useCodebook()
  const setTags = (chosen: readonly TagId[]): void =>
    saveAndForget('documents.setTags', { id: document, tags: [...chosen] })
  return (
    <div className={styles.block}>
      <TagPicker
        label={words.documentTags}
        options={codebook.tags.map((tag) => ({ tag, path: tagPath(codebook, tag) }))}
        chosen={tags}
        onChange={setTags}
        onCreate={(name) => {
          createTag(codebook, name)
            .then(({ id }) => setTags([...tags, id]))
            .catch(ignoreShown)
        }}
      />
    </div>
  )
}
