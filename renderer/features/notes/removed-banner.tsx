import { changeTab } from '#renderer/data/desk.ts'
import { showFailure } from '#renderer/data/failures.ts'
import { save } from '#renderer/data/writes.ts'
import { notesStrings as s } from '#renderer/strings/notes.ts'
import { Button } from '#renderer/ui/button.tsx'
import styles from './note.module.css'
import type { NoteSession } from './note-session.ts'

interface RemovedBannerProps {
  readonly session: NoteSession
  readonly pane: number
  readonly index: number
}

/** Says that the note is gone from the library and lets its text be kept. */
export function RemovedBanner({ session, pane, index }: RemovedBannerProps) {
  const keep = async () => {
    const { title } = session.state.getState()
    const { id } = await save('notes.create', { title, body: session.body })
    changeTab(pane, index, { kind: 'note', note: id, preview: false })
  }
  return (
    <div className={styles.banner} role="alert">
      <span>{s.removedHere}</span>
      <Button onPress={() => void keep().catch(showFailure)}>{s.saveAsNew}</Button>
    </div>
  )
}
