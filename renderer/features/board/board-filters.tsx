import { ChevronDown, Hash } from 'lucide-react'
import { useState } from 'react'
import type { BoardTab } from '#renderer/data/board.ts'
import { useRead } from '#renderer/data/hooks.ts'
import { useSettings } from '#renderer/data/settings.ts'
import { tagPath, useCodebook } from '#renderer/data/tags.ts'
import { board as strings } from '#renderer/strings/board.ts'
import { ChipButton, RemovableChip } from '#renderer/ui/chip.tsx'
import { ColourDot } from '#renderer/ui/colour-dot.tsx'
import { MenuButton, MenuItem, MenuSeparator } from '#renderer/ui/menu.tsx'
import { TagField } from '#renderer/ui/tag-field.tsx'
import { highlightColour } from '#shared/contract/documents.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import styles from './board.module.css'

interface BoardFiltersProps {
  readonly tab: BoardTab
  readonly onChange: (next: Partial<BoardTab>) => void
}

/** The filters besides words, as chips. */
export function BoardFilters({ tab, onChange }: BoardFiltersProps) {
  return (
    <div className={styles.filters}>
      <TagFilter {...{ tab, onChange }} />
      <ColourFilter {...{ tab, onChange }} />
      {tab.document === null ? null : (
        <DocumentFilter document={tab.document} onClear={() => onChange({ document: null })} />
      )}
    </div>
  )
}

function TagFilter({ tab: { tag }, onChange }: BoardFiltersProps) {
  const codebook = useCodebook()
  const [choosing, setChoosing] = useState(false)
  if (choosing) {
    return (
      <TagField
        label={strings.findTag}
        options={codebook.tags.map((other) => ({ tag: other, path: tagPath(codebook, other) }))}
        autoFocus
        onChoose={(chosen) => {
          setChoosing(false)
          onChange({ tag: chosen.id })
        }}
        onLeave={() => setChoosing(false)}
      />
    )
  }
  if (tag === null) {
    return (
      <ChipButton isDisabled={codebook.tags.length === 0} onPress={() => setChoosing(true)}>
        <Hash aria-hidden="true" /> {strings.tag}
      </ChipButton>
    )
  }
  const known = codebook.byId.get(tag)
  const name = known ? tagPath(codebook, known) : strings.unknownTag
  return (
    <RemovableChip removeLabel={strings.clearTag(name)} onRemove={() => onChange({ tag: null })}>
      <bdi>{strings.tagOf(name)}</bdi>
    </RemovableChip>
  )
}

function ColourFilter({ tab: { colour }, onChange }: BoardFiltersProps) {
  const { colourNames } = useSettings()
  return (
    <MenuButton
      label={strings.colour}
      trigger={
        <ChipButton isOn={colour !== null}>
          {colour === null ? null : <ColourDot colour={colour} />}
          {colour === null ? strings.colour : strings.colourOf(colour, colourNames[colour])}
          <ChevronDown aria-hidden="true" />
        </ChipButton>
      }
    >
      <MenuItem onAction={() => onChange({ colour: null })}>{strings.anyColour}</MenuItem>
      <MenuSeparator />
      {highlightColour.options.map((option) => (
        <MenuItem
          key={option}
          icon={<ColourDot colour={option} />}
          onAction={() => onChange({ colour: option })}
        >
          {strings.colourOf(option, colourNames[option])}
        </MenuItem>
      ))}
    </MenuButton>
  )
}

interface DocumentFilterProps {
  readonly document: DocumentId
  readonly onClear: () => void
}

function DocumentFilter({ document, onClear }: DocumentFilterProps) {
  const title = useRead('documents.get', { id: document }).data?.title ?? strings.loading
  return (
    <RemovableChip removeLabel={strings.clearDocument(title)} onRemove={onClear}>
      <span className={styles.documentChip} dir="auto">
        {title}
      </span>
    </RemovableChip>
  )
}
