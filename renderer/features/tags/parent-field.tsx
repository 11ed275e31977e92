import { tagPath } from '#renderer/data/tags.ts'
import { tags as words } from '#renderer/strings/tags.ts'
import type { Tag } from '#shared/contract/tags.ts'
import type { TagId } from '#shared/domain/ids.ts'
import styles from './tags.module.css'

interface ParentFieldProps {
  /** Null is the top. */
  readonly value: TagId | null
  /** The tags that may be chosen. */
  readonly options: readonly Tag[]
  /** The whole codebook. */
  readonly tags: readonly Tag[]
  readonly onChange: (parent: TagId | null) => void
}

/** Under which tag another one stands. */
export function ParentField({ value, options, tags, onChange }: ParentFieldProps) {
  const codebook = { tags, byId: new Map(tags.map((tag) => [tag.id, tag])) }
  return (
    <label className={styles.parent}>
      {words.parent}
      <select
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? null : (Number(target.value) as TagId))}
      >
        <option value="">{words.noParent}</option>
        {options.map((tag) => (
          <option key={tag.id} value={tag.id}>
            {tagPath(codebook, tag)}
          </option>
        ))}
      </select>
    </label>
  )
}
