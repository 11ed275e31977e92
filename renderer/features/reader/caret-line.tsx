import { type RefObject, useEffect, useRef } from 'react'
import { caretBox } from './caret.ts'
import styles from './reader.module.css'
import type { Sight } from './sight.ts'

interface CaretLineProps {
  readonly scroller: RefObject<HTMLElement | null>
  readonly sight: Sight
}

/** The caret of caret mode: browsers draw none in text that can't be edited. */
export function CaretLine({ scroller, sight }: CaretLineProps) {
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
    const unwatch = sight.watch(place)
    document.addEventListener('selectionchange', place)
    return () => {
      unwatch()
      document.removeEventListener('selectionchange', place)
    }
  }, [scroller, sight])
  return <div ref={line} className={styles.caret} aria-hidden="true" />
}
