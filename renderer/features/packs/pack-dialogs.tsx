import { useCommand } from '#renderer/data/commands.ts'
import { frontTab, useDesk } from '#renderer/data/desk.ts'
import { useRead } from '#renderer/data/hooks.ts'
import { currentOf } from '#renderer/data/packs.ts'
import { ExportDialog } from './export-dialog.tsx'
import { closePackDialog, createPack, exportPack, usePackDialog } from './pack-actions.ts'
import { RenameDialog } from './rename-dialog.tsx'

/** The commands of packs and the dialogs that they open; stands once in the window. */
export function PackDialogs() {
  const packs = useRead('packs.list', {}).data ?? []
  const { exporting, renaming } = usePackDialog()
  useCommand('pack.create', createPack)
  useCommand(
    'pack.export',
    () => {
      const front = frontTab(useDesk.getState().desk)
      const pack = front?.kind === 'pack' ? packs.find(({ id }) => id === front.pack) : currentOf(packs)
      if (pack) exportPack(pack)
    },
    packs.length > 0,
  )
  return (
    <>
      {exporting && <ExportDialog pack={exporting.id} title={exporting.title} onClose={closePackDialog} />}
      {renaming && <RenameDialog pack={renaming.id} title={renaming.title} onClose={closePackDialog} />}
    </>
  )
}
