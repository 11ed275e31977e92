import { Fragment } from 'react'
import { packsStrings as s } from '#renderer/strings/packs.ts'
import { Chip } from '#renderer/ui/chip.tsx'
import type { Highlight } from '#shared/contract/highlights.ts'
import type { NoteRow } from '#shared/contract/notes.ts'
import type { QuotationPiece } from '#shared/domain/composed-pack.ts'
import type { TagId } from '#shared/domain/ids.ts'
import { locator } from '#shared/domain/locator.ts'
import { OMISSION, piecesOf } from '#shared/domain/omissions.ts'
import type { ExcerptSettings } from '#shared/domain/pack-settings.ts'
import styles from './item-content.module.css'

/** The codebook's names by id. */
export type TagNames = ReadonlyMap<TagId, string>

interface HighlightContentProps {
  readonly highlight: Highlight & { readonly documentTitle: string }
  readonly tagNames: TagNames
  /** How it is shown in a pack; as a whole where it is in none. */
  readonly settings?: ExcerptSettings
}

/** A highlight as an excerpt: its words, where they stand, and what was said about them. */
export function HighlightContent({ highlight, tagNames, settings }: HighlightContentProps) {
  const { exact, documentTitle, comment, tags, status } = highlight
  const context = settings && contextOf(settings)
  return (
    <>
      <q className={styles.quotation} dir="auto">
        <Pieces pieces={piecesOf(exact, settings?.omissions ?? [])} />
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
        {context && <span>{context}</span>}
        {status === 'lost' && <strong className={styles.lost}>{s.lost}</strong>}
      </p>
    </>
  )
}

/** Its own number of sentences around it, where it has one. */
function contextOf({ before, after }: ExcerptSettings): string {
  return before === null && after === null ? '' : s.ownContext(before, after)
}

/** The words of a quotation, with a mark where some were left out. */
export function Pieces({ pieces }: { readonly pieces: readonly QuotationPiece[] }) {
  return pieces.map((piece, index) => (
    <Fragment key={index}>
      {piece.kind === 'words' ? piece.text : <span className={styles.omission}>{OMISSION}</span>}
    </Fragment>
  ))
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
