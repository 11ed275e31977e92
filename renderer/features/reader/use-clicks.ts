import { type RefObject, useEffect } from 'react'
import { activateHighlight, useDesk } from '#renderer/data/desk.ts'
import type { HighlightIndex } from './highlight-index.ts'
import type { MarkingStore } from './marking-store.ts'
import { offsetOf } from './text-nodes.ts'

/**
 * A click on highlighted words activates the highlight; clicking again goes through those that overlap there. In caret
 * mode the highlight that the caret stands in or beside is the active one. `letterUnder` finds the offset at a point.
 */
export function useClicks(
  scroller: RefObject<HTMLElement | null>,
  index: HighlightIndex,
  marking: MarkingStore,
  letterUnder: typeof letterAt = letterAt,
): void {
  useEffect(() => {
    const root = scroller.current
    if (!root) return undefined
    const onClick = (event: MouseEvent) => {
      const selection = document.getSelection()
      const onButton = event.target instanceof Element && event.target.closest('button') !== null
      if (event.button !== 0 || onButton || (selection && !selection.isCollapsed)) return
      const offset = letterUnder(root, event.clientX, event.clientY)
      const here = offset === null ? [] : index.at(offset)
      const active = here.findIndex(({ id }) => id === useDesk.getState().activeHighlight)
      const next = here[(active + 1) % Math.max(1, here.length)] ?? null
      activateHighlight(next?.id ?? null)
      marking.setState({ clicked: next?.id ?? null })
    }
    const onMove = () => {
      const selection = document.getSelection()
      if (!marking.getState().caretMode || !selection?.isCollapsed || !selection.focusNode) return
      if (!root.contains(selection.focusNode)) return
      const { activeHighlight } = useDesk.getState()
      // One that was made just now is not listed yet.
      if (activeHighlight !== null && !index.has(activeHighlight)) return
      const offset = offsetOf(root, selection.focusNode, selection.focusOffset)
      const here = offset === null ? [] : [...index.at(offset), ...index.at(offset - 1)]
      if (!here.some(({ id }) => id === activeHighlight)) activateHighlight(here[0]?.id ?? null)
    }
    root.addEventListener('click', onClick)
    document.addEventListener('selectionchange', onMove)
    return () => {
      root.removeEventListener('click', onClick)
      document.removeEventListener('selectionchange', onMove)
    }
  }, [scroller, index, marking, letterUnder])
}

/** The offset of the letter under a point of the window; null beside the text. */
function letterAt(root: HTMLElement, x: number, y: number): number | null {
  const caret = document.caretRangeFromPoint(x, y)
  const node = caret?.startContainer
  if (!caret || !(node instanceof Text) || !root.contains(node)) return null
  const letter = document.createRange()
  // The caret goes to the nearer side of a letter, so it is the one before or the one after.
  for (const at of [caret.startOffset, caret.startOffset - 1]) {
    if (at < 0 || at >= node.length) continue
    letter.setStart(node, at)
    letter.setEnd(node, at + 1)
    const under = [...letter.getClientRects()].some(
      (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
    )
    if (under) return offsetOf(root, node, at)
  }
  return null
}
