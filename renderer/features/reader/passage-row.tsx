import { memo, useCallback } from 'react'
import { reader as words } from '#renderer/strings/reader.ts'
import type { Passage } from '#shared/domain/passages.ts'
import type { ReaderActions } from './actions.ts'
import { PageBreak } from './page-break.tsx'
import styles from './passage.module.css'
import { PassageText } from './passage-text.tsx'
import { partStart } from './rows.ts'
import type { TableColumn } from './table-columns.ts'
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
  /** The place of a list item, row or reply among its neighbours, counted from 1; 0 for other kinds. */
  readonly itemAt: number
  readonly itemOf: number
  /** The page that begins with this passage. */
  readonly page: string | undefined
  /** The columns of the table to which a row belongs. */
  readonly columns: readonly TableColumn[] | undefined
  readonly viewport: Viewport
  readonly actions: ReaderActions
}

/** A passage or a part of a long one: its number in the margin, its label and its text. */
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
      data-last={(props.itemOf > 0 && props.itemAt === props.itemOf) || undefined}
      data-ordinal={ordinal}
      data-row={rowKey}
    >
      {props.page === undefined ? null : <PageBreak page={props.page} />}
      <div className={styles.body}>
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
          columns={parts === 1 ? props.columns : undefined}
          label={part === 0 ? passage.label : null}
          from={passage.start + from}
          text={text}
          describedBy={descriptionId}
        />
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
    </div>
  )
})
