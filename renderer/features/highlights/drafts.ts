import { create } from 'zustand'
import { listHighlight } from '#renderer/data/highlights.ts'
import { save } from '#renderer/data/writes.ts'
import type { HighlightId } from '#shared/domain/ids.ts'

/** How long after the last letter a comment is saved, in ms. */
const PAUSE = 800

interface Draft {
  readonly text: string
  /** The last attempt to save it failed; it is tried again when the library answers. */
  readonly failed: boolean
}

/** Comments that were typed and are not saved yet. They outlive their cards, and a library that is down. */
export const useDrafts = create<{ readonly drafts: ReadonlyMap<HighlightId, Draft> }>(() => ({
  drafts: new Map(),
}))

const timers = new Map<HighlightId, number>()
const saving = new Set<HighlightId>()

function set(id: HighlightId, draft: Draft | null): void {
  useDrafts.setState(({ drafts }) => {
    const next = new Map(drafts)
    if (draft) next.set(id, draft)
    else next.delete(id)
    return { drafts: next }
  })
}

/** Notes what is typed; it is saved after a pause. */
export function typeComment(id: HighlightId, text: string): void {
  followLibrary()
  set(id, { text, failed: false })
  window.clearTimeout(timers.get(id))
  timers.set(
    id,
    window.setTimeout(() => void saveComment(id), PAUSE),
  )
}

/** Saves what was typed now, if anything is not saved. Never rejects: a failure keeps the draft. */
export async function saveComment(id: HighlightId): Promise<void> {
  window.clearTimeout(timers.get(id))
  timers.delete(id)
  const draft = useDrafts.getState().drafts.get(id)
  if (!draft || saving.has(id)) return
  saving.add(id)
  try {
    const saved = await save('highlights.update', { id, comment: draft.text })
    // So that the old comment is never seen in between.
    listHighlight(saved)
    if (useDrafts.getState().drafts.get(id)?.text === draft.text) set(id, null)
  } catch {
    // It was shown; what counts here is the text.
    const now = useDrafts.getState().drafts.get(id)
    if (now) set(id, { ...now, failed: true })
  } finally {
    saving.delete(id)
  }
  const later = useDrafts.getState().drafts.get(id)
  if (later && !later.failed && !timers.has(id)) await saveComment(id)
}

function saveAll(): void {
  for (const id of useDrafts.getState().drafts.keys()) void saveComment(id)
}

let following = false

/** Saves drafts again once the library is up, and before the window goes away. */
function followLibrary(): void {
  if (following) return
  following = true
  window.bookwheel.on(({ name }) => {
    if (name === 'library.up') saveAll()
  })
  window.addEventListener('blur', saveAll)
  window.addEventListener('beforeunload', (event) => {
    saveAll()
    // Main asks again until the page lets go, for no longer than two seconds.
    if (useDrafts.getState().drafts.size > 0) event.preventDefault()
  })
}
