import type { ReadHandlers } from '#library/feature.ts'
import { lastDone, lastUndone, listActivity } from './queries.ts'

export const reads: ReadHandlers<'activity.state' | 'activity.list'> = {
  'activity.state': (db) => ({
    undo: lastDone(db)?.label ?? null,
    redo: lastUndone(db)?.label ?? null,
  }),
  'activity.list': (db, { limit }) => listActivity(db, limit),
}
