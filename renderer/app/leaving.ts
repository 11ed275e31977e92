import { useSaving } from '#renderer/data/writes.ts'
import { saveDeskNow } from './desk-memory.ts'

/**
 * Keeps the window open while something is not saved yet: the main process asks again until the page lets go, and for no
 * longer than two seconds. Returns a function that ends this.
 */
export function holdUntilSaved(): () => void {
  const hold = (event: BeforeUnloadEvent) => {
    const unsaved = saveDeskNow()
    if (unsaved || useSaving.getState().pending > 0) event.preventDefault()
  }
  // Features start to save what waits on the same event. Added while it is dispatched, `hold` runs after all of them.
  const holdLast = () => {
    window.removeEventListener('beforeunload', hold)
    window.addEventListener('beforeunload', hold)
  }
  window.addEventListener('beforeunload', holdLast, { capture: true })
  return () => {
    window.removeEventListener('beforeunload', holdLast, { capture: true })
    window.removeEventListener('beforeunload', hold)
  }
}
