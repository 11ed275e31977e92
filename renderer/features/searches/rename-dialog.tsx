import { ignoreShown, save } from '#renderer/data/writes.ts'
import { searchesStrings as s } from '#renderer/strings/searches.ts'
import { NameDialog } from '#renderer/ui/name-dialog.tsx'
import type { SavedSearch } from '#shared/contract/searches.ts'

interface RenameDialogProps {
  readonly search: SavedSearch
  readonly onClose: () => void
}

/** Asks for a new name of a saved search. */
export function RenameDialog({ search: { id, name }, onClose }: RenameDialogProps) {
  return (
    <NameDialog
      title={s.renameTitle}
      label={s.name}
      name={name}
      cancel={s.cancel}
      save={s.saveName}
      onClose={onClose}
      onSave={(typed) => void save('searches.update', { id, name: typed }).then(onClose).catch(ignoreShown)}
    />
  )
}
