import { type RefObject, useMemo } from 'react'
import type { Rows } from './rows.ts'
import { type TextPiece, textPieces } from './text-nodes.ts'
import { pinSelection } from './use-selection.ts'
import type { Viewport } from './viewport.ts'

/** Ways to the beginning and the end of a text of which only a window is in the page. */
export interface Edges {
  scrollTo(end: boolean): void
  /** Puts the caret there, or with `extend` the end of the selection. */
  caretTo(end: boolean, extend: boolean): Promise<void>
  selectAll(): Promise<void>
}

/** How many frames the text at an edge may take to be read. */
const PATIENCE = 120

export function useEdges(viewport: Viewport, scroller: RefObject<HTMLElement | null>, rows: Rows): Edges {
  return useMemo(() => {
    const last = rows.list.length - 1
    const scrollTo = (end: boolean) =>
      viewport.go(end ? { row: last, fraction: 1, at: 1 } : { row: 0, fraction: 0, at: 0 })
    const caretTo = async (end: boolean, extend: boolean) => {
      scrollTo(end)
      const piece = await edgePiece(scroller.current, rows, end)
      const selection = document.getSelection()
      if (!piece || !selection) return
      const at = end ? piece.node.length : 0
      if (extend && selection.anchorNode) selection.extend(piece.node, at)
      else selection.collapse(piece.node, at)
      // At once, before anything scrolls on.
      pinSelection(viewport)
    }
    const selectAll = async () => {
      const { row, fraction } = viewport.place()
      await caretTo(false, false)
      await caretTo(true, true)
      viewport.go({ row, fraction, at: 0 })
    }
    return { scrollTo, caretTo, selectAll }
  }, [viewport, scroller, rows])
}

async function edgePiece(root: HTMLElement | null, { list }: Rows, end: boolean): Promise<TextPiece | null> {
  const passage = end
    ? list.findLast((row) => row.kind === 'passage')
    : list.find((row) => row.kind === 'passage')
  if (!root || passage?.kind !== 'passage') return null
  for (let frame = 0; frame < PATIENCE; frame += 1) {
    const pieces = textPieces(root).filter(({ element }) => {
      const row = element.closest<HTMLElement>('[data-row]')?.dataset
      return Number(row?.ordinal) === passage.ordinal
    })
    const piece = end ? pieces.at(-1) : pieces[0]
    if (piece) return piece
    await new Promise(requestAnimationFrame)
  }
  return null
}
