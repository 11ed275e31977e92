import { type RefObject, useEffect } from 'react'
import { pointOf } from '../text-nodes.ts'
import { selectPoints } from '../use-selection.ts'
import { offsetAt, wordAt } from './page-geometry.ts'
import { pagePoint } from './page-points.ts'
import type { PagePassage } from './page-words.ts'

/** What the pointer is over: the text of the pages in the DOM, and how large they are shown. */
export interface ShownPages {
  readonly byPage: ReadonlyMap<number, readonly PagePassage[]>
  /** CSS pixels a point. */
  readonly scale: number
}

/** How near to an edge of the pane a selection makes it scroll, and how far a frame, in CSS pixels. */
const EDGE = 36
const STEP = 14

/**
 * Selects with the mouse by where words stand on the page and not by their elements, between which a browser jumps:
 * from letter to letter, with a double click a word, with a third the passage, with Shift from where the selection began.
 */
export function usePagePointer(scroller: RefObject<HTMLElement | null>, shown: RefObject<ShownPages>): void {
  useEffect(() => {
    const root = scroller.current
    if (!root) return undefined
    let pointer: { readonly x: number; readonly y: number } | null = null
    let frame = 0

    const offsetUnder = ({ clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>): number | null => {
      const { byPage, scale } = shown.current
      const point = pagePoint(root, clientX, clientY, scale)
      const passages = point && byPage.get(point.number)
      return passages
        ? offsetAt(
            passages.flatMap(({ words }) => words),
            point,
          )
        : null
    }
    const extend = (): void => {
      if (!pointer) return
      const offset = offsetUnder({ clientX: pointer.x, clientY: pointer.y })
      const point = offset === null ? null : pointOf(root, offset)
      if (point) document.getSelection()?.extend(point.node, point.at)
    }
    const scrollOn = (): void => {
      if (!pointer) return
      const { top, bottom } = root.getBoundingClientRect()
      const by = pointer.y < top + EDGE ? -STEP : pointer.y > bottom - EDGE ? STEP : 0
      if (by !== 0) {
        root.scrollTop += by
        extend()
      }
      frame = requestAnimationFrame(scrollOn)
    }
    const onMove = ({ clientX, clientY }: MouseEvent): void => {
      pointer = { x: clientX, y: clientY }
      extend()
    }
    const onUp = (): void => {
      pointer = null
      cancelAnimationFrame(frame)
      window.removeEventListener('mousemove', onMove)
    }
    const onDown = (event: MouseEvent): void => {
      const isOnScrollbar = event.target === root
      if (event.button !== 0 || isOnScrollbar) return
      event.preventDefault()
      root.focus({ preventScroll: true })
      if (event.detail > 1) {
        const whole = wholeUnder(event, root, shown.current)
        if (whole) selectPoints(pointOf(root, whole.start), pointOf(root, whole.end))
        return
      }
      const offset = offsetUnder(event)
      const point = offset === null ? null : pointOf(root, offset)
      const selection = document.getSelection()
      if (!selection || !point) return
      if (event.shiftKey && root.contains(selection.anchorNode)) selection.extend(point.node, point.at)
      else selection.collapse(point.node, point.at)
      pointer = { x: event.clientX, y: event.clientY }
      window.addEventListener('mousemove', onMove)
      frame = requestAnimationFrame(scrollOn)
    }
    root.addEventListener('mousedown', onDown)
    window.addEventListener('mouseup', onUp)
    window.addEventListener('blur', onUp)
    return () => {
      onUp()
      root.removeEventListener('mousedown', onDown)
      window.removeEventListener('mouseup', onUp)
      window.removeEventListener('blur', onUp)
    }
  }, [scroller, shown])
}

/** The word under the pointer without the signs around it, or with the third click what the page has of its passage. */
function wholeUnder(event: MouseEvent, root: HTMLElement, { byPage, scale }: ShownPages) {
  const point = pagePoint(root, event.clientX, event.clientY, scale)
  if (!point) return null
  const found = byPage.get(point.number)?.find(({ words }) => wordAt(words, point) !== null)
  const word = found && wordAt(found.words, point)
  if (!found || !word) return null
  if (event.detail > 2)
    return { start: found.words[0]?.start ?? word.start, end: found.words.at(-1)?.end ?? word.end }
  const text = word.text.slice(0, word.end - word.start)
  const inner = /[\p{L}\p{M}\p{N}](?:.*[\p{L}\p{M}\p{N}])?/su.exec(text)
  const start = word.start + (inner?.index ?? 0)
  return { start, end: inner ? start + inner[0].length : word.end }
}
