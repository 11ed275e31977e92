import type { WriteHandle } from '#library/database/handles.ts'
import { metadataOf, tagsOfDocument } from '#library/documents/queries.ts'
import type { Joining } from '#shared/contract/editions.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import { contribute, kindOf, removeContribution } from './contribution-queries.ts'
import { editionsAfter, markNewest, moveEdition, nextOrdinal } from './edition-queries.ts'
import { placeIn } from './placement-queries.ts'

/**
 * Makes the editions of a document the newest of another one and moves what belongs to it. The former document stays as
 * a row that nothing shows; its values, tags and attachments stay with it, and what leads there is led on.
 */
export function joinDocuments(db: WriteHandle, document: DocumentId, into: DocumentId, now: string): Joining {
  const editions = db.all<Joining['editions'][number]>(
    'SELECT id, ordinal FROM editions WHERE document = ? ORDER BY ordinal',
    document,
  )
  let ordinal = nextOrdinal(db, into)
  for (const edition of editions) {
    moveEdition(db, edition.id, into, edition.ordinal > 0 ? ordinal++ : edition.ordinal)
  }
  markNewest(db, into)
  db.run(HIGHLIGHTS_FOLLOW, into)
  const followers = db.column<DocumentId>('SELECT id FROM documents WHERE joined = ?', document)
  const joined: Joining = {
    editions,
    followers,
    tags: copyTags(db, document, into),
    contribution: contribute(db, into, {
      kind: kindOf(db, document),
      metadata: metadataOf(db, document, true),
      alternatives: metadataOf(db, document, false),
    }),
  }
  db.run('UPDATE documents SET joined = ?, trashed_at = ? WHERE id = ?', into, now, document)
  for (const follower of followers) db.run('UPDATE documents SET joined = ? WHERE id = ?', into, follower)
  for (const edition of editionsAfter(db, into, 0)) placeIn(db, edition)
  return joined
}

/** Takes a join back: the document has again what it had, and the other one what it had before. */
export function splitDocuments(
  db: WriteHandle,
  document: DocumentId,
  from: DocumentId,
  joined: Joining,
): void {
  for (const { id, ordinal } of joined.editions) moveEdition(db, id, document, ordinal)
  markNewest(db, document)
  markNewest(db, from)
  db.run(HIGHLIGHTS_FOLLOW, document)
  db.run(
    `DELETE FROM placements WHERE edition IN (SELECT id FROM editions WHERE document = ?)
       AND highlight IN (SELECT id FROM highlights WHERE document = ?)`,
    document,
    from,
  )
  for (const tag of joined.tags) db.run('DELETE FROM document_tags WHERE document = ? AND tag = ?', from, tag)
  removeContribution(db, from, joined.contribution)
  db.run('UPDATE documents SET joined = NULL, trashed_at = NULL WHERE id = ?', document)
  for (const follower of joined.followers)
    db.run('UPDATE documents SET joined = ? WHERE id = ?', document, follower)
}

/** Highlights belong to the document of their edition. */
const HIGHLIGHTS_FOLLOW = `
  UPDATE highlights SET document = ?1
  WHERE document <> ?1 AND edition IN (SELECT id FROM editions WHERE document = ?1)`

/** The tags that the other document gets. */
function copyTags(db: WriteHandle, document: DocumentId, into: DocumentId): Joining['tags'] {
  const known = tagsOfDocument(db, into)
  const tags = tagsOfDocument(db, document).filter((tag) => !known.includes(tag))
  for (const tag of tags) db.run('INSERT INTO document_tags (document, tag) VALUES (?, ?)', into, tag)
  return tags
}
