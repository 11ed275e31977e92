import { createStore, type StoreApi } from 'zustand/vanilla'
import { Autosave } from '#renderer/data/autosave.ts'
import { call } from '#renderer/data/client.ts'
import { save } from '#renderer/data/writes.ts'
import { editor } from '#renderer/ui/monaco/editor.ts'
import type { Draft } from '#shared/contract/drafts.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { DraftId } from '#shared/domain/ids.ts'

/** What stands around the editor of a draft. `isRemoved`: the library has no such draft any more. */
interface DraftState {
  readonly title: string
  readonly isRemoved: boolean
}

/** One open draft: the text that all its panes share, and its way into the library. */
export class DraftSession {
  readonly id: DraftId
  readonly model: editor.ITextModel
  readonly state: StoreApi<DraftState>
  readonly autosave = new Autosave(() => this.#save())
  #applying = false

  constructor({ id, title, body }: Draft) {
    this.id = id
    this.model = editor.createModel(body, 'plaintext')
    this.model.setEOL(editor.EndOfLineSequence.LF)
    this.state = createStore(() => ({ title, isRemoved: false }))
    this.model.onDidChangeContent(() => {
      if (!this.#applying) this.autosave.touch()
    })
  }

  /** The text as it is now; offsets of claims count in it. */
  get body(): string {
    return this.model.getValue(editor.EndOfLinePreference.LF)
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
      const { title, body } = await call('drafts.get', { id: this.id })
      this.state.setState({ isRemoved: false })
      if (!this.autosave.isClean || this.autosave.changes !== before) return
      this.state.setState({ title })
      if (body !== this.body) this.#apply(body)
    } catch (error) {
      if (isGone(error)) this.state.setState({ isRemoved: true })
    }
  }

  #apply(text: string): void {
    this.#applying = true
    this.model.pushEditOperations(null, [{ range: this.model.getFullModelRange(), text }], () => null)
    this.#applying = false
  }

  async #save(): Promise<void> {
    const { title, isRemoved } = this.state.getState()
    if (isRemoved) return
    try {
      await save('drafts.update', { id: this.id, title, body: this.body })
    } catch (error) {
      if (!isGone(error)) throw error
      this.state.setState({ isRemoved: true })
    }
  }
}

function isGone(error: unknown): boolean {
  return error instanceof BookwheelError && error.code === 'not-found'
}

interface OpenDraft {
  readonly session: Promise<DraftSession>
  panes: number
}

const open = new Map<DraftId, OpenDraft>()
const ready = new Set<DraftSession>()

/** The session of a draft, the same for all its panes. Give it back with `closeSession`. Rejects when it can't be read. */
export function openSession(id: DraftId): Promise<DraftSession> {
  followLibrary()
  const draft = open.get(id) ?? { session: load(id), panes: 0 }
  draft.panes += 1
  open.set(id, draft)
  draft.session.catch(() => open.get(id) === draft && open.delete(id))
  return draft.session
}

async function load(id: DraftId): Promise<DraftSession> {
  const session = new DraftSession(await call('drafts.get', { id }))
  ready.add(session)
  return session
}

/** Tells that a pane shows the draft no more. What is not saved yet is saved now. */
export function closeSession(id: DraftId): void {
  const draft = open.get(id)
  if (!draft) return
  draft.panes -= 1
  draft.session.then((session) => session.autosave.flush().then(() => letGo(session))).catch(() => undefined)
}

function letGo(session: DraftSession): void {
  if (open.get(session.id)?.panes !== 0 || !session.autosave.isClean) return
  open.delete(session.id)
  ready.delete(session)
  session.model.dispose()
}

let following = false

/** Keeps open drafts true to the library, and the window open until they are saved. */
function followLibrary(): void {
  if (following) return
  following = true
  const flush = () => ready.forEach((session) => void session.autosave.flush())
  window.bookwheel.on((event) => {
    if (event.name === 'library.up') flush()
    const isChanged = event.name === 'library.changed' && event.payload.topics.includes('drafts')
    if (event.name === 'library.up' || isChanged) ready.forEach((session) => void session.refresh())
  })
  window.addEventListener('blur', flush)
  window.addEventListener('beforeunload', (event) => {
    flush()
    // Main asks again until the page lets go, for no longer than two seconds.
    if ([...ready].some((session) => !session.autosave.isClean)) event.preventDefault()
  })
}
