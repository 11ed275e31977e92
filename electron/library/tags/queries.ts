import type { ReadHandle, WriteHandle } from '#library/database/handles.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { Tag } from '#shared/contract/tags.ts'
import type { DocumentId, HighlightId, TagId } from '#shared/domain/ids.ts'
import { fold } from '#shared/text/fold.ts'

const TAG_COLUMNS = `t.id, t.parent, t.name, t.colour, t.description,
  (SELECT count(*) FROM highlight_tags ht JOIN highlights h ON h.id = ht.highlight
   JOIN documents d ON d.id = h.document WHERE ht.tag = t.id AND d.trashed_at IS NULL) AS highlights,
  (SELECT count(*) FROM document_tags dt JOIN documents d ON d.id = dt.document
   WHERE dt.tag = t.id AND d.trashed_at IS NULL) AS documents`

/** The whole codebook, parents before children, siblings by name. */
export function listTags(db: ReadHandle): Tag[] {
  return db.all<Tag>(
    `WITH RECURSIVE tree(id, path) AS (
       SELECT id, folded FROM tags WHERE parent IS NULL
       UNION ALL SELECT t.id, tree.path || char(1) || t.folded FROM tags t JOIN tree ON t.parent = tree.id)
     SELECT ${TAG_COLUMNS} FROM tree JOIN tags t ON t.id = tree.id ORDER BY tree.path`,
  )
}

/** Fails with `not-found`. */
export function findTag(db: ReadHandle, id: TagId): Tag {
  const tag = db.get<Tag>(`SELECT ${TAG_COLUMNS} FROM tags t WHERE t.id = ?`, id)
  if (!tag) throw new BookwheelError('not-found', `There is no tag ${id} in this library.`)
  return tag
}

/** The tag of that name under that parent, compared folded. */
export function tagNamed(db: ReadHandle, name: string, parent: TagId | null): TagId | undefined {
  return db.column<TagId>(
    'SELECT id FROM tags WHERE coalesce(parent, 0) = ? AND folded = ?',
    parent ?? 0,
    fold(name).text,
  )[0]
}

/** The tag and everything below it, parents first. */
export function withDescendants(db: ReadHandle, id: TagId): TagId[] {
  return db.column<TagId>(
    `WITH RECURSIVE below(id, depth) AS (
       SELECT ?, 0 UNION ALL SELECT t.id, below.depth + 1 FROM tags t JOIN below ON t.parent = below.id)
     SELECT id FROM below ORDER BY depth, id`,
    id,
  )
}

/** Inserts a tag, with its former id when it is put back. */
export function insertTag(
  db: WriteHandle,
  tag: Omit<Tag, 'id' | 'highlights' | 'documents'> & { readonly id?: TagId },
): TagId {
  return db.run(
    'INSERT INTO tags (id, parent, name, folded, colour, description) VALUES (?, ?, ?, ?, ?, ?)',
    tag.id ?? null,
    tag.parent,
    tag.name,
    fold(tag.name).text,
    tag.colour,
    tag.description,
  ) as TagId
}

/** What bears the tag now. */
export function bearersOf(db: ReadHandle, id: TagId): { highlights: HighlightId[]; documents: DocumentId[] } {
  return {
    highlights: db.column<HighlightId>('SELECT highlight FROM highlight_tags WHERE tag = ?', id),
    documents: db.column<DocumentId>('SELECT document FROM document_tags WHERE tag = ?', id),
  }
}
