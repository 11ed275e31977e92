import { FileText, LayoutGrid, Pencil, Plus, Trash2 } from 'lucide-react'
import { openBoard } from '#renderer/data/board.ts'
import { notify } from '#renderer/data/notices.ts'
import { offerUndo } from '#renderer/data/undo.ts'
import { allDocuments, useView } from '#renderer/data/view.ts'
import { ignoreShown, save } from '#renderer/data/writes.ts'
import { tags as words } from '#renderer/strings/tags.ts'
import { ContextMenu, MenuItem, type MenuPoint } from '#renderer/ui/menu.tsx'
import type { Tag } from '#shared/contract/tags.ts'
import type { TagDraft } from './tag-dialog.tsx'

interface TagMenuProps {
  readonly menu: { readonly tag: Tag; readonly at: MenuPoint } | null
  readonly onClose: () => void
  readonly onEdit: (draft: TagDraft) => void
}

/** What can be done with a tag. */
export function TagMenu({ menu, onClose, onEdit }: TagMenuProps) {
  const withTag = (act: (tag: Tag) => void) => () => menu && act(menu.tag)
  return (
    <ContextMenu label={words.actions} at={menu?.at ?? null} onClose={onClose}>
      <MenuItem
        icon={<FileText />}
        onAction={withTag(({ id }) =>
          useView.getState().show({ kind: 'documents', query: { ...allDocuments, tag: id } }),
        )}
      >
        {words.showDocuments}
      </MenuItem>
      <MenuItem icon={<Pencil />} keys="F2" onAction={withTag((tag) => onEdit({ tag, parent: tag.parent }))}>
        {words.edit}
      </MenuItem>
      <MenuItem icon={<Plus />} onAction={withTag(({ id }) => onEdit({ tag: null, parent: id }))}>
        {words.createBelow}
      </MenuItem>
      <MenuItem icon={<LayoutGrid />} onAction={withTag(({ id }) => openBoard({ tag: id }))}>
        {words.showOnBoard}
      </MenuItem>
      <MenuItem icon={<Trash2 />} keys="Delete" isDangerous onAction={withTag(removeTag)}>
        {words.remove}
      </MenuItem>
    </ContextMenu>
  )
}

/** Takes several tags and what stands below them out of the codebook in one step. */
export function removeTags(tags: readonly Tag[]): void {
  const [one] = tags
  if (one && tags.length === 1) return removeTag(one)
  if (one) {
    save('tags.removeMany', { ids: tags.map(({ id }) => id) })
      .then(() => offerUndo(words.removedMany(tags.length)))
      .catch(ignoreShown)
  }
}

/** Takes a tag and what stands below it out of the codebook; undo brings all back. */
export function removeTag({ id, name }: Tag): void {
  save('tags.remove', { id }).then(
    () => notify({ tone: 'info', message: words.removed(name) }),
    () => {},
  )
}
