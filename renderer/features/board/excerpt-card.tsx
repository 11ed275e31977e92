import { Check } from 'lucide-react'
import type { MouseEvent } from 'react'
import { useSettings } from '#renderer/data/settings.ts'
import { tagPath, useCodebook } from '#renderer/data/tags.ts'
import { board as strings } from '#renderer/strings/board.ts'
import { Chip } from '#renderer/ui/chip.tsx'
import { classes } from '#renderer/ui/classes.ts'
import type { HighlightId } from '#shared/domain/ids.ts'
import { locator } from '#shared/domain/locator.ts'
import type { Query } from '#shared/query/ast.ts'
import styles from './card.module.css'
import type { Excerpt } from './excerpts.ts'
import { MarkedText } from './marked-text.tsx'

interface ExcerptCardProps {
  readonly id: HighlightId
  /** Undefined while it is not loaded. */
  readonly row: Excerpt | undefined
  readonly index: number
  readonly total: number
  readonly query: Query | null
  readonly isSelected: boolean
  readonly isActive: boolean
  readonly onClick: (event: MouseEvent, id: HighlightId) => void
  readonly onContextMenu: (event: MouseEvent, id: HighlightId) => void
}

/** The id of the card of a highlight in the page. */
export const cardId = (id: HighlightId): string => `excerpt-${id}`

/** One highlight on the board: its words, what was said about them, its tags, and where it stands. */
export function ExcerptCard(props: ExcerptCardProps) {
  const { id, row, index, total, isSelected, isActive, onClick, onContextMenu } = props
  return (
    <div
      id={cardId(id)}
      role="option"
      aria-selected={isSelected}
      aria-posinset={index + 1}
      aria-setsize={total}
      aria-busy={row === undefined}
      className={classes(styles.card, isSelected && styles.selected, isActive && styles.active)}
      style={row ? { borderInlineStartColor: `var(--dot-${row.colour})` } : undefined}
      onClick={(event) => onClick(event, id)}
      onContextMenu={(event) => onContextMenu(event, id)}
    >
      {row ? <CardContent row={row} query={props.query} /> : null}
      <span className={styles.box} data-select aria-hidden="true">
        <Check />
      </span>
    </div>
  )
}

function CardContent({ row, query }: { readonly row: Excerpt; readonly query: Query | null }) {
  const codebook = useCodebook()
  const { colourNames } = useSettings()
  const tags = row.tags.flatMap((tag) => codebook.byId.get(tag) ?? [])
  return (
    <>
      <p className={styles.words} dir="auto">
        <MarkedText text={row.exact} query={query} />
      </p>
      {row.comment === '' ? null : (
        <p className={styles.comment} dir="auto">
          <MarkedText text={row.comment} query={query} />
        </p>
      )}
      {tags.length === 0 ? null : (
        <p className={styles.tags}>
          {tags.map((tag) => (
            <Chip key={tag.id}>
              <bdi>{strings.tagOf(tagPath(codebook, tag))}</bdi>
            </Chip>
          ))}
        </p>
      )}
      <p className={styles.foot}>
        <span className={styles.title} dir="auto">
          {row.documentTitle}
        </span>
        <span className={styles.place}>{locator(row)}</span>
        <span className={styles.unseen}>{strings.colourOf(row.colour, colourNames[row.colour])}</span>
      </p>
    </>
  )
}
