import { packsStrings as s } from '#renderer/strings/packs.ts'
import { Chip } from '#renderer/ui/chip.tsx'
import type { Highlight } from '#shared/contract/highlights.ts'
import type { NoteRow } from '#shared/contract/notes.ts'
import type { TagId } from '#shared/domain/ids.ts'
import { locator } from '#shared/domain/locator.ts'
import styles from './item-content.module.css'

/** The codebook's names by id. */
export type TagNames = ReadonlyMap<TagId, string>

interface HighlightContentProps {
  readonly highlight: Highlight & { readonly documentTitle: string }
  readonly tagNames: TagNames
}

/** A highlight as an excerpt: its words, where they stand, and what was said about them. */
export function HighlightContent({ highlight, tagNames }: HighlightContentProps) {
  const { exact, documentTitle, comment, tags, status } = highlight
  return (
    <>
      <q className={styles.quotation} dir="auto">
        {exact}
      </q>
      {comment && (
        <p className={styles.comment} dir="auto">
          {comment}
        </p>
      )}
      <p className={styles.where}>
        {tags.map((tag) => (
          <Chip key={tag}>{tagNames.get(tag) ?? ''}</Chip>
        ))}
        <span dir="auto">{s.place(documentTitle, locator(highlight))}</span>
        {status === 'lost' && <strong className={styles.lost}>{s.lost}</strong>}
      </p>
    </>
  )
}

/** A note as an item: its title and how it begins. */
export function NoteContent({ note }: { readonly note: NoteRow }) {
  return (
    <>
      <p className={styles.noteTitle} dir="auto">
        {note.title || s.untitledNote}
      </p>
      {note.excerpt && (
        <p className={styles.excerpt} dir="auto">
          {note.excerpt}
        </p>
      )}
      <p className={styles.where}>{s.note}</p>
    </>
  )
}
