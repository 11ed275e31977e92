import type { ReadHandle } from '#library/database/handles.ts'
import type { EditionId, HighlightId, NoteId, TagId } from '#shared/domain/ids.ts'

interface Marked {
  readonly edition: EditionId
  readonly start: number
  readonly end: number
  readonly comment: string
  readonly tags: readonly TagId[]
}

/** A highlight of the same words that says the same: same range, comment and tags. */
export function sameHighlight(db: ReadHandle, marked: Marked): HighlightId | undefined {
  const alike = db.column<HighlightId>(
    'SELECT id FROM highlights WHERE edition = ? AND start = ? AND "end" = ? AND comment = ? ORDER BY id',
    marked.edition,
    marked.start,
    marked.end,
    marked.comment,
  )
  const wanted = new Set(marked.tags)
  return alike.find((id) => {
    const tags = db.column<TagId>('SELECT tag FROM highlight_tags WHERE highlight = ?', id)
    return tags.length === wanted.size && tags.every((tag) => wanted.has(tag))
  })
}

/** A note of the same title and words. */
export function sameNote(
  db: ReadHandle,
  { title, body }: { readonly title: string; readonly body: string },
): NoteId | undefined {
  return db.column<NoteId>('SELECT id FROM notes WHERE title = ? AND body = ? ORDER BY id', title, body)[0]
}
