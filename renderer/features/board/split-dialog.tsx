import { type FormEvent, useId, useState } from 'react'
import { call } from '#renderer/data/client.ts'
import { useCodebook } from '#renderer/data/tags.ts'
import { offerUndo } from '#renderer/data/undo.ts'
import { board as strings } from '#renderer/strings/board.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Modal } from '#renderer/ui/dialog.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { toFailure } from '#shared/contract/errors.ts'
import type { HighlightId, TagId } from '#shared/domain/ids.ts'
import styles from './dialogs.module.css'

interface SplitDialogProps {
  readonly tag: TagId
  readonly ids: readonly HighlightId[]
  readonly onClose: () => void
}

/** Asks for the name of the tag into which the selected highlights go. */
export function SplitDialog({ tag, ids, onClose }: SplitDialogProps) {
  const form = useId()
  const tagName = useCodebook().byId.get(tag)?.name ?? strings.unknownTag
  const [name, setName] = useState('')
  const [description, setDescription] = useState('')
  const [error, setError] = useState<string | null>(null)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    call('tags.split', { tag, highlights: [...ids], name, description }).then(
      ({ tag: made, moved }) => {
        onClose()
        return offerUndo(strings.wasSplit(moved, made.name))
      },
      (failed: unknown) => setError(toFailure(failed).message),
    )
  }
  return (
    <Modal
      title={strings.splitTitle(tagName)}
      isOpen
      onClose={onClose}
      width={420}
      footer={
        <>
          <Button onPress={onClose}>{strings.cancel}</Button>
          <Button variant="primary" type="submit" form={form} isDisabled={name.trim() === ''}>
            {strings.doSplit}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className={styles.form}>
        <p className={styles.words}>{strings.splitWords(ids.length, tagName)}</p>
        <TextField label={strings.name} value={name} onChange={setName} error={error} autoFocus />
        <TextField
          label={strings.description}
          value={description}
          onChange={setDescription}
          rows={3}
          description={strings.descriptionHint}
        />
      </form>
    </Modal>
  )
}
