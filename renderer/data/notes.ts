import { notesStrings as s } from '#renderer/strings/notes.ts'
import type { CallInput } from '#shared/contract/index.ts'
import type { NoteId } from '#shared/domain/ids.ts'
import { closeTab, useDesk } from './desk.ts'
import { bodyAbout, type Subject } from './note-about.ts'
import { openNote } from './open.ts'
import { offerUndo } from './undo.ts'
import { save } from './writes.ts'

/** Creates an empty note and opens it for writing. */
export async function createNote(): Promise<void> {
  openNote(await created({}))
}

/** Creates a note that begins with links to these things, and opens it beside them for writing. */
export async function createNoteAbout(subjects: readonly Subject[]): Promise<void> {
  const title = subjects[0]?.label ?? ''
  openNote(await created({ title, body: bodyAbout(subjects) }), { beside: true })
}

/** What is typed until the editor is there is meant for the note: it must not be written or obeyed where the focus was. */
async function created(note: CallInput<'notes.create'>): Promise<NoteId> {
  const before = document.activeElement
  if (before instanceof HTMLElement) before.blur()
  try {
    return (await save('notes.create', note)).id
  } catch (error) {
    if (before instanceof HTMLElement) before.focus()
    throw error
  }
}

/** Removes a note, closes its tabs, and offers to undo that. */
export async function removeNote(note: { readonly id: NoteId; readonly title: string }): Promise<void> {
  await save('notes.remove', { id: note.id })
  const { panes } = useDesk.getState().desk
  panes.forEach(({ tabs }, pane) => {
    const index = tabs.findIndex((tab) => tab.kind === 'note' && tab.note === note.id)
    if (index >= 0) closeTab(pane, index)
  })
  await offerUndo(s.removed(note.title))
}
