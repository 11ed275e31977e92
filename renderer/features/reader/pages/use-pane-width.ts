import { type RefObject, useLayoutEffect, useState } from 'react'

/** The width of an element without its scroll bar, in CSS pixels; 0 before it is laid out. */
export function usePaneWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const root = element.current
    if (!root) return undefined
    const measure = () => setWidth(root.clientWidth)
    measure()
    const sizes = new ResizeObserver(measure)
    sizes.observe(root)
    return () => sizes.disconnect()
  }, [element])
  return width
}
