import { Bookmark, ChevronRight, FileCheck, FileText, Hash, Package, StickyNote } from 'lucide-react'
import { palette as strings } from '#renderer/strings/palette.ts'
import { classes } from '#renderer/ui/classes.ts'
import { Keys } from '#renderer/ui/keys.tsx'
import { commands } from '#shared/domain/commands.ts'
import { commandOf, type Entry } from './entries.ts'
import styles from './switcher.module.css'

const ICONS = {
  document: FileText,
  note: StickyNote,
  tag: Hash,
  search: Bookmark,
  pack: Package,
  draft: FileCheck,
  command: ChevronRight,
} as const satisfies Readonly<Record<Entry['kind'], unknown>>

interface NameRowProps {
  readonly id: string
  readonly entry: Entry
  readonly isChosen: boolean
  readonly onPoint: () => void
  readonly onGo: (beside: boolean) => void
}

/** One name with its kind. */
export function NameRow({ id, entry, isChosen, onPoint, onGo }: NameRowProps) {
  const Icon = ICONS[entry.kind]
  const command = commands.find((known) => known.id === commandOf(entry))
  return (
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      tabIndex={-1}
      className={classes(styles.row, isChosen && styles.chosen)}
      onPointerMove={onPoint}
      onClick={(event) => onGo(event.ctrlKey || event.metaKey)}
    >
      <Icon aria-hidden="true" />
      <span className={styles.label} dir="auto">
        {entry.label || strings.untitled[entry.kind]}
      </span>
      <span className={styles.detail} dir="auto">
        {entry.kind === 'command' ? '' : entry.detail}
      </span>
      {command && 'keys' in command ? <Keys keys={command.keys} /> : null}
      <span className={styles.kind}>{strings.kinds[entry.kind]}</span>
    </div>
  )
}
