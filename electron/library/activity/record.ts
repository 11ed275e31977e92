import type { WriteHandle } from '#library/database/handles.ts'
import type { Inverse, Surroundings } from '#library/feature.ts'

const MERGE_WITHIN_MS = 60_000

/** Remembers how to take a write back. What had been undone before can't be redone any more. */
export function recordWrite(db: WriteHandle, inverse: Inverse, { now }: Surroundings): void {
  db.run('DELETE FROM activity WHERE undone = 1')
  const at = now()
  const mergeKey = inverse.mergeKey ?? null
  const last = db.get<{ id: number; at: string; merge_key: string | null }>(
    'SELECT id, at, merge_key FROM activity ORDER BY id DESC LIMIT 1',
  )
  if (
    last &&
    mergeKey !== null &&
    last.merge_key === mergeKey &&
    Date.parse(at) - Date.parse(last.at) < MERGE_WITHIN_MS
  ) {
    db.run('UPDATE activity SET at = ? WHERE id = ?', at, last.id)
    return
  }
  db.run(
    'INSERT INTO activity (at, label, merge_key, inverse, undone) VALUES (?, ?, ?, ?, 0)',
    at,
    inverse.label,
    mergeKey,
    JSON.stringify(inverse.calls),
  )
}
