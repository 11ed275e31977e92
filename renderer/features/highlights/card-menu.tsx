import { BookmarkPlus, Ellipsis, FileCode2, Link2, PenLine, Quote, Trash2 } from 'lucide-react'
import { copyQuotations } from '#renderer/data/citation.ts'
import { showFailure } from '#renderer/data/failures.ts'
import { copyHighlightLink, noteAbout, removeHighlight } from '#renderer/data/highlights.ts'
import { useRead } from '#renderer/data/hooks.ts'
import { addToPack } from '#renderer/data/packs.ts'
import { useSettings } from '#renderer/data/settings.ts'
import { ignoreShown, saveAndForget } from '#renderer/data/writes.ts'
import { citation } from '#renderer/strings/citation.ts'
import { highlights as strings } from '#renderer/strings/highlights.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { ColourDot } from '#renderer/ui/colour-dot.tsx'
import { MenuButton, MenuItem, MenuSeparator } from '#renderer/ui/menu.tsx'
import { highlightColour } from '#shared/contract/documents.ts'
import type { Highlight } from '#shared/contract/highlights.ts'

/** What can be done with a highlight besides commenting and tagging. */
export function CardMenu({ highlight }: { readonly highlight: Highlight }) {
  const { id } = highlight
  const { colourNames } = useSettings()
  const document = useRead('documents.get', { id: highlight.document }).data
  const copy = (as: 'rich' | 'markdown') =>
    void copyQuotations([{ kind: 'highlight', id }], as).catch(showFailure)
  return (
    <MenuButton
      label={strings.menu}
      placement="bottom end"
      trigger={
        <IconButton size="small" label={strings.menu}>
          <Ellipsis />
        </IconButton>
      }
    >
      {highlightColour.options.map((colour, index) => (
        <MenuItem
          key={colour}
          icon={<ColourDot colour={colour} />}
          keys={String(index + 1)}
          onAction={() => saveAndForget('highlights.update', { id, colour })}
        >
          {strings.colour(colour, colourNames[colour])}
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuItem icon={<Quote />} onAction={() => copy('rich')}>
        {strings.copy}
      </MenuItem>
      <MenuItem icon={<FileCode2 />} onAction={() => copy('markdown')}>
        {citation.copyMarkdown}
      </MenuItem>
      <MenuItem icon={<Link2 />} onAction={() => copyHighlightLink(highlight)}>
        {strings.copyLink}
      </MenuItem>
      <MenuItem
        icon={<PenLine />}
        onAction={() => {
          noteAbout(highlight, document?.title ?? '').catch(ignoreShown)
        }}
      >
        {strings.note}
      </MenuItem>
      <MenuItem icon={<BookmarkPlus />} onAction={() => addToPack([{ kind: 'highlight', id }])}>
        {strings.pack}
      </MenuItem>
      <MenuSeparator />
      <MenuItem
        icon={<Trash2 />}
        isDangerous
        onAction={() => {
          removeHighlight(highlight).catch(ignoreShown)
        }}
      >
        {strings.remove}
      </MenuItem>
    </MenuButton>
  )
}
