import { createStore, type StoreApi } from 'zustand/vanilla'
import { Autosave } from '#renderer/data/autosave.ts'
import { call } from '#renderer/data/client.ts'
import { save } from '#renderer/data/writes.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { Note } from '#shared/contract/notes.ts'
import type { NoteId } from '#shared/domain/ids.ts'
import type { editor } from './monaco.ts'

/** What the parts of the editor beside Monaco show. `isRemoved`: the library has no such note any more. */
export interface NoteState {
  readonly title: string
  readonly isRemoved: boolean
}

/** One open note: the text that all its editors share, and its way into the library. */
export class NoteSession {
  readonly id: NoteId
  /** The body. Its undo steps and its text live as long as the session, whatever tabs are closed. */
  readonly model: editor.ITextModel
  readonly state: StoreApi<NoteState>
  readonly autosave = new Autosave(() => this.#save())
  /** Cursor and scroll place of the editor that was closed last. */
  viewState: editor.ICodeEditorViewState | null = null
  #applying = false
  /** Text that could not be saved because the note was removed; it wins when the note comes back. */
  #orphaned = false

  constructor(note: Note, model: editor.ITextModel) {
    this.id = note.id
    this.model = model
    this.state = createStore(() => ({ title: note.title, isRemoved: false }))
    model.onDidChangeContent(() => {
      if (!this.#applying) this.autosave.touch()
    })
  }

  get body(): string {
    return this.model.getValue(LF)
  }

  rename(title: string): void {
    this.state.setState({ title })
    this.autosave.touch()
  }

  /** Takes over what changed elsewhere, such as by undo. What was typed here and is not saved yet wins. */
  async refresh(): Promise<void> {
    if (!this.autosave.isClean) return
    const before = this.autosave.changes
    try {
      const note = await call('notes.get', { id: this.id })
      this.state.setState({ isRemoved: false })
      if (this.#orphaned) this.autosave.touch()
      else if (this.autosave.isClean && this.autosave.changes === before) this.#apply(note)
    } catch (error) {
      if (isGone(error)) this.state.setState({ isRemoved: true })
    }
  }

  #apply({ title, body }: Note): void {
    this.state.setState({ title })
    if (body === this.body) return
    this.#applying = true
    const range = this.model.getFullModelRange()
    this.model.pushEditOperations(null, [{ range, text: body }], () => null)
    this.#applying = false
  }

  async #save(): Promise<void> {
    if (this.state.getState().isRemoved) {
      this.#orphaned = true
      return
    }
    try {
      await save('notes.save', { id: this.id, title: this.state.getState().title, body: this.body })
      this.#orphaned = false
    } catch (error) {
      if (!isGone(error)) throw error
      this.#orphaned = true
      this.state.setState({ isRemoved: true })
    }
  }
}

/** Monaco's `EndOfLinePreference.LF`, written out so that this file does not load Monaco. */
const LF = 1

function isGone(error: unknown): boolean {
  return error instanceof BookwheelError && error.code === 'not-found'
}
