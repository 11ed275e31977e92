import { Heading, Highlighter, Plus, Type } from 'lucide-react'
import { ignoreShown } from '#renderer/data/writes.ts'
import { packsStrings as s } from '#renderer/strings/packs.ts'
import { Button } from '#renderer/ui/button.tsx'
import { MenuButton, MenuItem } from '#renderer/ui/menu.tsx'
import type { PackId } from '#shared/domain/ids.ts'
import { insertOwn } from './insert.ts'

interface AddMenuProps {
  readonly pack: PackId
  /** Lets highlights and notes be chosen. */
  readonly onChoose: () => void
}

/** What can be put at the end of a pack. */
export function AddMenu({ pack, onChoose }: AddMenuProps) {
  const insert = (kind: 'heading' | 'text') => {
    insertOwn(pack, kind).catch(ignoreShown)
  }
  return (
    <MenuButton
      label={s.add}
      trigger={
        <Button>
          <Plus />
          {s.add}
        </Button>
      }
    >
      <MenuItem icon={<Highlighter />} onAction={onChoose}>
        {s.addFromLibrary}
      </MenuItem>
      <MenuItem icon={<Heading />} onAction={() => insert('heading')}>
        {s.heading}
      </MenuItem>
      <MenuItem icon={<Type />} onAction={() => insert('text')}>
        {s.text}
      </MenuItem>
    </MenuButton>
  )
}
