import type { WriteHandle } from '#library/database/handles.ts'
import { tagsOfDocument } from '#library/documents/queries.ts'
import type { DocumentId, TagId } from '#shared/domain/ids.ts'

/** Gives a document tags besides those that it bears. Answers with those from before, null where none was new. */
export function addDocumentTags(
  db: WriteHandle,
  document: DocumentId,
  tags: readonly TagId[],
): TagId[] | null {
  const before = tagsOfDocument(db, document)
  const added = new Set(tags.filter((tag) => !before.includes(tag)))
  for (const tag of added) db.run('INSERT INTO document_tags (document, tag) VALUES (?, ?)', document, tag)
  return added.size === 0 ? null : before
}
