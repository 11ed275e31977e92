import { type FormEvent, useId, useState } from 'react'
import { showFailure } from '#renderer/data/failures.ts'
import { save } from '#renderer/data/writes.ts'
import { packsStrings as s } from '#renderer/strings/packs.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Modal } from '#renderer/ui/dialog.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { PackId } from '#shared/domain/ids.ts'

interface PackDialogProps {
  readonly pack: PackId
  readonly title: string
  readonly onClose: () => void
}

/** Asks for a new title of a pack. */
export function RenameDialog({ pack, title, onClose }: PackDialogProps) {
  const [typed, setTyped] = useState(title)
  const form = useId()
  const rename = (event: FormEvent) => {
    event.preventDefault()
    save('packs.rename', { id: pack, title: typed.trim() }).then(onClose).catch(showFailure)
  }
  return (
    <Modal
      title={s.renameTitle}
      isOpen
      onClose={onClose}
      width={400}
      footer={
        <>
          <Button onPress={onClose}>{s.cancel}</Button>
          <Button variant="primary" type="submit" form={form} isDisabled={typed.trim() === ''}>
            {s.save}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={rename}>
        <TextField label={s.title} value={typed} onChange={setTyped} autoFocus />
      </form>
    </Modal>
  )
}
