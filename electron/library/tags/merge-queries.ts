import type { WriteHandle } from '#library/database/handles.ts'
import type { Inverse } from '#library/feature.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { TagId } from '#shared/domain/ids.ts'
import { type MergePlan, type PlannedTag, planMerge } from './merge-plan.ts'
import { findTag, tagNamed } from './queries.ts'
import { asTheyAre } from './state-queries.ts'

/** Makes one tag of several and returns the calls that take it back; says what each tag means in the one that stays. */
export function mergeTags(db: WriteHandle, into: TagId, sources: readonly TagId[]): Inverse['calls'] {
  const kept = findTag(db, into)
  const descriptions = [kept, ...sources.map((id) => findTag(db, id))].map((tag) => tag.description.trim())
  const plan = planMerge(db.all<PlannedTag>('SELECT id, parent, folded FROM tags ORDER BY id'), into, sources)
  const twin = tagNamed(db, kept.name, plan.parent)
  if (twin !== undefined && twin !== into && !plan.dissolved.has(twin)) {
    throw new BookwheelError(
      'invalid-input',
      `Where “${kept.name}” would stand there is another tag of that name. Nothing was changed.`,
      'Rename one of them first, or merge it too.',
    )
  }
  const back = asTheyAre(db, [
    into,
    ...plan.dissolved.keys(),
    ...plan.dissolved.values(),
    ...plan.moved.keys(),
  ])
  carryOut(db, into, plan)
  db.run(
    'UPDATE tags SET description = ? WHERE id = ?',
    [...new Set(descriptions.filter((text) => text !== ''))].join('\n\n'),
    into,
  )
  return back
}

function carryOut(db: WriteHandle, into: TagId, { parent, dissolved, moved }: MergePlan): void {
  const gone = JSON.stringify([...dissolved.keys()])
  // Their names are free before those that stay take their places.
  db.run('UPDATE tags SET folded = char(1) || id WHERE id IN (SELECT value FROM json_each(?))', gone)
  db.run('UPDATE tags SET parent = ? WHERE id = ?', parent, into)
  for (const [id, keeper] of moved) db.run('UPDATE tags SET parent = ? WHERE id = ?', keeper, id)
  for (const [from, to] of dissolved) {
    db.run(
      `INSERT OR IGNORE INTO highlight_tags (highlight, tag)
       SELECT highlight, ? FROM highlight_tags WHERE tag = ?`,
      to,
      from,
    )
    db.run(
      'INSERT OR IGNORE INTO document_tags (document, tag) SELECT document, ? FROM document_tags WHERE tag = ?',
      to,
      from,
    )
  }
  db.run('DELETE FROM tags WHERE id IN (SELECT value FROM json_each(?))', gone)
}
