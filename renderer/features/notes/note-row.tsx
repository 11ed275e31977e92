import { shownTime } from '#renderer/data/times.ts'
import { notesStrings as s } from '#renderer/strings/notes.ts'
import type { NoteRow } from '#shared/contract/notes.ts'
import styles from './lists.module.css'

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
