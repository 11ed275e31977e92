import { ChevronDown, FileDiff } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { call } from '#renderer/data/client.ts'
import { useCommand } from '#renderer/data/commands.ts'
import { changeTab, useDesk } from '#renderer/data/desk.ts'
import { compare, openReview } from '#renderer/data/editions.ts'
import { showFailure } from '#renderer/data/failures.ts'
import { useRead } from '#renderer/data/hooks.ts'
import { shownTime } from '#renderer/data/times.ts'
import { editions as strings } from '#renderer/strings/editions.ts'
import { MenuButton, MenuItem } from '#renderer/ui/menu.tsx'
import type { Tab } from '#shared/domain/desk.ts'
import type { EditionId } from '#shared/domain/ids.ts'
import styles from './edition-line.module.css'
import { samePassage } from './same-passage.ts'
import { useTrueTab } from './use-true-tab.ts'

type DocumentTab = Extract<Tab, { kind: 'document' }>

interface EditionLineProps {
  readonly pane: number
  readonly index: number
  readonly tab: DocumentTab
}

/** Says over a text which edition it is, where its document has several; another one can be chosen. */
export function EditionLine({ pane, index, tab }: EditionLineProps) {
  const document = useRead('documents.get', { id: tab.document }).data
  useTrueTab(pane, index, tab, document)
  const editions = document?.editions ?? []
  const here = editions.findIndex(({ id }) => id === tab.edition)
  const shown = editions[here]
  const newest = editions.at(-1)
  const isNewest = shown !== undefined && shown === newest
  const other = isNewest ? editions[here - 1] : newest
  const isFocused = useDesk(({ desk }) => desk.focused === pane)
  const waiting =
    useRead('anchors.review', { document: tab.document }, { enabled: editions.length > 1 }).data?.length ?? 0

  const compareWithOther = () => {
    if (!shown || !other) return
    if (isNewest) compare(other.id, shown.id)
    else compare(shown.id, other.id)
  }
  useCommand('edition.compare', compareWithOther, isFocused && shown !== undefined && other !== undefined)
  if (!shown || !newest || !other) return null

  const show = (edition: EditionId) => void switchTo(pane, index, tab, edition).catch(showFailure)
  return (
    <div className={styles.line} role="group" aria-label={strings.line}>
      <MenuButton
        label={strings.choose}
        selectionMode="single"
        selectedKeys={[shown.id]}
        onAction={(key) => {
          const chosen = editions.find(({ id }) => id === key)
          if (chosen && chosen !== shown) show(chosen.id)
        }}
        trigger={
          <AriaButton className={styles.choose}>
            {strings.editionOf(shown.ordinal, editions.length, shownTime(shown.extractedAt))}
            <ChevronDown aria-hidden="true" />
          </AriaButton>
        }
      >
        {editions.toReversed().map(({ id, ordinal, extractedAt }) => (
          <MenuItem key={id} id={id} detail={shownTime(extractedAt)}>
            {strings.edition(ordinal)}
          </MenuItem>
        ))}
      </MenuButton>
      {isNewest ? null : (
        <span className={styles.newer}>
          {strings.newer}
          <AriaButton className={styles.link} onPress={() => show(newest.id)}>
            {strings.showNewest}
          </AriaButton>
        </span>
      )}
      <span className={styles.space} />
      {waiting > 0 ? (
        <AriaButton className={styles.link} onPress={openReview}>
          {strings.waiting(waiting)}
        </AriaButton>
      ) : null}
      <AriaButton className={styles.link} onPress={compareWithOther}>
        <FileDiff aria-hidden="true" />
        {strings.compareWith(other.ordinal)}
      </AriaButton>
    </div>
  )
}

/** Shows another edition in the same tab, at the passage that is read now. */
async function switchTo(pane: number, index: number, tab: DocumentTab, edition: EditionId): Promise<void> {
  const [from, to] = await Promise.all([
    call('editions.text', { edition: tab.edition }),
    call('editions.text', { edition }),
  ])
  const place = { ...tab.place, ordinal: samePassage(from, to, tab.place.ordinal) }
  changeTab(pane, index, { ...tab, edition, place })
}
