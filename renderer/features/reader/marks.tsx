import type { RefObject } from 'react'
import { useStore } from 'zustand'
import type { Highlight } from '#shared/contract/highlights.ts'
import { CaretLine } from './caret-line.tsx'
import type { MarkedText } from './mark-actions.ts'
import type { MarkingStore } from './marking-store.ts'
import { SelectionBar } from './selection-bar.tsx'
import { useMarking } from './use-marking.ts'
import type { Viewport } from './viewport.ts'

interface MarksProps extends MarkedText {
  readonly pane: number
  readonly highlights: readonly Highlight[]
  readonly marking: MarkingStore
  readonly scroller: RefObject<HTMLElement | null>
  readonly viewport: Viewport
}

/** What follows the selection: the bar, the caret of caret mode, and the commands of the Annotate menu. */
export function Marks({
  pane,
  document,
  edition,
  outline,
  highlights,
  marking,
  scroller,
  viewport,
}: MarksProps) {
  const controls = useMarking(pane, { document, edition, outline }, highlights, marking, scroller)
  const { dragging, caretMode, clicked, tagging } = useStore(marking)
  const { subject } = controls ?? {}
  const isShown =
    !dragging && subject && (subject.kind === 'words' || tagging || subject.highlight.id === clicked)
  return (
    <>
      {controls && isShown ? (
        <SelectionBar controls={controls} marking={marking} scroller={scroller} viewport={viewport} />
      ) : null}
      {caretMode ? <CaretLine scroller={scroller} viewport={viewport} /> : null}
    </>
  )
}
