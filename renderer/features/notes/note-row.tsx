import { notesStrings as s } from '#renderer/strings/notes.ts'
import type { NoteRow } from '#shared/contract/notes.ts'
import styles from './lists.module.css'

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** When something was changed: the time for today, else the day. */
function shownTime(iso: string, now = new Date()): string {
  const at = new Date(iso)
  return at.toDateString() === now.toDateString() ? s.today(clock.format(at)) : day.format(at)
}

/** A note as a line of a list: its title, how it begins, and when it was changed. */
export function NoteRowText({ note }: { readonly note: NoteRow }) {
  return (
    <>
      <span className={styles.title} dir="auto">
        {note.title || s.untitled}
      </span>
      {note.excerpt && (
        <span className={styles.excerpt} dir="auto">
          {note.excerpt}
        </span>
      )}
      <time className={styles.time} dateTime={note.modifiedAt}>
        {shownTime(note.modifiedAt)}
      </time>
    </>
  )
}
