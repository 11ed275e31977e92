import {
  type CSSProperties,
  type KeyboardEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { board as strings } from '#renderer/strings/board.ts'
import { classes } from '#renderer/ui/classes.ts'
import styles from './matrix.module.css'
import type { MatrixRow, MatrixTable } from './matrix-table.ts'
import { type Place, placeOfKey, type Span, scrollTo, spanOf, titleWidth } from './matrix-window.ts'

/** Measures in CSS pixels, as in the style sheet. */
const ROW = 30
const COLUMN = 46
const HEAD = 148

interface MatrixGridProps {
  readonly table: MatrixTable
  /** A cell was chosen, or the head of a row or column (-1 in the other direction). */
  readonly onOpen: (place: Place) => void
}

/** The table with fixed heads. Only what is on screen is in the page, and of that only what is not 0. */
export function MatrixGrid({ table, onOpen }: MatrixGridProps) {
  const { rows, columns, most } = table
  const scroller = useRef<HTMLDivElement>(null)
  const { shownRows, shownColumns, width, look } = useSight(scroller, rows.length, columns.length)
  const titles = titleWidth(width, columns.length * COLUMN)
  const [active, setActive] = useState<Place>({ row: 0, column: 0 })
  const [focused, setFocused] = useState(false)
  const base = useId()
  const idOf = ({ row, column }: Place): string => `${base} ${row} ${column}`.replaceAll(' ', '-')
  const isActive = (row: number, column: number): boolean =>
    focused && row === active.row && column === active.column

  useEffect(() => {
    const box = scroller.current
    if (!box || !focused) return
    if (active.row >= 0) box.scrollTop = scrollTo(box.scrollTop, box.clientHeight - HEAD, ROW, active.row)
    if (active.column >= 0) {
      const to = scrollTo(Math.abs(box.scrollLeft), box.clientWidth - titles, COLUMN, active.column)
      box.scrollLeft = getComputedStyle(box).direction === 'rtl' ? -to : to
    }
  }, [active, focused, titles])

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const target = placeOfKey(event.key, active, rows.length, columns.length, rtl)
    if (target) setActive(target)
    else if (event.key === 'Enter' || event.key === ' ') onOpen(active)
    else return
    event.preventDefault()
  }
  const cellOf = (row: number, column: number) => ({
    id: idOf({ row, column }),
    isActive: isActive(row, column),
    onClick: () => onOpen({ row, column }),
  })

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={strings.matrixOf}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-activedescendant={idOf(active)}
      tabIndex={0}
      className={styles.scroller}
      onScroll={look}
      onKeyDown={onKeyDown}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <div
        role="presentation"
        className={styles.canvas}
        style={canvasStyle(titles, columns.length, rows.length)}
      >
        <div role="row" aria-rowindex={1} className={styles.head}>
          <div role="columnheader" aria-colindex={1} className={styles.corner}>
            {strings.documents}
          </div>
          {each(shownColumns, active.column).map((column) => {
            const head = columns[column]
            if (!head) return null
            const label = strings.columnTotal(head.total, head.path)
            const { id, isActive: on, onClick } = cellOf(-1, column)
            return (
              <div
                key={column}
                id={id}
                role="columnheader"
                aria-colindex={column + 2}
                aria-label={label}
                title={label}
                className={classes(styles.tag, head.isTop && styles.top, on && styles.active)}
                style={{ insetInlineStart: titles + column * COLUMN }}
                onClick={onClick}
              >
                <bdi>{head.name}</bdi>
                <span>{head.total.toLocaleString('en')}</span>
              </div>
            )
          })}
        </div>
        {each(shownRows, active.row).map((row) => {
          const line = rows[row]
          if (!line) return null
          const { id, isActive: on, onClick } = cellOf(row, -1)
          return (
            <div
              key={line.document}
              role="row"
              aria-rowindex={row + 2}
              className={styles.row}
              style={{ insetBlockStart: HEAD + row * ROW }}
            >
              <div
                id={id}
                role="rowheader"
                aria-colindex={1}
                aria-label={strings.rowTotal(line.total, line.title)}
                title={line.title}
                className={classes(styles.title, on && styles.active)}
                onClick={onClick}
              >
                <span dir="auto">{line.title}</span>
                <span>{line.total.toLocaleString('en')}</span>
              </div>
              {cellsOf(line, shownColumns, row === active.row ? active.column : -1).map((column) => (
                <Cell
                  key={column}
                  {...cellOf(row, column)}
                  column={column}
                  start={titles + column * COLUMN}
                  count={line.counts.get(column) ?? 0}
                  most={most}
                  label={strings.cell(line.counts.get(column) ?? 0, columns[column]?.path ?? '', line.title)}
                />
              ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}

interface CellProps {
  readonly id: string
  readonly column: number
  /** Where it stands in its row, in CSS pixels. */
  readonly start: number
  readonly count: number
  readonly most: number
  readonly label: string
  readonly isActive: boolean
  readonly onClick: () => void
}

function Cell({ id, column, start, count, most, label, isActive, onClick }: CellProps) {
  // The ground says at a glance where much is; its root keeps few from vanishing beside very many.
  const weight = most === 0 ? 0 : Math.sqrt(count / most)
  return (
    <div
      id={id}
      role="gridcell"
      aria-colindex={column + 2}
      aria-label={label}
      title={label}
      className={classes(styles.cell, isActive && styles.active)}
      style={{ insetInlineStart: start, '--weight': `${8 + 34 * weight}%` } as CSSProperties}
      onClick={count > 0 ? onClick : undefined}
    >
      {count > 0 ? <span>{count.toLocaleString('en')}</span> : null}
    </div>
  )
}

function canvasStyle(titles: number, columns: number, rows: number): CSSProperties {
  const inlineSize = titles + columns * COLUMN
  return { '--title': `${titles}px`, inlineSize, blockSize: HEAD + rows * ROW } as CSSProperties
}

/** The columns of a row that are drawn: those in sight that count something, and the one that the keyboard is on. */
function cellsOf({ counts }: MatrixRow, { first, last }: Span, active: number): number[] {
  const shown = [...counts.keys()].filter((column) => column >= first && column < last)
  return active >= 0 && !shown.includes(active) ? [...shown, active] : shown
}

function each({ first, last }: Span, also: number): number[] {
  const all = Array.from({ length: last - first }, (_, at) => first + at)
  return also >= 0 && (also < first || also >= last) ? [...all, also] : all
}

/** The rows and columns in sight, followed while it is scrolled and resized. */
function useSight(
  scroller: { readonly current: HTMLDivElement | null },
  rows: number,
  columns: number,
): { shownRows: Span; shownColumns: Span; width: number; look: () => void } {
  const [sight, setSight] = useState({ top: 0, left: 0, height: 0, width: 0 })
  const look = (): void => {
    const box = scroller.current
    if (!box) return
    const { scrollTop: top, scrollLeft, clientHeight: height, clientWidth: width } = box
    setSight({ top, left: Math.abs(scrollLeft), height, width })
  }
  const latest = useRef(look)
  latest.current = look
  useLayoutEffect(() => {
    const resized = new ResizeObserver(() => latest.current())
    if (scroller.current) resized.observe(scroller.current)
    latest.current()
    return () => resized.disconnect()
  }, [scroller])
  return {
    shownRows: spanOf(sight.top, sight.height, ROW, rows),
    shownColumns: spanOf(sight.left, sight.width, COLUMN, columns),
    width: sight.width,
    look,
  }
}
