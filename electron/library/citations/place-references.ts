import type { WriteHandle } from '#library/database/handles.ts'
import { findDocument, tagsOfDocument, titleOf } from '#library/documents/queries.ts'
import type { WriteCall } from '#library/feature.ts'
import { insertNote } from '#library/notes/queries.ts'
import { insertTag, tagNamed } from '#library/tags/queries.ts'
import type { CslItem } from '#shared/domain/csl.ts'
import type { DocumentId, NoteId, TagId } from '#shared/domain/ids.ts'
import { writeLink } from '#shared/domain/links.ts'
import { putCitation, storedCitation } from './citation-queries.ts'
import { overlayFor, ownItem } from './document-item.ts'
import { plainNote } from './formats/plain-note.ts'
import { keywordsOf, textOf } from './formats/reference.ts'

/** What was new, and how to take it back. */
export interface PlacedReferences {
  readonly notes: number
  readonly tags: number
  readonly inverse: readonly WriteCall[]
}

/** Gives documents what entries of a bibliography say: how they are cited, keywords as tags, and notes that link to them. */
export function placeReferences(
  db: WriteHandle,
  matched: readonly { readonly document: DocumentId; readonly item: CslItem }[],
  now: string,
): PlacedReferences {
  const newTags: TagId[] = []
  const newNotes: NoteId[] = []
  const inverse: WriteCall[] = []
  for (const { document, item } of matched) {
    inverse.unshift(...cite(db, document, item), ...tag(db, document, item, newTags))
    newNotes.push(...note(db, document, item, now))
  }
  const notesBack = newNotes.map((id): WriteCall => ({ method: 'notes.remove', input: { id } }))
  const tagsBack: WriteCall[] =
    newTags.length === 0 ? [] : [{ method: 'tags.removeMany', input: { ids: newTags } }]
  return {
    notes: newNotes.length,
    tags: newTags.length,
    inverse: [...notesBack, ...inverse, ...tagsBack],
  }
}

/** The entry's fields over the document's own; what the user typed stays. */
function cite(db: WriteHandle, document: DocumentId, item: CslItem): WriteCall[] {
  const { keyword: _, note: __, ...fields } = item
  const own = ownItem(findDocument(db, document))
  const before = storedCitation(db, document)
  const differing = overlayFor(own, { ...own, ...fields })
  const typed = before?.origin === 'user' ? before.item : {}
  const overlay = { ...differing, ...typed }
  if (Object.keys(overlay).length === 0) return []
  const citation = { item: overlay, origin: before?.origin === 'user' ? before.origin : ('import' as const) }
  if (JSON.stringify(citation) === JSON.stringify(before)) return []
  putCitation(db, document, citation)
  return [{ method: 'citations.restoreItems', input: { items: [{ document, citation: before }] } }]
}

function tag(db: WriteHandle, document: DocumentId, item: CslItem, created: TagId[]): WriteCall[] {
  const before = tagsOfDocument(db, document)
  const wanted = keywordsOf(item).map((name) => {
    const known = tagNamed(db, name, null)
    if (known !== undefined) return known
    const id = insertTag(db, { parent: null, name, colour: 'amber', description: '' })
    created.push(id)
    return id
  })
  const added = wanted.filter((id) => !before.includes(id))
  for (const id of new Set(added))
    db.run('INSERT INTO document_tags (document, tag) VALUES (?, ?)', document, id)
  return added.length === 0 ? [] : [{ method: 'documents.setTags', input: { id: document, tags: before } }]
}

/** A note that says what is there already is not made again. */
function note(db: WriteHandle, document: DocumentId, item: CslItem, now: string): NoteId[] {
  const words = plainNote(textOf(item, 'note'))
  if (words === '') return []
  const title = titleOf(db, document)
  const body = `${writeLink({ kind: 'document', id: document }, title)}\n\n${words}`
  if (db.get('SELECT 1 FROM notes WHERE body = ?', body) !== undefined) return []
  return [insertNote(db, { title: `On “${title}”`, body, createdAt: now, modifiedAt: now })]
}
