import {
  type HTMLAttributes,
  type ReactNode,
  type Ref,
  type RefObject,
  useCallback,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { RowHeights } from './row-heights.ts'
import styles from './virtual-list.module.css'

/** What the owner of a virtual list can ask of it. */
export interface VirtualListHandle {
  /** Scrolls as little as needed to show the whole row. */
  show(index: number): void
  focus(): void
}

interface VirtualListProps extends Omit<HTMLAttributes<HTMLDivElement>, 'children' | 'className' | 'style'> {
  readonly count: number
  /** The usual height of a row in CSS pixels, used until a row was measured. */
  readonly estimate: number
  readonly keyOf: (index: number) => string | number
  /** Must return one element; its height is measured. */
  readonly render: (index: number) => ReactNode
  /** A row that stays in the page wherever the list is scrolled, such as the one that `aria-activedescendant` names. */
  readonly keep?: number | null
  /** Told the rows on screen, both inclusive, after each change. */
  readonly onRange?: (first: number, last: number) => void
  readonly handle?: Ref<VirtualListHandle>
}

/** How far beyond the visible part rows are drawn, in CSS pixels. */
const OVERSCAN = 500

/** A scrolling list that keeps only the rows on screen in the page. Rows may differ in height. */
export function VirtualList({
  count,
  estimate,
  keyOf,
  render,
  keep = null,
  onRange,
  handle,
  ...rest
}: VirtualListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const heights = useRef(new RowHeights(count, estimate))
  if (heights.current.count !== count) heights.current = heights.current.resized(count)
  const [range, setRange] = useState({ first: 0, last: Math.min(count, 30) - 1, turn: 0 })

  const look = useCallback(
    (moved: boolean) => {
      const box = scroller.current
      if (!box) return
      const first = heights.current.at(Math.max(0, box.scrollTop - OVERSCAN))
      const last = heights.current.at(box.scrollTop + box.clientHeight + OVERSCAN)
      setRange((old) =>
        !moved && old.first === first && old.last === last ? old : { first, last, turn: old.turn + 1 },
      )
      onRange?.(heights.current.at(box.scrollTop), heights.current.at(box.scrollTop + box.clientHeight))
    },
    [onRange],
  )

  useLayoutEffect(() => look(false), [look, count])
  useLayoutEffect(() => {
    const resized = new ResizeObserver(() => look(false))
    if (scroller.current) resized.observe(scroller.current)
    return () => resized.disconnect()
  }, [look])

  useImperativeHandle(handle, () => ({
    show(index) {
      const box = scroller.current
      if (!box) return
      const top = heights.current.top(index)
      const bottom = top + heights.current.height(index)
      if (top < box.scrollTop) box.scrollTop = top
      else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight
    },
    focus: () => scroller.current?.focus(),
  }))

  const rows = useMeasuredRows(scroller, heights, () => look(true))

  const shown: number[] = []
  for (let index = Math.max(0, range.first); index <= Math.min(range.last, count - 1); index += 1) {
    shown.push(index)
  }
  if (keep !== null && keep >= 0 && keep < count && !shown.includes(keep)) shown.push(keep)

  return (
    <div {...rest} ref={scroller} className={styles.scroller} onScroll={() => flushSync(() => look(false))}>
      <div role="presentation" className={styles.rows} style={{ blockSize: heights.current.total }}>
        {shown.map((index) => (
          <div
            key={keyOf(index)}
            ref={rows}
            role="presentation"
            data-index={index}
            className={styles.row}
            style={{ transform: `translateY(${heights.current.top(index)}px)` }}
          >
            {render(index)}
          </div>
        ))}
      </div>
    </div>
  )
}

/**
 * Measures the rows after each drawing and whenever one changes its size, and keeps what is on screen in its place when
 * rows above it grow. Returns the `ref` of every row.
 */
function useMeasuredRows(
  scroller: RefObject<HTMLDivElement | null>,
  heights: RefObject<RowHeights>,
  onChange: () => void,
) {
  const rows = useRef(new Set<HTMLDivElement>())
  const observer = useRef<ResizeObserver | null>(null)

  const measure = () => {
    const box = scroller.current
    if (!box) return
    let shift = 0
    let changed = false
    for (const row of rows.current) {
      const index = Number(row.dataset.index)
      const above = heights.current.top(index) < box.scrollTop
      const change = heights.current.measure(index, row.offsetHeight)
      changed ||= change !== 0
      if (above) shift += change
    }
    if (shift !== 0) box.scrollTop += shift
    if (changed) onChange()
  }
  const latest = useRef(measure)
  latest.current = measure

  // After every drawing: a row that stays in the page may have become another one of the list.
  useLayoutEffect(() => latest.current())
  useLayoutEffect(() => () => observer.current?.disconnect(), [])

  return useCallback((row: HTMLDivElement | null) => {
    if (!row) return undefined
    observer.current ??= new ResizeObserver(() => latest.current())
    observer.current.observe(row)
    rows.current.add(row)
    return () => {
      observer.current?.unobserve(row)
      rows.current.delete(row)
    }
  }, [])
}
