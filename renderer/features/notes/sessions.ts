import { call } from '#renderer/data/client.ts'
import type { NoteId } from '#shared/domain/ids.ts'
import { NoteSession } from './note-session.ts'

interface OpenNote {
  readonly session: Promise<NoteSession>
  /** Editors that show it now. */
  editors: number
}

/** Notes that are not on screen keep their undo steps and cursor; beyond this number the oldest are let go. */
const KEPT = 20

const open = new Map<NoteId, OpenNote>()
const ready = new Set<NoteSession>()

async function load(id: NoteId): Promise<NoteSession> {
  const [note, monaco] = await Promise.all([call('notes.get', { id }), import('./monaco.ts')])
  const session = new NoteSession(note, monaco.editor.createModel(note.body, 'markdown'))
  session.model.setEOL(monaco.editor.EndOfLineSequence.LF)
  ready.add(session)
  return session
}

/** The session of a note, the same for all its editors. Give it back with `closeSession`. Rejects when it can't be read. */
export function openSession(id: NoteId): Promise<NoteSession> {
  followLibrary()
  const note = open.get(id) ?? { session: load(id), editors: 0 }
  note.editors += 1
  open.delete(id)
  open.set(id, note)
  note.session.catch(() => open.get(id) === note && open.delete(id))
  return note.session
}

/** Tells that one editor of the note is gone. What it holds is saved now. */
export function closeSession(id: NoteId): void {
  const note = open.get(id)
  if (!note) return
  note.editors -= 1
  // A note that could not be read has nothing to save.
  note.session.then((session) => session.autosave.flush().then(letGo)).catch(() => undefined)
}

function letGo(): void {
  const unused = [...ready].filter(
    (session) => open.get(session.id)?.editors === 0 && session.autosave.isClean,
  )
  for (const session of unused.slice(0, Math.max(0, unused.length - KEPT))) {
    open.delete(session.id)
    ready.delete(session)
    session.model.dispose()
  }
}

function flushNotes(): void {
  for (const session of ready) void session.autosave.flush()
}

let following = false

/** Keeps open notes true to the library, and the window open until they are saved. */
function followLibrary(): void {
  if (following) return
  following = true
  window.bookwheel.on((event) => {
    if (event.name === 'library.up') flushNotes()
    if (
      event.name === 'library.up' ||
      (event.name === 'library.changed' && event.payload.topics.includes('notes'))
    ) {
      for (const session of ready) void session.refresh()
    }
  })
  window.addEventListener('blur', flushNotes)
  window.addEventListener('beforeunload', (event) => {
    flushNotes()
    // Main asks again until the page lets go, for no longer than two seconds.
    if ([...ready].some((session) => !session.autosave.isClean)) event.preventDefault()
  })
}
