import { type RefObject, useEffect } from 'react'
import { useDesk } from '#renderer/data/desk.ts'
import { lead, scrolledTo, useScrolling } from '#renderer/data/scrolling.ts'
import type { Sight } from './sight.ts'

const USER_EVENTS = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

/** Moves this pane with the others by proportion while panes scroll together, and them with this one. */
export function useScrollTogether(pane: number, scroller: RefObject<HTMLElement | null>, sight: Sight): void {
  const together = useDesk(({ desk }) => desk.scrollTogether && desk.panes.length > 1)
  useEffect(() => {
    const root = scroller.current
    if (!together || !root) return undefined
    const range = () => Math.max(1, root.scrollHeight - root.clientHeight)
    const onUser = () => lead(pane)
    for (const name of USER_EVENTS) root.addEventListener(name, onUser, { passive: true })
    const unwatch = sight.watch(() => scrolledTo(pane, root.scrollTop / range()))
    const unsubscribe = useScrolling.subscribe(({ leader, proportion }, before) => {
      if (leader === null || leader === pane || proportion === before.proportion) return
      sight.release()
      root.scrollTop = proportion * range()
    })
    return () => {
      for (const name of USER_EVENTS) root.removeEventListener(name, onUser)
      unwatch()
      unsubscribe()
    }
  }, [together, pane, scroller, sight])
}
