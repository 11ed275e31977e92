import { FileText, Text } from 'lucide-react'
import { useCommand } from '#renderer/data/commands.ts'
import { changeTab, useDesk } from '#renderer/data/desk.ts'
import { useRead } from '#renderer/data/hooks.ts'
import { reader as strings } from '#renderer/strings/reader.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { pageLabel } from '#shared/domain/locator.ts'
import type { PlacedPage } from '#shared/domain/pages.ts'
import { locusOf, type Pages } from './loci.ts'
import type { Outline } from './outline.ts'
import { firstShown, type Place } from './places.ts'
import type { DocumentTab } from './reader.tsx'
import styles from './reader-tools.module.css'
import { useShownPages } from './shown-page.ts'

interface ReaderToolsProps {
  readonly pane: number
  readonly index: number
  readonly tab: DocumentTab
}

/** Beside the tabs of a pane: where the reader is, and for a document with pages whether these or the text are shown. */
export function ReaderTools({ pane, index, tab }: ReaderToolsProps) {
  const { edition, asPages = false } = tab
  const outline = useRead('passages.outline', { edition }).data
  const pages = useRead('pages.list', { edition }).data
  const focused = useDesk(({ desk }) => desk.focused === pane)
  const hasBoth = outline !== undefined && outline.ids.length > 0 && pages !== undefined && pages.length > 0
  const show = (next: boolean) => changeTab(pane, index, { ...tab, asPages: next })
  useCommand('view.pages', () => show(!asPages), focused && hasBoth)
  const number = useShownPages(({ byPane }) => byPane.get(pane))
  if (!outline || !pages) return null
  const shown = pages.find((page) => page.number === number)
  return (
    <div className={styles.tools}>
      <span className={styles.place}>{placeWords(outline, pages, tab.place, shown)}</span>
      {hasBoth ? (
        <>
          <div className={styles.choice}>
            <Segmented
              label={strings.show}
              hideLabel
              size="small"
              value={asPages ? 'pages' : 'text'}
              options={[
                { value: 'text', text: strings.asText },
                { value: 'pages', text: strings.asPages },
              ]}
              onChange={(value) => show(value === 'pages')}
            />
          </div>
          <div className={styles.button}>
            <IconButton
              size="small"
              label={asPages ? strings.showText : strings.showPages}
              keys="$mod+Shift+G"
              onPress={() => show(!asPages)}
            >
              {asPages ? <Text /> : <FileText />}
            </IconButton>
          </div>
        </>
      ) : null}
    </div>
  )
}

/** "¶ 40 of 213", with pages "p. 3 of 12, ¶ 40 of 213"; `shown` is the number of the page in sight, if pages are shown. */
function placeWords(outline: Outline, pages: Pages, place: Place, shown: PlacedPage | undefined): string {
  const ordinal = firstShown(outline, place)
  const start = outline.starts[ordinal - 1]
  const passage = start === undefined ? null : strings.place(ordinal, outline.ids.length)
  const past = ordinal === place.ordinal ? place.fraction * (outline.lengths[ordinal - 1] ?? 0) : 0
  const offset = (start ?? 0) + Math.floor(past)
  const label = shown?.label ?? locusOf(outline, pages, { start: offset, end: offset + 1 }).page
  const page = label === null ? null : pageLabel(label)
  return [pages.length > 0 && page !== null ? strings.pageOf(page, pages.length) : page, passage]
    .filter((part) => part !== null)
    .join(', ')
}
