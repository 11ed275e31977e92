import { z } from 'zod'
import { documentId } from '../domain/ids.ts'
import { read, task } from './define.ts'
import { errorCode } from './errors.ts'

/** One running or ended import; counts from 1 within one run of the library. */
const jobId = z.number().int().positive()

/** `done` of `total` files; `total` grows while folders are still being listed. `current` is the file being read. */
export const importProgress = z.object({
  job: jobId,
  done: z.number().int(),
  total: z.number().int(),
  failed: z.number().int(),
  current: z.string().nullable(),
})
export type ImportProgress = z.infer<typeof importProgress>

/**
 * What became of every file. `added` and `duplicates` name the documents; a duplicate's path was recorded with the
 * document that has the same bytes. `cancelled` is true when the rest was left out at the user's wish.
 */
export const importReport = z.object({
  job: jobId,
  added: z.array(z.object({ path: z.string(), document: documentId, title: z.string() })),
  duplicates: z.array(z.object({ path: z.string(), document: documentId, title: z.string() })),
  failed: z.array(z.object({ path: z.string(), code: errorCode, message: z.string() })),
  cancelled: z.boolean(),
})
export type ImportReport = z.infer<typeof importReport>

export const imports = {
  /** Starts to import files and folders (absolute paths); progress and the report come as events. */
  'imports.start': task(z.object({ paths: z.array(z.string()).min(1) }), z.object({ job: jobId })),
  /** Stops after the files under way; what was imported stays. */
  'imports.cancel': task(z.object({ job: jobId }), z.null()),
  /** The running import, if any, and the last report since the library was opened. */
  'imports.status': read(
    ['imports'],
    z.object({}),
    z.object({ running: importProgress.nullable(), last: importReport.nullable() }),
  ),
} as const
