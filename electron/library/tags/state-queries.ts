import type { ReadHandle, WriteHandle } from '#library/database/handles.ts'
import type { Inverse } from '#library/feature.ts'
import type { Input } from '#shared/contract/index.ts'
import type { TagId } from '#shared/domain/ids.ts'
import { fold } from '#shared/text/fold.ts'
import { bearersOf, findTag } from './queries.ts'

/** A tag with everything that bears it. */
type TagState = Input<'tags.restore'>['tags'][number]

/** These tags as they are now; those that do not exist are left out. */
export function statesOf(db: ReadHandle, ids: readonly TagId[]): TagState[] {
  const known = db.column<TagId>(
    'SELECT id FROM tags WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id',
    JSON.stringify(ids),
  )
  return known.map((id) => ({ ...findTag(db, id), ...bearersOf(db, id) }))
}

/** The calls that bring these tags back as they are now, and take away those of them that do not exist yet. */
export function asTheyAre(db: ReadHandle, ids: readonly TagId[]): Inverse['calls'] {
  const tags = statesOf(db, ids)
  const remove = ids.filter((id) => !tags.some((tag) => tag.id === id))
  return [{ method: 'tags.restore', input: { tags, remove } }]
}

/** Makes tags exactly so with what bears them, whether they exist or not, and removes others. */
export function putTags(db: WriteHandle, tags: readonly TagState[], remove: readonly TagId[]): void {
  setAside(db, [...tags.map(({ id }) => id), ...remove])
  db.run('DELETE FROM tags WHERE id IN (SELECT value FROM json_each(?))', JSON.stringify(remove))
  for (const { id, name, colour, description } of tags) {
    db.run(
      `INSERT INTO tags (id, parent, name, folded, colour, description) VALUES (?, NULL, ?, char(1) || ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, colour = excluded.colour, description = excluded.description`,
      id,
      name,
      String(id),
      colour,
      description,
    )
  }
  for (const { id, parent, name, highlights, documents } of tags) {
    db.run('UPDATE tags SET parent = ?, folded = ? WHERE id = ?', parent, fold(name).text, id)
    db.run('DELETE FROM highlight_tags WHERE tag = ?', id)
    db.run('DELETE FROM document_tags WHERE tag = ?', id)
    db.run(
      'INSERT INTO highlight_tags (highlight, tag) SELECT value, ? FROM json_each(?)',
      id,
      JSON.stringify(highlights),
    )
    db.run(
      'INSERT INTO document_tags (document, tag) SELECT value, ? FROM json_each(?)',
      id,
      JSON.stringify(documents),
    )
  }
}

/** Frees the names and places of tags, so that others can take them in any order. */
function setAside(db: WriteHandle, ids: readonly TagId[]): void {
  db.run(
    'UPDATE tags SET parent = NULL, folded = char(1) || id WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  )
}
