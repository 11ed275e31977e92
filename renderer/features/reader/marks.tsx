import type { RefObject } from 'react'
import { useStore } from 'zustand'
import type { Highlight } from '#shared/contract/highlights.ts'
import { CaretLine } from './caret-line.tsx'
import type { MarkedText } from './mark-actions.ts'
import { SelectionBar } from './selection-bar.tsx'
import type { Sight } from './sight.ts'
import { useMarking } from './use-marking.ts'

interface MarksProps extends MarkedText {
  readonly pane: number
  readonly highlights: readonly Highlight[]
  readonly scroller: RefObject<HTMLElement | null>
  readonly sight: Sight
}

/** What follows the selection: the bar, the caret of caret mode, and the commands of the Annotate menu. */
export function Marks({ pane, highlights, scroller, sight, ...text }: MarksProps) {
  const { marking } = text
  const controls = useMarking(pane, text, highlights, scroller)
  const { dragging, caretMode, clicked, tagging } = useStore(marking)
  const { subject } = controls ?? {}
  const isShown =
    !dragging && subject && (subject.kind === 'words' || tagging || subject.highlight.id === clicked)
  return (
    <>
      {controls && isShown ? (
        <SelectionBar controls={controls} marking={marking} scroller={scroller} sight={sight} />
      ) : null}
      {caretMode ? <CaretLine scroller={scroller} sight={sight} /> : null}
    </>
  )
}
