import { type RefObject, useEffect, useRef } from 'react'
import { approach, lineIn, PATIENCE } from './use-scroll-place.ts'

function isInSight(line: Element, list: Element): boolean {
  const { top, bottom } = line.getBoundingClientRect()
  const frame = list.getBoundingClientRect()
  return top >= frame.top - 1 && bottom <= frame.bottom + 1
}

/** One step towards the line; true when it can be seen. */
function bringNearer(list: Element, current: string, order: readonly string[]): boolean {
  const line = lineIn(list, current)
  if (!line) return approach(list, { line: current, offset: 0 }, order)
  if (isInSight(line, list)) return true
  line.scrollIntoView({ block: 'nearest' })
  return false
}

/**
 * Keeps the line of the hit that is shown in sight while hits are gone through, and the focus on it where the list has
 * it. `order` are all lines from first to last.
 */
export function useFollow(
  scroller: RefObject<HTMLDivElement | null>,
  current: string | null,
  order: readonly string[],
): void {
  const followed = useRef(current)
  const lines = useRef(order)
  useEffect(() => {
    lines.current = order
  })
  const isListed = current !== null && order.includes(current)
  useEffect(() => {
    if (!isListed || current === followed.current) return
    followed.current = current
    let frames = 0
    let frame = 0
    const follow = () => {
      const list = scroller.current
      if (!list) return
      frames += 1
      if (!bringNearer(list, current, lines.current) && frames < PATIENCE)
        frame = requestAnimationFrame(follow)
      else if (list.contains(document.activeElement)) lineIn(list, current)?.focus({ preventScroll: true })
    }
    follow()
    return () => cancelAnimationFrame(frame)
  }, [scroller, current, isListed])
}

/** Focuses the current line, or the list where there is none, at the moment at which the list is to take the focus. */
export function useTakenFocus(
  scroller: RefObject<HTMLDivElement | null>,
  current: string | null,
  takesFocus: boolean,
): void {
  const line = useRef(current)
  useEffect(() => {
    line.current = current
  })
  useEffect(() => {
    const list = scroller.current
    if (!takesFocus || !list) return
    const target = line.current === null ? undefined : lineIn(list, line.current)
    const focused = target ?? list
    focused.focus()
  }, [scroller, takesFocus])
}
