import { Copy, EyeOff, Link2, Quote, Search, Undo2 } from 'lucide-react'
import { reader as strings } from '#renderer/strings/reader.ts'
import { ContextMenu, MenuItem, MenuSeparator } from '#renderer/ui/menu.tsx'
import { commands } from '#shared/domain/commands.ts'
import type { ReaderActions } from './actions.ts'
import type { OpenMenu } from './use-passage-menu.ts'

const search = commands.find(({ id }) => id === 'find.selection')
const searchKeys = search && 'keys' in search ? search.keys : undefined

interface PassageMenuProps {
  readonly at: OpenMenu | null
  readonly furniture: boolean
  readonly actions: ReaderActions
  readonly onClose: () => void
}

/** The menu of one passage: right mouse button or menu key. */
export function PassageMenu({ at, furniture, actions, onClose }: PassageMenuProps) {
  const ordinal = at?.ordinal ?? 0
  return (
    <ContextMenu at={at} onClose={onClose} label={strings.passageMenu(ordinal)}>
      {at?.hasWords ? (
        <>
          <MenuItem icon={<Copy />} onAction={() => actions.copyWords()}>
            {strings.copy}
          </MenuItem>
          <MenuItem icon={<Search />} keys={searchKeys} onAction={() => actions.searchForWords()}>
            {strings.searchForWords}
          </MenuItem>
        </>
      ) : null}
      <MenuItem icon={<Quote />} onAction={() => actions.copyLocator(ordinal)}>
        {strings.copyLocator(ordinal)}
      </MenuItem>
      <MenuItem icon={<Link2 />} onAction={() => actions.copyLink(ordinal)}>
        {strings.copyLink(ordinal)}
      </MenuItem>
      <MenuSeparator />
      {furniture ? (
        <MenuItem icon={<Undo2 />} onAction={() => actions.setFurniture(ordinal, false)}>
          {strings.restoreItem(ordinal)}
        </MenuItem>
      ) : (
        <MenuItem icon={<EyeOff />} onAction={() => actions.setFurniture(ordinal, true)}>
          {strings.fold(ordinal)}
        </MenuItem>
      )}
    </ContextMenu>
  )
}
