import { type MouseEvent, memo } from 'react'
import { shownDate } from '#renderer/data/citation.ts'
import { dragTab } from '#renderer/data/tab-drag.ts'
import { library as strings } from '#renderer/strings/library.ts'
import { classes } from '#renderer/ui/classes.ts'
import { ColourDot } from '#renderer/ui/colour-dot.tsx'
import { KindIcon } from '#renderer/ui/kind-icon.tsx'
import type { DocumentRow as Row } from '#shared/contract/documents.ts'
import { tabOf } from './document-actions.ts'
import styles from './document-row.module.css'
import { isOwnLanguage, languageName } from './languages.ts'

interface DocumentRowProps {
  readonly id: string
  /** Undefined while it is not loaded. */
  readonly row: Row | undefined
  readonly index: number
  readonly total: number
  readonly isSelected: boolean
  /** The keyboard is on it. */
  readonly isActive: boolean
  readonly isOnDesk: boolean
  readonly onClick: (event: MouseEvent, index: number) => void
  readonly onContextMenu: (event: MouseEvent, index: number) => void
}

/** One document of the list. The keyboard is handled by the list around it. */
export function DocumentRow(props: DocumentRowProps) {
  const { id, row, index, total, isSelected, isActive, isOnDesk, onClick, onContextMenu } = props
  return (
    <div
      id={id}
      role="option"
      aria-selected={isSelected}
      aria-setsize={total}
      aria-posinset={index + 1}
      tabIndex={-1}
      draggable={row !== undefined}
      onDragStart={(event) => row && dragTab(event, { tab: tabOf(row), from: null })}
      className={classes(
        styles.row,
        isSelected && styles.selected,
        isActive && styles.active,
        isOnDesk && styles.onDesk,
      )}
      onClick={(event) => onClick(event, index)}
      onContextMenu={(event) => onContextMenu(event, index)}
    >
      {row ? <Words row={row} isOnDesk={isOnDesk} /> : <Waiting />}
    </div>
  )
}

const Words = memo(function Words({ row, isOnDesk }: { readonly row: Row; readonly isOnDesk: boolean }) {
  const unread = row.readState === 'unread'
  return (
    <>
      {unread ? <i className={styles.unread} role="img" aria-label={strings.unreadMark} /> : null}
      <div className={styles.title} dir="auto">
        {row.title}
      </div>
      <About row={row} />
      <Marks row={row} />
      {isOnDesk ? <span className={styles.hidden}>{strings.inPane}</span> : null}
    </>
  )
})

/** Who published it, when, and how long it is; a long name gives way to the rest. */
function About({ row }: { readonly row: Row }) {
  const { publisher, byline, published, language, kind, passages } = row
  const source = publisher ?? byline
  const when = published === null ? null : shownDate(published, 'short')
  const foreign = language !== null && !isOwnLanguage(language) ? languageName(language) : null
  const rest = [when, foreign, strings.passages(passages)].filter((part) => part !== null)
  return (
    <div className={styles.about}>
      <KindIcon kind={kind} />
      {source === null ? null : <span className={styles.hidden}>{strings.kinds[kind]}: </span>}
      <bdi>{source ?? strings.kinds[kind]}</bdi>
      <span>{rest.map((part) => ` · ${part}`)}</span>
    </div>
  )
}

function Marks({ row }: { readonly row: Row }) {
  const { highlights, notes, colours, editionCount } = row
  if (highlights === 0 && notes === 0 && editionCount === 1) return null
  const counts = [
    editionCount > 1 ? strings.editionCount(editionCount) : null,
    highlights > 0 ? strings.highlightCount(highlights) : null,
    notes > 0 ? strings.noteCount(notes) : null,
  ]
  return (
    <div className={styles.marks}>
      {colours.map((colour) => (
        <ColourDot key={colour} colour={colour} />
      ))}
      <span>{counts.filter((count) => count !== null).join(' · ')}</span>
    </div>
  )
}

function Waiting() {
  return (
    <div className={styles.waiting}>
      <span className={styles.hidden}>{strings.loading}</span>
      <i />
      <i />
    </div>
  )
}
