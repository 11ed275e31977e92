import { type RefObject, useLayoutEffect, useRef } from 'react'
import { type Column, estimateHeight } from './estimate.ts'
import type { Outline } from './outline.ts'
import { type Place, placeOfRow, rowOfPlace } from './places.ts'
import type { Rows } from './rows.ts'
import type { Viewport } from './viewport.ts'

/**
 * Lays out the rows whenever they or the column change, and stays at the same words: at `start` the first time, where
 * the reader was sent while nobody has scrolled, else at the first words in sight.
 */
export function useLayout(
  viewport: Viewport,
  scroller: RefObject<HTMLElement | null>,
  column: Column | null,
  outline: Outline,
  rows: Rows,
  start: Place,
): void {
  const first = useRef(start)
  const laid = useRef<{ readonly column: Column; readonly rows: Rows } | null>(null)
  useLayoutEffect(
    () => (scroller.current ? viewport.attach(scroller.current) : undefined),
    [viewport, scroller],
  )
  useLayoutEffect(() => {
    if (!column) return
    const before = laid.current
    const here = viewport.place()
    const place = before ? placeOfRow(before.rows, here.row, here.fraction) : first.current
    viewport.lay(rows, (row) => estimateHeight(row, outline, column), before?.column === column)
    laid.current = { column, rows }
    if (before?.column === column || viewport.isHeld) viewport.settle()
    else viewport.go({ ...rowOfPlace(rows, place), at: 0 })
  }, [viewport, column, outline, rows])
}
