import { useSaving } from '#renderer/data/writes.ts'
import { saveDeskNow } from './desk-memory.ts'

/**
 * Keeps the window open while something is not saved yet: the main process asks again until the page lets go, and for no
 * longer than two seconds. Features that hold unsaved text do the same for it. Returns a function that ends this.
 */
export function holdUntilSaved(): () => void {
  const hold = (event: BeforeUnloadEvent) => {
    const unsaved = saveDeskNow()
    if (unsaved || useSaving.getState().pending > 0) event.preventDefault()
  }
  window.addEventListener('beforeunload', hold)
  return () => window.removeEventListener('beforeunload', hold)
}
