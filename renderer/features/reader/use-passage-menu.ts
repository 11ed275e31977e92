import { type RefObject, useEffect, useState } from 'react'
import type { MenuPoint } from '#renderer/ui/menu.tsx'
import type { MarkingStore } from './marking-store.ts'

/** The passage whose menu is open, and where. */
export interface OpenMenu extends MenuPoint {
  readonly ordinal: number
  /** Words are selected that could be copied. */
  readonly hasWords: boolean
}

/** Opens the menu of the passage under the pointer, or for the menu key of the passage that `here` names. */
export function usePassageMenu(
  scroller: RefObject<HTMLElement | null>,
  marking: MarkingStore,
  here: () => number,
): { readonly menu: OpenMenu | null; readonly close: () => void } {
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  useEffect(() => {
    const root = scroller.current
    if (!root) return undefined
    const onMenu = (event: MouseEvent) => {
      event.preventDefault()
      const target = event.target instanceof Element ? event.target : root
      const under = target.closest<HTMLElement>('[data-ordinal]')
      const ordinal = under ? Number(under.dataset.ordinal) : here()
      const row = root.querySelector(`[data-ordinal="${ordinal}"]`)?.getBoundingClientRect()
      const byKey = !under && row !== undefined
      const hasWords = marking.getState().words !== null
      const at = byKey
        ? { x: row.left + 24, y: Math.max(row.top, root.getBoundingClientRect().top) + 24 }
        : { x: event.clientX, y: event.clientY }
      setMenu({ ...at, ordinal, hasWords })
    }
    root.addEventListener('contextmenu', onMenu)
    return () => root.removeEventListener('contextmenu', onMenu)
  }, [scroller, marking, here])
  return { menu, close: () => setMenu(null) }
}
