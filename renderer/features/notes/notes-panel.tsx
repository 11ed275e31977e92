import { Plus } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { showFailure } from '#renderer/data/failures.ts'
import { useRead } from '#renderer/data/hooks.ts'
import { createNoteAbout } from '#renderer/data/notes.ts'
import { openNote } from '#renderer/data/open.ts'
import { notesStrings as s } from '#renderer/strings/notes.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import type { DocumentId } from '#shared/domain/ids.ts'
import styles from './lists.module.css'
import { NoteRowText } from './note-row.tsx'

/** The notes that link to a document, its passages or its highlights. */
export function NotesPanel({ document }: { readonly document: DocumentId }) {
  const target = { kind: 'document', id: document } as const
  const { data: notes } = useRead('notes.backlinks', { target }, { keep: true })
  const { data: detail } = useRead('documents.get', { id: document })
  const create = () => {
    if (!detail) return
    createNoteAbout([{ target, label: detail.title }]).catch(showFailure)
  }
  const button = (
    <Button onPress={create} isDisabled={!detail}>
      <Plus />
      {s.createAbout}
    </Button>
  )
  if (!notes) return null
  if (notes.length === 0) {
    return (
      <EmptyState title={s.noBacklinks} actions={button}>
        {s.noBacklinksAdvice}
      </EmptyState>
    )
  }
  return (
    <div className={styles.panel}>
      <ul aria-label={s.backlinks} className={styles.cards}>
        {notes.map((note) => (
          <li key={note.id}>
            <AriaButton className={styles.card} onPress={() => openNote(note.id, { beside: true })}>
              <NoteRowText note={note} />
            </AriaButton>
          </li>
        ))}
      </ul>
      {button}
    </div>
  )
}
