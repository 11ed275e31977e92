import { type RefObject, useEffect } from 'react'
import { useCommand } from '#renderer/data/commands.ts'
import { useDesk } from '#renderer/data/desk.ts'
import { caretMove, ensureCaret, moveCaret, showCaret } from './caret.ts'
import type { MarkingStore } from './marking-store.ts'
import type { Edges } from './use-edges.ts'

interface CaretOptions {
  readonly pane: number
  readonly scroller: RefObject<HTMLElement | null>
  readonly marking: MarkingStore
  readonly edges: Edges
  /** How the caret moves, where not as in flowing text. */
  readonly move?: typeof moveCaret
}

/**
 * The keyboard in the text: Shift and arrow keys select, from the first words in sight if nothing is selected; in caret
 * mode (F7) arrow keys move a caret, else they scroll. Escape takes back one thing at a time.
 */
export function useCaret({ pane, scroller, marking, edges, move: moveBy = moveCaret }: CaretOptions): void {
  const focused = useDesk(({ desk }) => desk.focused === pane)
  useCommand(
    'mark.caret',
    () => {
      const root = scroller.current
      if (!root) return
      const caretMode = !marking.getState().caretMode
      marking.setState({ caretMode })
      root.focus({ preventScroll: true })
      if (caretMode) {
        ensureCaret(root)
        showCaret(root)
      }
    },
    focused,
  )

  useEffect(() => {
    const root = scroller.current
    if (!root) return undefined
    const onKey = (event: KeyboardEvent) => {
      if (event.target !== root || event.isComposing) return
      if (event.key === 'Escape') {
        if (escape(marking)) event.preventDefault()
        return
      }
      if (event.key === 'a' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
        event.preventDefault()
        void edges.selectAll()
        return
      }
      const move = caretMove(event)
      if (!move) return
      const { caretMode } = marking.getState()
      if (!caretMode && !event.shiftKey) {
        const plain = event.key === 'Home' || event.key === 'End'
        if (!plain && move.kind !== 'edge') return
        event.preventDefault()
        edges.scrollTo(event.key === 'End')
        return
      }
      event.preventDefault()
      if (move.kind === 'edge') {
        void edges.caretTo(move.direction === 'forward', event.shiftKey)
        return
      }
      ensureCaret(root)
      moveBy(root, move, event.shiftKey)
      showCaret(root)
    }
    root.addEventListener('keydown', onKey)
    return () => root.removeEventListener('keydown', onKey)
  }, [scroller, marking, edges, moveBy])
}

/** Ends the selection, else the bar of a clicked highlight, else the marks of a search, else caret mode; false if none is. */
function escape(marking: MarkingStore): boolean {
  const { words, clicked, found, caretMode } = marking.getState()
  const selection = document.getSelection()
  if (words && caretMode && selection?.focusNode)
    selection.collapse(selection.focusNode, selection.focusOffset)
  else if (words) selection?.removeAllRanges()
  else if (clicked) marking.setState({ clicked: null })
  else if (found.length > 0) marking.setState({ found: [], foundNow: null })
  else if (caretMode) marking.setState({ caretMode: false })
  else return false
  return true
}
