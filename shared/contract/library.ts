import { z } from 'zod'
import { desk } from '../domain/desk.ts'
import { settings as settingsSchema } from '../domain/settings.ts'
import { read, task, write } from './define.ts'

export const problem = z.object({ where: z.string(), message: z.string() })

export const library = {
  /** What the sidebar counts; trashed documents and what belongs to them are left out, `trashed` counts them. */
  'library.status': read(
    ['documents', 'highlights', 'notes', 'packs', 'tags'],
    z.object({}),
    z.object({
      name: z.string(),
      folder: z.string(),
      documents: z.number().int(),
      unread: z.number().int(),
      trashed: z.number().int(),
      highlights: z.number().int(),
      notes: z.number().int(),
      /** Highlights whose place in a newer edition waits for a decision. */
      review: z.number().int(),
    }),
  ),
  /** Checks the database, the search indexes, every row hash, every text hash and every source file. */
  'library.check': task(
    z.object({}),
    z.object({
      ok: z.boolean(),
      problems: z.array(problem),
      checked: z.object({
        documents: z.number().int(),
        sources: z.number().int(),
        highlights: z.number().int(),
        notes: z.number().int(),
      }),
    }),
  ),
} as const

const entry = z.object({ id: z.number().int(), at: z.string(), label: z.string(), undone: z.boolean() })

export const activity = {
  /** What undo and redo would do now, for the Edit menu; null when there is nothing. */
  'activity.state': read(
    ['activity'],
    z.object({}),
    z.object({ undo: z.string().nullable(), redo: z.string().nullable() }),
  ),
  /** The last changes, newest first. */
  'activity.list': read(['activity'], z.object({ limit: z.number().int().min(1).max(500) }), z.array(entry)),
  /** Takes back the last change, also one of an earlier run. Fails with `nothing-to-undo`. */
  'activity.undo': task(z.object({}), z.object({ label: z.string() })),
  'activity.redo': task(z.object({}), z.object({ label: z.string() })),
} as const

export const desks = {
  'desk.get': read(['desk'], z.object({}), desk.nullable()),
  /** Remembers the desk. Not a step that can be undone. */
  'desk.save': write(['desk'], desk, z.null()),
} as const

export const settings = {
  'settings.get': read(['settings'], z.object({}), settingsSchema),
  /** Changes what is given and leaves the rest. Not a step that can be undone. */
  'settings.set': write(['settings'], settingsSchema.partial(), settingsSchema),
} as const
