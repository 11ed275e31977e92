import { type RefObject, useEffect } from 'react'
import { isBound, runCommand } from '#renderer/data/commands.ts'
import { useWalk } from '#renderer/data/search-walk.ts'
import { type CommandId } from '#shared/domain/commands.ts'
import type { EditionId } from '#shared/domain/ids.ts'
import type { MarkingStore } from './marking-store.ts'

/** What the letters do while words that were found are marked, and what they do instead while words are selected. */
const STEPS: Readonly<Record<string, { readonly step: CommandId; readonly unless: CommandId }>> = {
  n: { step: 'hit.next', unless: 'mark.note' },
  p: { step: 'hit.previous', unless: 'mark.pack' },
}

/** Marks all hits of the search that is being gone through, as soon as they are known; n and p go from one to the next. */
export function useHits(
  edition: EditionId,
  scroller: RefObject<HTMLElement | null>,
  marking: MarkingStore,
): void {
  const walk = useWalk((state) => (state.walk?.edition === edition ? state.walk : null))
  useEffect(() => {
    if (walk) marking.setState({ found: walk.hits, foundNow: walk.hits[walk.at] ?? null })
  }, [walk, marking])
  useEffect(() => {
    const root = scroller.current
    if (!root) return undefined
    const onKey = (event: KeyboardEvent) => {
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
      const key = STEPS[event.key]
      if (!key || !plain || marking.getState().found.length === 0 || isBound(key.unless)) return
      if (runCommand(key.step)) event.preventDefault()
    }
    root.addEventListener('keydown', onKey)
    return () => root.removeEventListener('keydown', onKey)
  }, [scroller, marking])
}
