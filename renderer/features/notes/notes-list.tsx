import { NotebookPen, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components'
import { showFailure } from '#renderer/data/failures.ts'
import { useRead } from '#renderer/data/hooks.ts'
import { createNote, removeNote } from '#renderer/data/notes.ts'
import { openNote } from '#renderer/data/open.ts'
import { notesStrings as s } from '#renderer/strings/notes.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ContextMenu, MenuItem, type MenuPoint } from '#renderer/ui/menu.tsx'
import type { NoteRow } from '#shared/contract/notes.ts'
import styles from './lists.module.css'
import { NoteRowText } from './note-row.tsx'

const create = () => void createNote().catch(showFailure)
const remove = (note: NoteRow) => void removeNote(note).catch(showFailure)

/** The list column's view of all notes, last changed first. */
export function NotesList() {
  const { data: notes } = useRead('notes.list', {})
  if (!notes) return null
  return (
    <div className={styles.column}>
      <header className={styles.header}>
        <h2>{s.count(notes.length)}</h2>
        <IconButton label={s.create} keys="$mod+N" onPress={create}>
          <Plus />
        </IconButton>
      </header>
      {notes.length > 0 ? (
        <Rows notes={notes} />
      ) : (
        <EmptyState
          title={s.none}
          icon={<NotebookPen />}
          actions={<Button onPress={create}>{s.create}</Button>}
        >
          {s.noneAdvice}
        </EmptyState>
      )}
    </div>
  )
}

function Rows({ notes }: { readonly notes: readonly NoteRow[] }) {
  const [menu, setMenu] = useState<{ note: NoteRow; at: MenuPoint } | null>(null)
  return (
    <>
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: 88 }}>
        <ListBox aria-label={s.list} className={styles.rows} items={notes} selectionMode="none">
          {(note) => (
            <ListBoxItem
              className={styles.row}
              textValue={note.title || s.untitled}
              onAction={() => openNote(note.id)}
              onContextMenu={(event) => setMenu({ note, at: { x: event.clientX, y: event.clientY } })}
              onKeyDown={(event) => event.key === 'Delete' && remove(note)}
            >
              <NoteRowText note={note} />
            </ListBoxItem>
          )}
        </ListBox>
      </Virtualizer>
      <ContextMenu label={s.actions} at={menu?.at ?? null} onClose={() => setMenu(null)}>
        <MenuItem icon={<Trash2 />} isDangerous onAction={() => menu && remove(menu.note)}>
          {s.remove}
        </MenuItem>
      </ContextMenu>
    </>
  )
}
