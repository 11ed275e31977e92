import { type FormEvent, useId, useState } from 'react'
import { ignoreShown, save } from '#renderer/data/writes.ts'
import { searchesStrings as s } from '#renderer/strings/searches.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Modal } from '#renderer/ui/dialog.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { SavedSearch } from '#shared/contract/searches.ts'

interface RenameDialogProps {
  readonly search: SavedSearch
  readonly onClose: () => void
}

/** Asks for a new name of a saved search. */
export function RenameDialog({ search: { id, name }, onClose }: RenameDialogProps) {
  const [typed, setTyped] = useState(name)
  const form = useId()
  const rename = (event: FormEvent) => {
    event.preventDefault()
    save('searches.update', { id, name: typed.trim() }).then(onClose).catch(ignoreShown)
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
            {s.saveName}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={rename}>
        <TextField label={s.name} value={typed} onChange={setTyped} autoFocus />
      </form>
    </Modal>
  )
}
