import { type RefObject, useLayoutEffect, useRef } from 'react'
import { type Column, estimateHeight } from './estimate.ts'
import type { Outline } from './outline.ts'
import { type Place, rowOfPlace } from './places.ts'
import type { Rows } from './rows.ts'
import type { Viewport } from './viewport.ts'

/**
 * Lays out the rows whenever they or the column change, and stays at the same words: where the reader was sent while
 * nobody has scrolled, else at `place`, which was noted before the column changed its shape.
 */
export function useLayout(
  viewport: Viewport,
  scroller: RefObject<HTMLElement | null>,
  column: Column | null,
  outline: Outline,
  rows: Rows,
  place: RefObject<Place>,
): void {
  const laid = useRef<Column | null>(null)
  useLayoutEffect(
    () => (scroller.current ? viewport.attach(scroller.current) : undefined),
    [viewport, scroller],
  )
  useLayoutEffect(() => {
    if (!column) return
    const before = laid.current
    viewport.lay(rows, (row) => estimateHeight(row, outline, column), before === column)
    laid.current = column
    if (before === column || viewport.isHeld) viewport.settle()
    else viewport.go({ ...rowOfPlace(rows, place.current), at: 0 })
  }, [viewport, column, outline, rows, place])
}
