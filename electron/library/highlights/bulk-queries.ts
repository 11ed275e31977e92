import type { ReadHandle, WriteHandle } from '#library/database/handles.ts'
import type { WriteCall } from '#library/feature.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { Highlight } from '#shared/contract/highlights.ts'
import type { Input, Output } from '#shared/contract/index.ts'
import type { HighlightId, TagId } from '#shared/domain/ids.ts'
import { highlightSha256 } from './queries.ts'

/** How many of these highlights bear each tag. */
export function tagCounts(db: ReadHandle, ids: readonly HighlightId[]): Output<'highlights.tagCounts'> {
  return db.all(
    `SELECT tag, count(*) AS count FROM json_each(?) chosen JOIN highlight_tags ht ON ht.highlight = chosen.value
     GROUP BY tag ORDER BY tag`,
    JSON.stringify(ids),
  )
}

/** Fails with `not-found` when one of the highlights, or a tag, does not exist. */
export function requireAll(db: ReadHandle, ids: readonly HighlightId[], tags: readonly TagId[]): void {
  const missing = (table: 'highlights' | 'tags', wanted: readonly number[]): number | undefined =>
    db.column<number>(
      `SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM ${table})`,
      JSON.stringify(wanted),
    )[0]
  const highlight = missing('highlights', ids)
  const tag = missing('tags', tags)
  if (highlight !== undefined || tag !== undefined) {
    const what = highlight !== undefined ? `highlight ${highlight}` : `tag ${tag}`
    throw new BookwheelError('not-found', `There is no ${what} in this library. Nothing was changed.`)
  }
}

/** A change of many highlights that took place, and the calls that take it back. */
interface Changed {
  readonly ids: readonly HighlightId[]
  readonly back: readonly WriteCall[]
}

type BulkChange = Omit<Input<'highlights.changeMany'>, 'ids'>

const call = (ids: readonly HighlightId[], change: Partial<BulkChange>): WriteCall => ({
  method: 'highlights.changeMany',
  input: { ids: [...ids], addTags: [], removeTags: [], ...change },
})

/** Gives the highlights another colour; `at` becomes their time of change. */
export function recolour(
  db: WriteHandle,
  ids: readonly HighlightId[],
  colour: Highlight['colour'],
  at: string,
): Changed {
  const rows = db.all<Parameters<typeof highlightSha256>[0]>(
    `SELECT h.* FROM json_each(?) chosen JOIN highlights h ON h.id = chosen.value WHERE h.colour <> ?`,
    JSON.stringify(ids),
    colour,
  )
  const before = new Map<Highlight['colour'], HighlightId[]>()
  for (const row of rows) {
    before.set(row.colour, [...(before.get(row.colour) ?? []), row.id])
    db.run(
      'UPDATE highlights SET colour = ?, modified_at = ?, row_sha256 = ? WHERE id = ?',
      colour,
      at,
      highlightSha256({ ...row, colour }),
      row.id,
    )
  }
  return {
    ids: rows.map(({ id }) => id),
    back: [...before].map(([former, changed]) => call(changed, { colour: former })),
  }
}

/** Gives a tag to those that do not bear it. */
export function addTag(db: WriteHandle, ids: readonly HighlightId[], tag: TagId, at: string): Changed {
  const bare = db.column<HighlightId>(
    'SELECT value FROM json_each(?) WHERE value NOT IN (SELECT highlight FROM highlight_tags WHERE tag = ?)',
    JSON.stringify(ids),
    tag,
  )
  if (bare.length === 0) return { ids: [], back: [] }
  const list = JSON.stringify(bare)
  db.run('INSERT INTO highlight_tags (highlight, tag) SELECT value, ? FROM json_each(?)', tag, list)
  touch(db, list, at)
  return { ids: bare, back: [call(bare, { removeTags: [tag] })] }
}

/** Takes a tag from those that bear it. */
export function removeTag(db: WriteHandle, ids: readonly HighlightId[], tag: TagId, at: string): Changed {
  const bearers = db.column<HighlightId>(
    'SELECT highlight FROM highlight_tags WHERE tag = ? AND highlight IN (SELECT value FROM json_each(?))',
    tag,
    JSON.stringify(ids),
  )
  if (bearers.length === 0) return { ids: [], back: [] }
  const list = JSON.stringify(bearers)
  db.run(
    'DELETE FROM highlight_tags WHERE tag = ? AND highlight IN (SELECT value FROM json_each(?))',
    tag,
    list,
  )
  touch(db, list, at)
  return { ids: bearers, back: [call(bearers, { addTags: [tag] })] }
}

function touch(db: WriteHandle, ids: string, at: string): void {
  db.run('UPDATE highlights SET modified_at = ? WHERE id IN (SELECT value FROM json_each(?))', at, ids)
}
