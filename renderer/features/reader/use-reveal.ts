import { useEffect } from 'react'
import { frontTab, useDesk } from '#renderer/data/desk.ts'
import type { EditionId } from '#shared/domain/ids.ts'
import type { MarkingStore } from './marking-store.ts'
import type { Words } from './outline.ts'

const FLASH_MS = 1400

/** The last turn that a reader has shown, so that no reader shows it again when its tab comes to the front later. */
let shownTurn = 0

/**
 * Shows the words that the rest of the program wants to be seen in this edition, once, in the focused pane or else in
 * any that has it in front, and lets them flash.
 */
export function useReveal(
  pane: number,
  edition: EditionId,
  marking: MarkingStore,
  show: (words: Words) => void,
): void {
  const reveal = useDesk((state) => state.reveal)
  useEffect(() => {
    if (!reveal || reveal.edition !== edition || reveal.turn <= shownTurn) return
    const { desk } = useDesk.getState()
    const focused = frontTab(desk)
    const isElsewhere = focused?.kind === 'document' && focused.edition === edition && desk.focused !== pane
    if (isElsewhere) return
    shownTurn = reveal.turn
    show(reveal)
    marking.setState({ flash: reveal, found: reveal.found, foundNow: null })
    window.setTimeout(() => {
      if (marking.getState().flash === reveal) marking.setState({ flash: null })
    }, FLASH_MS)
  }, [reveal, edition, pane, marking, show])
}
