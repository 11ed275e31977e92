import { ChevronDown } from 'lucide-react'
import { useSettings } from '#renderer/data/settings.ts'
import { useCodebook } from '#renderer/data/tags.ts'
import { useView } from '#renderer/data/view.ts'
import { highlights as strings } from '#renderer/strings/highlights.ts'
import { ChipButton, RemovableChip } from '#renderer/ui/chip.tsx'
import { ColourDot } from '#renderer/ui/colour-dot.tsx'
import { MenuButton, MenuItem, MenuSeparator } from '#renderer/ui/menu.tsx'
import { type HighlightColour, highlightColour } from '#shared/contract/documents.ts'
import type { TagId } from '#shared/domain/ids.ts'
import styles from './list-filters.module.css'

interface ListFiltersProps {
  readonly tag: TagId | null
  readonly colour: HighlightColour | null
  /** Undefined while it is counted. */
  readonly total: number | undefined
}

/** The head of the list: how many highlights there are, in which colour and with which tag. */
export function ListFilters({ tag, colour, total }: ListFiltersProps) {
  const show = useView((state) => state.show)
  const { byId } = useCodebook()
  const { colourNames } = useSettings()
  const tagName = tag === null ? null : (byId.get(tag)?.name ?? strings.unknownTag)
  const setColour = (next: HighlightColour | null) => show({ kind: 'highlights', tag, colour: next })
  return (
    <header className={styles.header}>
      <div className={styles.title}>
        <h2>{strings.all}</h2>
        <span role="status">{total === undefined ? '' : strings.count(total)}</span>
      </div>
      <div className={styles.chips}>
        {tagName === null ? null : (
          <RemovableChip
            removeLabel={strings.clearTag(tagName)}
            onRemove={() => show({ kind: 'highlights', tag: null, colour })}
          >
            <bdi># {tagName}</bdi>
          </RemovableChip>
        )}
        <MenuButton
          label={strings.filterColour}
          trigger={
            <ChipButton isOn={colour !== null}>
              {colour === null ? null : <ColourDot colour={colour} />}
              {colour === null ? strings.filterColour : strings.colour(colour, colourNames[colour])}
              <ChevronDown aria-hidden="true" />
            </ChipButton>
          }
        >
          <MenuItem onAction={() => setColour(null)}>{strings.anyColour}</MenuItem>
          <MenuSeparator />
          {highlightColour.options.map((option) => (
            <MenuItem key={option} icon={<ColourDot colour={option} />} onAction={() => setColour(option)}>
              {strings.colour(option, colourNames[option])}
            </MenuItem>
          ))}
        </MenuButton>
      </div>
    </header>
  )
}
