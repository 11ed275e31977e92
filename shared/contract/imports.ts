import { z } from 'zod'
import { documentId } from '../domain/ids.ts'
import { read, task } from './define.ts'
import { alike } from './editions.ts'
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

const imported = z.object({ path: z.string(), document: documentId, title: z.string() })

/** How many highlights of the earlier editions were found in a new one, and how. */
const anchored = z.object({
  exact: z.number().int(),
  moved: z.number().int(),
  ambiguous: z.number().int(),
  lost: z.number().int(),
})

/**
 * What became of every file. The path of a file in an archive, mailbox or mail is that of the container followed by its
 * own. `added` are new documents, with those known before that say the same; `insteadOf` names the document that was
 * imported from this path before, where the file now holds another work. `editions` are files that changed since they were
 * imported; a duplicate's path was recorded with the document that has the same bytes. `cancelled` is true when the rest
 * was left out at the user's wish.
 */
export const importReport = z.object({
  job: jobId,
  added: z.array(
    imported.extend({
      alike: z.array(alike),
      insteadOf: z.object({ document: documentId, title: z.string() }).nullable(),
    }),
  ),
  editions: z.array(imported.extend({ ordinal: z.number().int().positive(), anchored })),
  duplicates: z.array(imported),
  failed: z.array(z.object({ path: z.string(), code: errorCode, message: z.string() })),
  cancelled: z.boolean(),
})
export type ImportReport = z.infer<typeof importReport>

export const imports = {
  /**
   * Starts to import files and folders (absolute paths); progress and the report come as events. With `editionOf` the
   * one file becomes an edition of that document, whatever its name; a folder or several files are `invalid-input`.
   */
  'imports.start': task(
    z.object({ paths: z.array(z.string()).min(1), editionOf: documentId.nullable().default(null) }),
    z.object({ job: jobId }),
  ),
  /** Stops after the files under way; what was imported stays. */
  'imports.cancel': task(z.object({ job: jobId }), z.null()),
  /** The running import, if any, and the last report since the library was opened. */
  'imports.status': read(
    ['imports'],
    z.object({}),
    z.object({ running: importProgress.nullable(), last: importReport.nullable() }),
  ),
} as const
