import { type RefObject, useEffect, useRef } from 'react'
import { saveAndForget } from '#renderer/data/writes.ts'
import type { ReadState } from '#shared/contract/documents.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import type { Sight } from './sight.ts'

const NOTICE_MS = 2000

/**
 * Notices that a document is being read, after two seconds, and that it was read, when its end has been in sight for
 * two seconds. Each at most once while it is open, so that what the user sets by hand stays.
 */
export function useReadState(
  document: { readonly id: DocumentId; readonly readState: ReadState },
  scroller: RefObject<HTMLElement | null>,
  sight: Sight,
): void {
  const { id } = document
  const state = useRef(document.readState)
  useEffect(() => {
    state.current = document.readState
  })
  useEffect(() => {
    let begun = false
    let ended = false
    let timer: number | undefined
    const note = (next: ReadState) => {
      saveAndForget('documents.setReadState', { ids: [id], state: next, noticed: true })
    }
    const look = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => {
        if (!ended && endInSight(scroller.current)) {
          ended = true
          begun = true
          if (state.current !== 'read') note('read')
        } else if (!begun) {
          begun = true
          if (state.current === 'unread') note('reading')
        }
      }, NOTICE_MS)
    }
    look()
    const unwatch = sight.watch(look)
    return () => {
      unwatch()
      window.clearTimeout(timer)
    }
  }, [id, scroller, sight])
}

/** Whether the last text is in sight; below it there is only room. */
function endInSight(root: HTMLElement | null): boolean {
  const end = root?.querySelector('[data-end]')
  if (!root || !end) return false
  return end.getBoundingClientRect().top <= root.getBoundingClientRect().bottom + 1
}
