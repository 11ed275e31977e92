import { BookmarkPlus, ChevronDown, Scissors, Tags, Trash2, X } from 'lucide-react'
import { Toolbar } from 'react-aria-components'
import { useSettings } from '#renderer/data/settings.ts'
import { board as strings } from '#renderer/strings/board.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { ColourDot } from '#renderer/ui/colour-dot.tsx'
import { MenuButton, MenuItem } from '#renderer/ui/menu.tsx'
import { highlightColour } from '#shared/contract/documents.ts'
import type { HighlightId, TagId } from '#shared/domain/ids.ts'
import { pack, recolour, remove } from './actions.ts'
import styles from './board.module.css'

interface SelectionBarProps {
  /** The selected highlights in the order of the board. */
  readonly ids: readonly HighlightId[]
  /** The tag that the board is filtered by. */
  readonly tag: TagId | null
  readonly onTags: () => void
  readonly onSplit: () => void
  readonly onClear: () => void
}

/** What can be done with the selected cards; nothing while none is selected. */
export function SelectionBar({ ids, tag, onTags, onSplit, onClear }: SelectionBarProps) {
  const { colourNames } = useSettings()
  if (ids.length === 0) return null
  return (
    <Toolbar aria-label={strings.actions} className={styles.bar}>
      <span role="status" className={styles.selected}>
        {strings.selected(ids.length)}
      </span>
      <Button onPress={onTags}>
        <Tags aria-hidden="true" /> {strings.tags}
      </Button>
      <MenuButton
        label={strings.recolour}
        placement="top start"
        trigger={
          <Button>
            {strings.recolour} <ChevronDown aria-hidden="true" />
          </Button>
        }
      >
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
      </MenuButton>
      <Button onPress={() => pack(ids)}>
        <BookmarkPlus aria-hidden="true" /> {strings.addToPack}
      </Button>
      {tag === null ? null : (
        <Button onPress={onSplit}>
          <Scissors aria-hidden="true" /> {strings.split}
        </Button>
      )}
      <Button variant="danger" onPress={() => remove(ids)}>
        <Trash2 aria-hidden="true" /> {strings.remove}
      </Button>
      <IconButton label={strings.clearSelection} keys="Escape" onPress={onClear}>
        <X />
      </IconButton>
    </Toolbar>
  )
}
