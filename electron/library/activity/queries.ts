import type { ReadHandle, WriteHandle } from '#library/database/handles.ts'
import type { WriteCall } from '#library/feature.ts'

/** A step of the activity log; `inverse` takes it back, or does it again when it is undone. */
export interface Step {
  readonly id: number
  readonly label: string
  readonly inverse: readonly WriteCall[]
}

interface StepRow {
  readonly id: number
  readonly label: string
  readonly inverse: string
}

function step(row: StepRow | undefined): Step | undefined {
  return row && { ...row, inverse: JSON.parse(row.inverse) as WriteCall[] }
}

/** The step that undo takes back. */
export function lastDone(db: ReadHandle): Step | undefined {
  return step(
    db.get<StepRow>('SELECT id, label, inverse FROM activity WHERE undone = 0 ORDER BY id DESC LIMIT 1'),
  )
}

/** The step that redo does again: of those undone the one that was done first. */
export function lastUndone(db: ReadHandle): Step | undefined {
  return step(db.get<StepRow>('SELECT id, label, inverse FROM activity WHERE undone = 1 ORDER BY id LIMIT 1'))
}

/** Turns a step over: what was done is undone or the other way round, with the calls that turn it back. */
export function turnStep(db: WriteHandle, id: number, undone: boolean, inverse: readonly WriteCall[]): void {
  db.run(
    'UPDATE activity SET undone = ?, inverse = ?, merge_key = NULL WHERE id = ?',
    undone ? 1 : 0,
    JSON.stringify(inverse),
    id,
  )
}

/** The last changes, newest first. */
export function listActivity(
  db: ReadHandle,
  limit: number,
): { id: number; at: string; label: string; undone: boolean }[] {
  return db
    .all<{ id: number; at: string; label: string; undone: number }>(
      'SELECT id, at, label, undone FROM activity ORDER BY id DESC LIMIT ?',
      limit,
    )
    .map((row) => ({ ...row, undone: row.undone === 1 }))
}
