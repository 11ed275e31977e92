import { type KeyboardEvent, memo, useRef } from 'react'
import { useRead } from '#renderer/data/hooks.ts'
import { useSettings } from '#renderer/data/settings.ts'
import { createTag, tagPath, useCodebook } from '#renderer/data/tags.ts'
import { shownTime } from '#renderer/data/times.ts'
import { ignoreShown, saveAndForget } from '#renderer/data/writes.ts'
import { highlights as strings } from '#renderer/strings/highlights.ts'
import { classes } from '#renderer/ui/classes.ts'
import { TagPicker } from '#renderer/ui/tag-picker.tsx'
import type { Highlight } from '#shared/contract/highlights.ts'
import type { TagId } from '#shared/domain/ids.ts'
import { locator } from '#shared/domain/locator.ts'
import styles from './card.module.css'
import { CardMenu } from './card-menu.tsx'
import { CommentField } from './comment-field.tsx'

interface CardProps {
  readonly highlight: Highlight
  readonly index: number
  readonly count: number
  readonly isActive: boolean
  /** The card is the one that the Tab key comes to. */
  readonly isTabStop: boolean
  readonly onShow: (index: number) => void
  readonly onKeyDown: (event: KeyboardEvent, index: number) => void
}

/** One highlight: its words, its comment, its tags, and where it stands. */
export const Card = memo(function Card({
  highlight,
  index,
  count,
  isActive,
  isTabStop,
  ...props
}: CardProps) {
  const { id, colour, exact, modifiedAt, status } = highlight
  const place = locator(highlight)
  const { colourNames } = useSettings()
  const card = useRef<HTMLDivElement>(null)
  return (
    <div
      ref={card}
      id={cardId(id)}
      role="listitem"
      aria-label={strings.card(colourNames[colour], place, exact.slice(0, 120))}
      aria-current={isActive || undefined}
      aria-posinset={index + 1}
      aria-setsize={count}
      tabIndex={isTabStop ? 0 : -1}
      className={classes(styles.card, isActive && styles.active)}
      style={{ borderInlineStartColor: `var(--dot-${colour})` }}
      onClick={({ target }) => {
        const isControl =
          target instanceof Element && target.closest('button, textarea, input, [role="option"]')
        if (!isControl) props.onShow(index)
      }}
      onKeyDown={(event) => {
        if (event.target === card.current) props.onKeyDown(event, index)
      }}
    >
      <blockquote dir="auto" className={styles.words}>
        {exact}
      </blockquote>
      {status === 'exact' ? null : <p className={styles.status}>{strings.status[status]}</p>}
      <CommentField highlight={highlight} isOffered={isActive} onDone={() => card.current?.focus()} />
      <CardTags highlight={highlight} />
      <div className={styles.foot}>
        <span>{place}</span>
        <span aria-hidden="true">·</span>
        <time dateTime={modifiedAt}>{shownTime(modifiedAt)}</time>
        <Backlinks highlight={highlight} />
        <span className={styles.space} />
        <CardMenu highlight={highlight} />
      </div>
    </div>
  )
})

/** The id of the card of a highlight in the page. */
export const cardId = (id: Highlight['id']): string => `highlight-card-${id}`

function CardTags({ highlight: { id, tags } }: { readonly highlight: Highlight }) {
  const codebook = useCodebook()
  const setTags = (chosen: readonly TagId[]): void =>
    saveAndForget('highlights.update', { id, tags: [...chosen] })
  return (
    <div className={styles.tags}>
      <TagPicker
        label={strings.tags}
        options={codebook.tags.map((tag) => ({ tag, path: tagPath(codebook, tag) }))}
        chosen={tags}
        onChange={setTags}
        onCreate={(name) => {
          createTag(codebook, name)
            .then((tag) => setTags([...tags, tag.id]))
            .catch(ignoreShown)
        }}
      />
    </div>
  )
}

/** How many notes link to the highlight; nothing if none do. */
function Backlinks({ highlight: { id } }: { readonly highlight: Highlight }) {
  const notes = useRead('notes.backlinks', { target: { kind: 'highlight', id } }).data ?? []
  if (notes.length === 0) return null
  return (
    <>
      <span aria-hidden="true">·</span>
      <span>{strings.notes(notes.length)}</span>
    </>
  )
}
