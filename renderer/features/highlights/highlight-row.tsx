import { useDesk } from '#renderer/data/desk.ts'
import { useCodebook } from '#renderer/data/tags.ts'
import { shownTime } from '#renderer/data/times.ts'
import { highlights as strings } from '#renderer/strings/highlights.ts'
import { classes } from '#renderer/ui/classes.ts'
import type { Output } from '#shared/contract/index.ts'
import { locator } from '#shared/domain/locator.ts'
import styles from './highlight-row.module.css'

interface HighlightRowProps {
  readonly id: string
  /** Undefined while it is not loaded. */
  readonly row: Output<'highlights.all'>['rows'][number] | undefined
  readonly index: number
  readonly total: number
  /** The first of its document: the document's title stands above it. */
  readonly heads: boolean
  readonly isActive: boolean
  readonly onOpen: (index: number) => void
}

/** One highlight of the library: its words, comment and tags. */
export function HighlightRow({ id, row, index, total, heads, isActive, onOpen }: HighlightRowProps) {
  const isShown = useDesk(({ activeHighlight }) => row !== undefined && activeHighlight === row.id)
  const { byId } = useCodebook()
  return (
    <div
      id={id}
      role="option"
      aria-selected={isShown}
      aria-posinset={index + 1}
      aria-setsize={total}
      aria-busy={row === undefined}
      className={classes(styles.row, isShown && styles.shown, isActive && styles.focused)}
      onClick={() => onOpen(index)}
    >
      {heads && row ? (
        <p className={styles.title} dir="auto">
          {row.documentTitle}
        </p>
      ) : null}
      {row ? (
        <div className={styles.body} style={{ borderInlineStartColor: `var(--dot-${row.colour})` }}>
          <p className={styles.words} dir="auto">
            {row.exact}
          </p>
          {row.comment === '' ? null : (
            <p className={styles.comment} dir="auto">
              {row.comment}
            </p>
          )}
          <p className={styles.foot}>
            {row.tags.map((tag) => (
              <bdi key={tag}># {byId.get(tag)?.name ?? strings.unknownTag}</bdi>
            ))}
            <span>
              {locator(row)} · {shownTime(row.modifiedAt)}
            </span>
          </p>
        </div>
      ) : null}
    </div>
  )
}
