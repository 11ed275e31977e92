import { type FormEvent, useId, useState } from 'react'
import { Button } from './button.tsx'
import { Modal } from './dialog.tsx'
import { TextField } from './text-field.tsx'

interface NameDialogProps {
  readonly title: string
  /** What the field is called. */
  readonly label: string
  readonly name: string
  readonly cancel: string
  readonly save: string
  readonly onClose: () => void
  /** Given what was typed, without spaces around it. */
  readonly onSave: (name: string) => void
}

/** Asks for a new name. */
export function NameDialog({ title, label, name, cancel, save, onClose, onSave }: NameDialogProps) {
  const [typed, setTyped] = useState(name)
  const form = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSave(typed.trim())
  }
  return (
    <Modal
      title={title}
      isOpen
      onClose={onClose}
      width={400}
      footer={
        <>
          <Button onPress={onClose}>{cancel}</Button>
          <Button variant="primary" type="submit" form={form} isDisabled={typed.trim() === ''}>
            {save}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        <TextField label={label} value={typed} onChange={setTyped} autoFocus />
      </form>
    </Modal>
  )
}
