import { type RefObject, useEffect } from 'react'
import { call } from '#renderer/data/client.ts'
import { showFailure } from '#renderer/data/failures.ts'
import type { EditionId } from '#shared/domain/ids.ts'
import type { MarkingStore } from './marking-store.ts'
import type { Outline } from './outline.ts'
import { knownText, readText } from './whole-text.ts'

/** Copies selected words as canonical text: all of them, though only a window of the text is in the page. */
export function useCopy(
  scroller: RefObject<HTMLElement | null>,
  edition: EditionId,
  outline: Outline,
  marking: MarkingStore,
): void {
  useEffect(() => {
    const root = scroller.current
    if (!root) return undefined
    const onCopy = (event: ClipboardEvent) => {
      const { words } = marking.getState()
      if (!words) return
      event.preventDefault()
      const known = knownText(edition, outline, words)
      if (known !== null) event.clipboardData?.setData('text/plain', known)
      else
        readText(edition, outline, words)
          .then((text) => call('app.copyText', { text }))
          .catch(showFailure)
    }
    root.addEventListener('copy', onCopy)
    return () => root.removeEventListener('copy', onCopy)
  }, [scroller, edition, outline, marking])
}
