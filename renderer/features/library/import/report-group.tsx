import { useId } from 'react'
import { Button } from 'react-aria-components'
import { library as strings } from '#renderer/strings/library.ts'
import { classes } from '#renderer/ui/classes.ts'
import { VirtualList } from '#renderer/ui/virtual-list.tsx'
import styles from './report-dialog.module.css'

/** A file of the report. */
export interface ReportRow {
  readonly path: string
  /** What it became; the path alone if nothing. */
  readonly title?: string
  readonly detail?: string
  readonly isFailure?: boolean
  readonly onOpen?: () => void
  /** A further thing to do with it; `name` is its accessible name. */
  readonly action?: { readonly label: string; readonly name: string; readonly run: () => void }
}

interface ReportGroupProps {
  readonly title: string
  readonly words?: string
  readonly rows: readonly ReportRow[]
}

const ROW = 42

/** The files of one fate; nothing when there are none. */
export function ReportGroup({ title, words, rows }: ReportGroupProps) {
  const id = useId()
  if (rows.length === 0) return null
  return (
    <section aria-labelledby={id} className={styles.group}>
      <h3 id={id}>
        {title} <span>{strings.count(rows.length)}</span>
      </h3>
      {words ? <p className={styles.words}>{words}</p> : null}
      <div className={styles.rows}>
        <VirtualList
          role="list"
          aria-labelledby={id}
          tabIndex={0}
          count={rows.length}
          estimate={ROW}
          keyOf={(index) => index}
          render={(index) => <Line row={rows[index]} />}
        />
      </div>
    </section>
  )
}

function Line({ row }: { readonly row: ReportRow | undefined }) {
  if (!row) return null
  const { path, title, detail, isFailure, onOpen, action } = row
  const name = path.split(/[\\/]/).at(-1) ?? path
  return (
    <div role="listitem" className={styles.row}>
      <div className={styles.name}>
        {onOpen ? (
          <Button className={styles.open} onPress={onOpen}>
            <span dir="auto">{title ?? name}</span>
          </Button>
        ) : (
          <span dir="auto">{title ?? name}</span>
        )}
        {detail ? (
          <span dir="auto" className={classes(isFailure && styles.why)}>
            {detail}
          </span>
        ) : null}
        {action ? (
          <Button className={styles.open} aria-label={action.name} onPress={action.run}>
            {action.label}
          </Button>
        ) : null}
      </div>
      <div className={styles.path} title={path}>
        {path}
      </div>
    </div>
  )
}
