import { ignoreShown, save } from '#renderer/data/writes.ts'
import { packsStrings as s } from '#renderer/strings/packs.ts'
import { NameDialog } from '#renderer/ui/name-dialog.tsx'
import type { PackId } from '#shared/domain/ids.ts'

interface RenameDialogProps {
  readonly pack: PackId
  readonly title: string
  readonly onClose: () => void
}

/** Asks for a new title of a pack. */
export function RenameDialog({ pack, title, onClose }: RenameDialogProps) {
  return (
    <NameDialog
      title={s.renameTitle}
      label={s.title}
      name={title}
      cancel={s.cancel}
      save={s.save}
      onClose={onClose}
      onSave={(typed) =>
        void save('packs.rename', { id: pack, title: typed }).then(onClose).catch(ignoreShown)
      }
    />
  )
}
