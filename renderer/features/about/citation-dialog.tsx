import { type FormEvent, useId, useState } from 'react'
import { offerUndo } from '#renderer/data/undo.ts'
import { ignoreShown, save } from '#renderer/data/writes.ts'
import { citation as words } from '#renderer/strings/citation.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Modal } from '#renderer/ui/dialog.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { Output } from '#shared/contract/index.ts'
import type { CslItem } from '#shared/domain/csl.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import styles from './citation.module.css'
import { draftOf, itemOf, ROLES, TEXTS, type TextName } from './citation-draft.ts'
import { CitationNames } from './citation-names.tsx'

interface CitationDialogProps {
  readonly document: DocumentId
  readonly cited: Output<'citations.item'>
  readonly onClose: () => void
}

/** Everything that a style may say of a document, to be typed in; only what differs from the document is kept. */
export function CitationDialog({ document, cited, onClose }: CitationDialogProps) {
  const form = useId()
  const [draft, setDraft] = useState(() => draftOf(cited.item))
  const finish = async (item: CslItem | null, said: string): Promise<void> => {
    await save('citations.setItem', { document, item })
    onClose()
    await offerUndo(said)
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    finish(itemOf(draft, cited.item), words.saved).catch(ignoreShown)
  }
  return (
    <Modal
      title={words.title}
      isOpen
      onClose={onClose}
      width={640}
      footer={
        <>
          {cited.origin ? (
            <Button onPress={() => void finish(null, words.backToDocument).catch(ignoreShown)}>
              {words.asDocument}
            </Button>
          ) : null}
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button variant="primary" type="submit" form={form}>
            {words.save}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className={styles.form}>
        <Select
          label={words.type}
          value={draft.type}
          options={typesWith(draft.type)}
          onChange={(type) => setDraft({ ...draft, type })}
        />
        <TextField
          label={words.date}
          description={words.dateHint}
          value={draft.date}
          onChange={(date) => setDraft({ ...draft, date })}
        />
        {ROLES.map((role) => (
          <CitationNames
            key={role}
            role={role}
            names={draft.names[role]}
            onChange={(names) => setDraft({ ...draft, names: { ...draft.names, [role]: names } })}
          />
        ))}
        {TEXTS.map((name) => (
          <div key={name} className={styles[WIDE.has(name) ? 'wide' : 'half']}>
            <TextField
              label={words.fields[name]}
              value={draft.texts[name]}
              {...ownValue(cited, name)}
              onChange={(text) => setDraft({ ...draft, texts: { ...draft.texts, [name]: text } })}
            />
          </div>
        ))}
      </form>
    </Modal>
  )
}

/** What the document itself says of a field in which something else stands. */
function ownValue({ own, changed }: Output<'citations.item'>, name: TextName): { description?: string } {
  const value = own[name]
  return changed.includes(name) && value !== undefined ? { description: words.own(String(value)) } : {}
}

const WIDE: ReadonlySet<string> = new Set(['title', 'container-title', 'URL'])

/** The types that are offered, with the present one where it is another. */
function typesWith(present: string): { readonly value: string; readonly text: string }[] {
  const known = Object.entries<string>(words.types).map(([value, text]) => ({ value, text }))
  return known.some(({ value }) => value === present) ? known : [{ value: present, text: present }, ...known]
}
