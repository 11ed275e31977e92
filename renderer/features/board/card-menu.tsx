import { BookmarkPlus, Columns2, FileCode2, FileText, Quote, Tags, Trash2 } from 'lucide-react'
import { useSettings } from '#renderer/data/settings.ts'
import { board as strings } from '#renderer/strings/board.ts'
import { citation } from '#renderer/strings/citation.ts'
import { ColourDot } from '#renderer/ui/colour-dot.tsx'
import { ContextMenu, MenuItem, type MenuPoint, MenuSeparator } from '#renderer/ui/menu.tsx'
import { highlightColour } from '#shared/contract/documents.ts'
import type { HighlightId } from '#shared/domain/ids.ts'
import { copy, pack, recolour, remove } from './actions.ts'

interface CardMenuProps {
  /** Null while it is closed. */
  readonly at: MenuPoint | null
  readonly ids: readonly HighlightId[]
  readonly onOpen: (beside: boolean) => void
  readonly onTags: () => void
  readonly onClose: () => void
}

/** What can be done with a card and with the others that are selected. */
export function CardMenu({ at, ids, onOpen, onTags, onClose }: CardMenuProps) {
  const { colourNames } = useSettings()
  return (
    <ContextMenu label={strings.menu} at={at} onClose={onClose}>
      <MenuItem icon={<Columns2 />} keys="Enter" onAction={() => onOpen(true)}>
        {strings.open}
      </MenuItem>
      <MenuItem icon={<FileText />} keys="$mod+Enter" onAction={() => onOpen(false)}>
        {strings.openHere}
      </MenuItem>
      <MenuSeparator />
      {highlightColour.options.map((colour, index) => (
        <MenuItem
          key={colour}
          icon={<ColourDot colour={colour} />}
          keys={String(index + 1)}
          onAction={() => recolour(ids, colour)}
        >
          {strings.colourOf(colour, colourNames[colour])}
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuItem icon={<Tags />} keys="T" onAction={onTags}>
        {strings.tags}
      </MenuItem>
      <MenuItem icon={<BookmarkPlus />} keys="P" onAction={() => pack(ids)}>
        {strings.addToPack}
      </MenuItem>
      <MenuItem icon={<Quote />} onAction={() => copy(ids, 'rich')}>
        {citation.copy}
      </MenuItem>
      <MenuItem icon={<FileCode2 />} onAction={() => copy(ids, 'markdown')}>
        {citation.copyMarkdown}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Trash2 />} keys="Delete" isDangerous onAction={() => remove(ids)}>
        {strings.remove}
      </MenuItem>
    </ContextMenu>
  )
}
