import { Ellipsis, Eye, PackagePlus, Pencil, Trash2 } from 'lucide-react'
import { Input, TextField, VisuallyHidden } from 'react-aria-components'
import { showFailure } from '#renderer/data/failures.ts'
import { removeNote } from '#renderer/data/notes.ts'
import { addToPack } from '#renderer/data/packs.ts'
import { notesStrings as s } from '#renderer/strings/notes.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { MenuButton, MenuItem } from '#renderer/ui/menu.tsx'
import type { NoteId } from '#shared/domain/ids.ts'
import styles from './note.module.css'

interface NoteHeaderProps {
  readonly note: NoteId
  readonly title: string
  readonly isPreview: boolean
  readonly onRename: (title: string) => void
  /** Enter and the down arrow lead from the title into the text. */
  readonly onLeave: () => void
  readonly onTogglePreview: () => void
}

/** The title of a note and what can be done with it. */
export function NoteHeader({ note, title, isPreview, onRename, onLeave, onTogglePreview }: NoteHeaderProps) {
  return (
    <header className={styles.header}>
      <VisuallyHidden elementType="h1">{title || s.untitled}</VisuallyHidden>
      <TextField className={styles.titleField} aria-label={s.title} value={title} onChange={onRename}>
        <Input
          className={styles.titleInput}
          dir="auto"
          placeholder={s.untitled}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'ArrowDown')) return
            event.preventDefault()
            onLeave()
          }}
        />
      </TextField>
      <IconButton
        label={isPreview ? s.source : s.preview}
        keys="$mod+Shift+V"
        isActive={isPreview}
        onPress={onTogglePreview}
      >
        {isPreview ? <Pencil /> : <Eye />}
      </IconButton>
      <MenuButton
        label={s.actions}
        placement="bottom end"
        trigger={
          <IconButton label={s.actions}>
            <Ellipsis />
          </IconButton>
        }
      >
        <MenuItem icon={<PackagePlus />} onAction={() => addToPack([{ kind: 'note', id: note }])}>
          {s.addToPack}
        </MenuItem>
        <MenuItem
          icon={<Trash2 />}
          isDangerous
          onAction={() => void removeNote({ id: note, title }).catch(showFailure)}
        >
          {s.remove}
        </MenuItem>
      </MenuButton>
    </header>
  )
}
