import { type RefObject, useLayoutEffect } from 'react'
import { barPlace } from './bar-place.ts'
import type { Words } from './outline.ts'
import type { Sight } from './sight.ts'
import { boxesOf } from './text-nodes.ts'

/** Keeps a bar beside the words that it acts on while the text moves under it. */
export function useBarPlace(
  bar: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  sight: Sight,
  words: Words,
): void {
  useLayoutEffect(() => {
    const place = () => {
      const [element, root] = [bar.current, scroller.current]
      const frame = element?.offsetParent
      if (!element || !root || !frame) return
      const { left, top } = frame.getBoundingClientRect()
      const found = barPlace(boxesOf(root, words), root.getBoundingClientRect(), {
        width: element.offsetWidth,
        height: element.offsetHeight,
      })
      element.style.visibility = found ? 'visible' : 'hidden'
      if (!found) return
      element.style.opacity = '1'
      element.style.translate = `${found.left - left}px ${found.top - top}px`
    }
    place()
    const unwatch = sight.watch(place)
    const unsubscribe = sight.subscribe(() => requestAnimationFrame(place))
    const sizes = new ResizeObserver(place)
    if (bar.current) sizes.observe(bar.current)
    if (scroller.current) sizes.observe(scroller.current)
    return () => {
      unwatch()
      unsubscribe()
      sizes.disconnect()
    }
  }, [bar, scroller, sight, words])
}
