import {
  Columns2,
  FileDiff,
  FilePlus2,
  FileText,
  GitMerge,
  Mail,
  MailOpen,
  Quote,
  RotateCcw,
  Trash2,
} from 'lucide-react'
import { useCommand } from '#renderer/data/commands.ts'
import { addEdition, compareDocuments } from '#renderer/data/editions.ts'
import { chooseJoin } from '#renderer/data/joining.ts'
import { citation } from '#renderer/strings/citation.ts'
import { library as strings } from '#renderer/strings/library.ts'
import { ContextMenu, MenuItem, type MenuPoint, MenuSeparator } from '#renderer/ui/menu.tsx'
import type { DocumentRow } from '#shared/contract/documents.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import { exportCitations, markAs, openRow, restore, trash } from './document-actions.ts'

interface RowMenuProps {
  /** Null while it is closed. */
  readonly at: MenuPoint | null
  readonly ids: readonly DocumentId[]
  /** The row that the menu was opened on. */
  readonly row: DocumentRow | undefined
  readonly isTrash: boolean
  readonly listHasFocus: boolean
  readonly onClose: () => void
}

/** What can be done with the selected documents. */
export function RowMenu({ at, ids, row, isTrash, listHasFocus, onClose }: RowMenuProps) {
  const [one, other] = ids
  useCommand('document.trash', () => trash(ids), listHasFocus && !isTrash && ids.length > 0)
  useCommand('document.restore', () => restore(ids), listHasFocus && isTrash && ids.length > 0)

  return (
    <ContextMenu at={at} label={strings.rowMenu} onClose={onClose}>
      {row ? (
        <>
          <MenuItem icon={<FileText />} keys="Enter" onAction={() => openRow(row, false)}>
            {strings.open}
          </MenuItem>
          <MenuItem icon={<Columns2 />} keys="$mod+Enter" onAction={() => openRow(row, true)}>
            {strings.openBeside}
          </MenuItem>
          <MenuSeparator />
          {isTrash ? null : (
            <>
              <MenuItem icon={<FilePlus2 />} onAction={() => void addEdition(row.id)}>
                {strings.addEdition}
              </MenuItem>
              <MenuItem icon={<GitMerge />} onAction={() => chooseJoin(row.id)}>
                {strings.joinTo}
              </MenuItem>
              <MenuSeparator />
            </>
          )}
        </>
      ) : null}
      {one !== undefined && other !== undefined && ids.length === 2 ? (
        <>
          <MenuItem icon={<FileDiff />} onAction={() => compareDocuments(one, other)}>
            {strings.compareTwo}
          </MenuItem>
          <MenuSeparator />
        </>
      ) : null}
      {isTrash || ids.length === 0 ? null : (
        <MenuItem icon={<Quote />} onAction={() => exportCitations(ids, row?.title)}>
          {citation.exportCitations}
        </MenuItem>
      )}
      <MenuItem icon={<MailOpen />} onAction={() => markAs(ids, 'read')}>
        {strings.markRead}
      </MenuItem>
      <MenuItem icon={<Mail />} onAction={() => markAs(ids, 'unread')}>
        {strings.markUnread}
      </MenuItem>
      <MenuSeparator />
      {isTrash ? (
        <MenuItem icon={<RotateCcw />} onAction={() => restore(ids)}>
          {strings.restore}
        </MenuItem>
      ) : (
        <MenuItem icon={<Trash2 />} keys="Delete" isDangerous onAction={() => trash(ids)}>
          {strings.moveToTrash}
        </MenuItem>
      )}
    </ContextMenu>
  )
}
