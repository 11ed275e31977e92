import { Ellipsis, ExternalLink, Heading, PencilLine, SlidersHorizontal, Type, X } from 'lucide-react'
import { ignoreShown, saveAndForget } from '#renderer/data/writes.ts'
import { packsStrings as s } from '#renderer/strings/packs.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { MenuButton, MenuItem, MenuSeparator } from '#renderer/ui/menu.tsx'
import type { PackItem } from '#shared/contract/packs.ts'
import type { PackId } from '#shared/domain/ids.ts'
import { adjust, write } from './editing.ts'
import { insertOwn } from './insert.ts'
import { openItem } from './open-item.ts'

interface ItemMenuProps {
  readonly pack: PackId
  readonly item: PackItem
  /** Its place in the pack, from 0. */
  readonly at: number
  /** How many items taking out is meant for. */
  readonly count: number
  readonly onTakeOut: () => void
}

/** What can be done with one item of a pack, and what can be put above or below it. */
export function ItemMenu({ pack, item, at, count, onTakeOut }: ItemMenuProps) {
  const insert = (kind: 'heading' | 'text', place: number) => {
    insertOwn(pack, kind, place).catch(ignoreShown)
  }
  return (
    <MenuButton
      label={s.itemActions}
      placement="bottom end"
      trigger={
        <IconButton label={s.itemActions} size="small">
          <Ellipsis />
        </IconButton>
      }
    >
      {item.kind === 'highlight' && (
        <MenuItem icon={<SlidersHorizontal />} onAction={() => adjust(item.id)}>
          {s.adjust}
        </MenuItem>
      )}
      {(item.kind === 'heading' || item.kind === 'text') && (
        <MenuItem icon={<PencilLine />} onAction={() => write(item.id)}>
          {s.writeWords}
        </MenuItem>
      )}
      {item.kind === 'heading' &&
        [1, 2, 3]
          .filter((level) => level !== item.level)
          .map((level) => (
            <MenuItem
              key={level}
              icon={<Heading />}
              onAction={() =>
                saveAndForget('packs.changeItem', {
                  pack,
                  id: item.id,
                  item: { kind: 'heading', level, text: item.text },
                })
              }
            >
              {s.headingLevel(level)}
            </MenuItem>
          ))}
      {(item.kind === 'highlight' || item.kind === 'note') && (
        <MenuItem icon={<ExternalLink />} onAction={() => openItem(item)}>
          {s.openBeside}
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuItem icon={<Heading />} onAction={() => insert('heading', at)}>
        {s.headingAbove}
      </MenuItem>
      <MenuItem icon={<Type />} onAction={() => insert('text', at)}>
        {s.textAbove}
      </MenuItem>
      <MenuItem icon={<Type />} onAction={() => insert('text', at + 1)}>
        {s.textBelow}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<X />} onAction={onTakeOut}>
        {s.takeOutCount(count)}
      </MenuItem>
    </MenuButton>
  )
}
