import type { ReadHandle } from '#library/database/handles.ts'
import type { TagId } from '#shared/domain/ids.ts'

/** Every tag's name with those of its parents in front, "harm / figures". */
export function tagPaths(db: ReadHandle): ReadonlyMap<TagId, string> {
  const rows = db.all<{ id: TagId; path: string }>(
    `WITH RECURSIVE tree(id, path) AS (
       SELECT id, name FROM tags WHERE parent IS NULL
       UNION ALL SELECT t.id, tree.path || ' / ' || t.name FROM tags t JOIN tree ON t.parent = tree.id)
     SELECT id, path FROM tree`,
  )
  return new Map(rows.map(({ id, path }) => [id, path]))
}
