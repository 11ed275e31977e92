import { memo, type ReactNode, useCallback } from 'react'
import { reader as words } from '#renderer/strings/reader.ts'
import type { Passage } from '#shared/domain/passages.ts'
import type { ReaderActions } from './actions.ts'
import styles from './reader.module.css'
import { partStart } from './rows.ts'
import type { Viewport } from './viewport.ts'

interface PassageRowProps {
  readonly rowKey: string
  readonly ordinal: number
  readonly part: number
  readonly parts: number
  /** Not yet there while it is being read; the row then keeps its estimated height. */
  readonly passage: Passage | undefined
  readonly height: number
  /** What screen readers are told about the highlights of this passage. */
  readonly description: string | null
  /** The place of a list item among its neighbours, counted from 1; 0 for other kinds. */
  readonly itemAt: number
  readonly itemOf: number
  readonly viewport: Viewport
  readonly actions: ReaderActions
}

/** A passage or a part of a long one: its number in the margin and its text as a single text node. */
export const PassageRow = memo(function PassageRow(props: PassageRowProps) {
  const { rowKey, ordinal, part, parts, passage, height, description, viewport, actions } = props
  const observe = useCallback(
    (element: HTMLDivElement | null) => (element ? viewport.observe(rowKey, element) : undefined),
    [viewport, rowKey],
  )
  if (!passage) {
    return <div ref={observe} className={styles.row} style={{ blockSize: height }} aria-busy="true" />
  }
  const from = partStart(passage.text, part, parts)
  const text = parts === 1 ? passage.text : passage.text.slice(from, partStart(passage.text, part + 1, parts))
  const descriptionId = description === null ? undefined : `${viewport.id}-${rowKey}`
  return (
    <div
      ref={observe}
      className={styles.row}
      data-kind={passage.kind}
      data-furniture={passage.furniture || undefined}
      data-continues={part < parts - 1 || undefined}
      data-ordinal={ordinal}
      data-row={rowKey}
    >
      {part === 0 ? (
        <button
          type="button"
          tabIndex={-1}
          className={styles.number}
          data-number={ordinal}
          aria-label={words.paragraph(ordinal)}
          onClick={() => actions.copyLocator(ordinal)}
        />
      ) : null}
      <PassageText
        passage={passage}
        itemAt={props.itemAt}
        itemOf={props.itemOf}
        from={passage.start + from}
        describedBy={descriptionId}
      >
        {text}
      </PassageText>
      {description === null ? null : (
        <span id={descriptionId} hidden>
          {description}
        </span>
      )}
      {passage.furniture && part === 0 ? (
        <button
          type="button"
          className={styles.restore}
          aria-label={words.restoreLabel(ordinal)}
          onClick={() => actions.setFurniture(ordinal, false)}
        >
          {words.restore}
        </button>
      ) : null}
    </div>
  )
})

interface PassageTextProps {
  readonly passage: Passage
  readonly itemAt: number
  readonly itemOf: number
  /** The UTF-16 offset in the canonical text at which the text node starts. */
  readonly from: number
  readonly describedBy: string | undefined
  readonly children: ReactNode
}

/** The element that fits the kind of passage. `data-from` is what maps a place in the page to an offset. */
function PassageText({ passage, itemAt, itemOf, from, describedBy, children }: PassageTextProps) {
  const text = {
    className: styles.text,
    dir: 'auto',
    'data-from': from,
    'aria-describedby': describedBy,
  } as const
  switch (passage.kind) {
    case 'heading': {
      const Heading = `h${Math.min(passage.level ?? 2, 6)}` as 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6'
      return <Heading {...text}>{children}</Heading>
    }
    case 'paragraph':
      return <p {...text}>{children}</p>
    case 'quote':
      return <blockquote {...text}>{children}</blockquote>
    case 'item':
      return (
        <ul className={styles.list} style={{ marginInlineStart: `${((passage.level ?? 1) - 1) * 1.4}em` }}>
          <li {...text} aria-posinset={itemAt} aria-setsize={itemOf}>
            {children}
          </li>
        </ul>
      )
    case 'row':
      return (
        <div role="table" className={styles.table}>
          <div role="row">
            <div role="cell" {...text}>
              {children}
            </div>
          </div>
        </div>
      )
    case 'code':
      return (
        <pre className={styles.code}>
          <code {...text}>{children}</code>
        </pre>
      )
    case 'caption':
      return (
        <figure>
          <figcaption {...text}>{children}</figcaption>
        </figure>
      )
  }
}
