import type { ReadHandle } from '#library/database/handles.ts'
import type { Output } from '#shared/contract/index.ts'

/** One light row a document, note and tag, for the quick switcher. */
export function listCatalog(db: ReadHandle): Output<'catalog.list'> {
  return db.all(`
    SELECT 'document' AS kind, id, title AS label,
      trim(coalesce(publisher, '') || ' ' || coalesce(published, '')) AS detail
    FROM documents WHERE trashed_at IS NULL
    UNION ALL SELECT 'note', id, title, '' FROM notes
    UNION ALL SELECT 'tag', id, name, description FROM tags`)
}
