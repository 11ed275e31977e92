import { z } from 'zod'
import { topic } from './define.ts'
import { importProgress, importReport } from './imports.ts'
import { exportProgress } from './packs.ts'

/** Everything that is announced without being asked for. */
export const events = {
  /** A write was committed; cached answers that depend on these topics are stale. */
  'library.changed': z.object({ topics: z.array(topic) }),
  'imports.progress': importProgress,
  'imports.finished': importReport,
  'packs.progress': exportProgress,
  /** The library process ended unexpectedly and is being started again. Sent by main. */
  'library.down': z.object({ message: z.string() }),
  /** The library answers again; everything cached is stale. Sent by main. */
  'library.up': z.object({ folder: z.string() }),
  /** A menu item was chosen; `id` is a command of `shared/domain/commands.ts`. Sent by main. */
  'app.command': z.object({ id: z.string() }),
} as const

export type EventName = keyof typeof events
export type EventPayload<E extends EventName> = z.infer<(typeof events)[E]>
export type AnyEvent = {
  [E in EventName]: { readonly name: E; readonly payload: EventPayload<E> }
}[EventName]
