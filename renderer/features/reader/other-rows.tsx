import { memo, type ReactNode, useCallback } from 'react'
import { reader as words } from '#renderer/strings/reader.ts'
import type { ReaderActions } from './actions.ts'
import { PageBreak } from './page-break.tsx'
import styles from './reader.module.css'
import type { Viewport } from './viewport.ts'

interface RowProps {
  readonly rowKey: string
  readonly viewport: Viewport
  readonly children: ReactNode
}

/** Any row that is not a passage; it is measured like the others. */
export function PlainRow({ rowKey, viewport, children }: RowProps) {
  const observe = useCallback(
    (element: HTMLDivElement | null) => (element ? viewport.observe(rowKey, element) : undefined),
    [viewport, rowKey],
  )
  return (
    <div ref={observe} className={styles.plain}>
      {children}
    </div>
  )
}

interface FoldRowProps {
  readonly rowKey: string
  readonly from: number
  readonly to: number
  readonly open: boolean
  readonly page: string | undefined
  readonly viewport: Viewport
  readonly actions: ReaderActions
}

/** One dashed line for a run of page furniture; it opens in place. */
export const FoldRow = memo(function FoldRow(props: FoldRowProps) {
  const { rowKey, from, to, open, page, viewport, actions } = props
  const lines = to - from + 1
  return (
    <PlainRow rowKey={rowKey} viewport={viewport}>
      {page === undefined ? null : <PageBreak page={page} />}
      <button
        type="button"
        className={styles.fold}
        aria-expanded={open}
        onClick={() => actions.toggleFold(from, to)}
      >
        {open ? words.opened(lines) : words.folded(lines)}
      </button>
    </PlainRow>
  )
})
