import { type RefObject, useEffect, useRef } from 'react'
import { caretBox } from './caret.ts'
import styles from './reader.module.css'
import type { Viewport } from './viewport.ts'

interface CaretLineProps {
  readonly scroller: RefObject<HTMLElement | null>
  readonly viewport: Viewport
}

/** The caret of caret mode: browsers draw none in text that can't be edited. */
export function CaretLine({ scroller, viewport }: CaretLineProps) {
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const place = () => {
      const element = line.current
      const frame = element?.offsetParent
      const root = scroller.current
      if (!element || !frame || !root) return
      const box = caretBox(root)
      const pane = root.getBoundingClientRect()
      const inSight = box !== null && box.bottom > pane.top && box.top < pane.bottom
      element.style.visibility = inSight ? 'visible' : 'hidden'
      if (!box) return
      const { left, top } = frame.getBoundingClientRect()
      element.style.translate = `${box.left - left - 1}px ${box.top - top}px`
      element.style.blockSize = `${box.height}px`
      // A caret that has just moved is seen.
      for (const animation of element.getAnimations()) animation.currentTime = 0
    }
    place()
    const unwatch = viewport.watch(place)
    document.addEventListener('selectionchange', place)
    return () => {
      unwatch()
      document.removeEventListener('selectionchange', place)
    }
  }, [scroller, viewport])
  return <div ref={line} className={styles.caret} aria-hidden="true" />
}
