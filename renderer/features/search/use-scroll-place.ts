import { type RefObject, useEffect, useRef } from 'react'
import { type Place, placeOf, remember } from './place.ts'

/** Frames until a place that can't be found is given up. */
export const PATIENCE = 60

/** How far below the upper edge of the list a line begins. */
function offsetOf(line: Element, list: Element): number {
  return line.getBoundingClientRect().top - list.getBoundingClientRect().top
}

function linesOf(list: Element): HTMLElement[] {
  // A line that has the focus stays in the page wherever the list is scrolled.
  return [...list.querySelectorAll<HTMLElement>('[role="option"]')].filter(
    (line) => Math.abs(offsetOf(line, list)) < 3 * list.clientHeight,
  )
}

/** The line of that key, where it is drawn. */
export function lineIn(list: Element, key: string): HTMLElement | undefined {
  return linesOf(list).find((line) => line.getAttribute('data-key') === key)
}

function topOf(list: Element): Place['top'] {
  if (list.scrollTop === 0) return null
  const line = linesOf(list).find(
    (line) => line.getBoundingClientRect().bottom > list.getBoundingClientRect().top,
  )
  const key = line?.getAttribute('data-key')
  return line && key ? { line: key, offset: offsetOf(line, list) } : null
}

/**
 * Scrolls towards a line whose height and place are only estimated until it was drawn: by what is drawn now. `order` are
 * all lines from first to last. True when it is there.
 */
export function approach(list: Element, top: NonNullable<Place['top']>, order: readonly string[]): boolean {
  const line = lineIn(list, top.line)
  if (line) {
    const distance = offsetOf(line, list) - top.offset
    list.scrollTop += distance
    return Math.abs(distance) < 1
  }
  const first = linesOf(list)[0]?.getAttribute('data-key')
  if (first)
    list.scrollTop += (order.indexOf(top.line) > order.indexOf(first) ? 0.8 : -0.8) * list.clientHeight
  return false
}

/** Comes back to where the search was left, line by line, and remembers the place from then on: call it on scrolling. */
export function useScrollPlace(
  scroller: RefObject<HTMLDivElement | null>,
  search: string,
  order: readonly string[],
): () => void {
  const isThere = useRef(false)
  const lines = useRef(order)
  useEffect(() => {
    lines.current = order
  })
  useEffect(() => {
    const { top } = placeOf(search)
    let frames = 0
    let frame = 0
    const restore = () => {
      const list = scroller.current
      isThere.current = !top || frames === PATIENCE || (list !== null && approach(list, top, lines.current))
      frames += 1
      if (!isThere.current) frame = requestAnimationFrame(restore)
    }
    restore()
    return () => cancelAnimationFrame(frame)
  }, [scroller, search])
  return () => {
    if (isThere.current && scroller.current) remember(search, { top: topOf(scroller.current) })
  }
}
