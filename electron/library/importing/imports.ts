import { stat } from 'node:fs/promises'
import { recordWrite } from '#library/activity/record.ts'
import type { Core } from '#library/core.ts'
import { titleOf } from '#library/documents/queries.ts'
import type { TaskHandlers } from '#library/feature.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { ImportProgress, ImportReport } from '#shared/contract/imports.ts'
import type { Input } from '#shared/contract/index.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import type { ImporterPool } from './importer-pool.ts'
import { createLanding } from './landing.ts'
import { type Enclosed, type Imported, type ImportRun, runImport } from './pipeline.ts'

/** The imports of an open library: one runs at a time, later ones wait. */
export interface Imports {
  readonly tasks: TaskHandlers<'imports.start' | 'imports.cancel'>
  status(): { running: ImportProgress | null; last: ImportReport | null }
  /**
   * Imports files that came out of another one, after what runs, and announces nothing of it. Resolves with what became of
   * them and how to take them back, which the caller records as a part of its own step.
   */
  bringIn(enclosed: Enclosed): Promise<Imported>
  /** The same for files of the disk (absolute paths). */
  bringInFiles(paths: readonly string[]): Promise<Imported>
  /** Cancels what runs and ends the importer processes. */
  close(): Promise<void>
}

/** Milliseconds from one progress event to the next. */
const BETWEEN = 50

interface Job {
  readonly id: number
  readonly cancel: AbortController
}

/** Files are read in the importer processes of `pool`, which end with the imports. */
export function createImports(core: Core, pool: ImporterPool): Imports {
  const landing = createLanding(core.surroundings.folder)
  const jobs = new Map<number, Job>()
  let queue: Promise<void> = Promise.resolve()
  let running: ImportProgress | null = null
  let last: ImportReport | null = null
  let count = 0
  let told = 0

  /** Twenty times a second, and when all is done: a file takes less than a window needs to say so. */
  function progress(now: ImportProgress): void {
    const isEarly = performance.now() - told < BETWEEN && now.job === running?.job && now.done < now.total
    running = now
    if (isEarly) return
    told = performance.now()
    core.emit({ name: 'imports.progress', payload: now })
  }

  function newJob(): Job {
    count += 1
    const job: Job = { id: count, cancel: new AbortController() }
    jobs.set(job.id, job)
    return job
  }

  async function run(
    { id, cancel }: Job,
    what: Pick<ImportRun, 'paths' | 'editionOf' | 'enclosed' | 'progress'>,
  ): Promise<Imported> {
    const imported = await runImport({ ...core, ...what, pool, landing, job: id, signal: cancel.signal })
    jobs.delete(id)
    return imported
  }

  async function work(job: Job, input: Input<'imports.start'>): Promise<void> {
    const { report, inverse } = await run(job, { ...input, progress })
    if (inverse) core.database.write((db) => recordWrite(db, inverse, core.surroundings))
    running = null
    last = report
    core.emit({ name: 'imports.finished', payload: report })
    core.changed(['imports', 'activity'])
  }

  function quietly(what: Pick<ImportRun, 'paths' | 'enclosed'>): Promise<Imported> {
    const job = newJob()
    const imported = queue.then(() => run(job, { ...what, editionOf: null, progress: () => {} }))
    queue = imported.then(() => core.changed(['imports']))
    return imported
  }

  return {
    tasks: {
      'imports.start': async (input) => {
        if (input.editionOf !== null) await refuseUnlessEdition(core, input.paths, input.editionOf)
        const job = newJob()
        queue = queue.then(() => work(job, input))
        return { job: job.id }
      },
      'imports.cancel': async ({ job }) => {
        const known = jobs.get(job)
        if (!known) throw new BookwheelError('not-found', 'This import has ended already.')
        known.cancel.abort()
        return null
      },
    },
    status: () => ({ running, last }),
    bringIn: (enclosed) => quietly({ paths: [], enclosed }),
    bringInFiles: (paths) => quietly({ paths }),
    async close() {
      for (const { cancel } of jobs.values()) cancel.abort()
      await queue
      await pool.close()
      await landing.close()
    },
  }
}

/** Only one file can be an edition, and only of a document that is there. */
async function refuseUnlessEdition(
  { database }: Core,
  paths: readonly string[],
  document: DocumentId,
): Promise<void> {
  titleOf(database.read, document)
  const [path] = paths
  const isFile = path !== undefined && (await stat(path).catch(() => null))?.isDirectory() !== true
  if (paths.length === 1 && isFile) return
  throw new BookwheelError(
    'invalid-input',
    'An edition is one file. Nothing was imported.',
    'Choose the file that is a newer edition of the document.',
  )
}
