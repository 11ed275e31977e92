import { type FormEvent, useId, useState } from 'react'
import { call } from '#renderer/data/client.ts'
import { tags as words } from '#renderer/strings/tags.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Modal } from '#renderer/ui/dialog.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { type HighlightColour, highlightColour } from '#shared/contract/documents.ts'
import { toFailure } from '#shared/contract/errors.ts'
import type { Tag } from '#shared/contract/tags.ts'
import type { TagId } from '#shared/domain/ids.ts'
import { ParentField } from './parent-field.tsx'
import styles from './tags.module.css'
import { possibleParents } from './tree.ts'

/** A tag to be changed, or a new one (`tag: null`) under `parent`. */
export interface TagDraft {
  readonly tag: Tag | null
  readonly parent: TagId | null
}

interface TagDialogProps {
  readonly draft: TagDraft
  readonly tags: readonly Tag[]
  readonly onClose: () => void
}

/** Name, colour, place and description of a tag. */
export function TagDialog({ draft, tags, onClose }: TagDialogProps) {
  const { tag } = draft
  const form = useId()
  const [name, setName] = useState(tag?.name ?? '')
  const [colour, setColour] = useState<HighlightColour>(tag?.colour ?? 'amber')
  const [parent, setParent] = useState(draft.parent)
  const [description, setDescription] = useState(tag?.description ?? '')
  const [error, setError] = useState<string | null>(null)

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const fields = { name, colour, parent, description }
    const saved = tag ? call('tags.update', { id: tag.id, ...fields }) : call('tags.create', fields)
    saved.then(onClose, (failed: unknown) => setError(toFailure(failed).message))
  }
  return (
    <Modal
      title={tag ? words.editTitle : words.createTitle}
      isOpen
      onClose={onClose}
      width={420}
      footer={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button variant="primary" type="submit" form={form} isDisabled={name.trim() === ''}>
            {words.save}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className={styles.form}>
        <TextField label={words.name} value={name} onChange={setName} error={error} autoFocus />
        <Segmented
          label={words.colour}
          value={colour}
          options={highlightColour.options.map((value) => ({ value, text: words.colours[value] }))}
          onChange={setColour}
        />
        <ParentField
          value={parent}
          options={possibleParents(tags, tag?.id ?? null)}
          tags={tags}
          onChange={setParent}
        />
        <TextField
          label={words.description}
          value={description}
          onChange={setDescription}
          rows={3}
          description={words.descriptionHint}
        />
      </form>
    </Modal>
  )
}
