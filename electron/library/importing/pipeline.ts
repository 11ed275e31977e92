import { availableParallelism } from 'node:os'
import { basename, extname, resolve } from 'node:path'
import type { Core } from '#library/core.ts'
import { BookwheelError, toFailure } from '#shared/contract/errors.ts'
import type { ImportProgress, ImportReport } from '#shared/contract/imports.ts'
import type { ImporterPool } from './importer-pool.ts'
import { keepSource } from './sources.ts'
import { type Arrival, storeArrival } from './store.ts'
import { walk } from './walk.ts'

/** Documents stored in one transaction at most, and how long the first of them may wait for the others. */
const BATCH = { documents: 500, milliseconds: 250 }

export interface ImportRun extends Core {
  readonly pool: ImporterPool
  readonly job: number
  readonly paths: readonly string[]
  /** Aborting leaves out the files that were not stored yet. */
  readonly signal: AbortSignal
  readonly progress: (progress: ImportProgress) => void
}

/**
 * Imports files and folders: each file is read in an importer process, kept bit for bit, then stored. Storing happens in
 * batches, so that a durable commit is paid once for many documents. Never rejects for what a file does.
 */
export async function runImport(run: ImportRun): Promise<ImportReport> {
  const report: ImportReport = { job: run.job, added: [], duplicates: [], failed: [], cancelled: false }
  const batch = createBatch(run, report)
  const working = new Set<Promise<void>>()
  const most = 2 * availableParallelism()
  let total = 0
  let done = 0
  const tell = (current: string | null): void =>
    run.progress({ job: run.job, done, total, failed: report.failed.length, current })

  tell(null)
  for await (const found of walk(run.paths.map((path) => resolve(path)))) {
    if (run.signal.aborted) break
    total += 1
    if ('code' in found) {
      done += 1
      report.failed.push(found)
      tell(null)
      continue
    }
    const work = importOne(run, report, batch, found.path).finally(() => {
      done += 1
      working.delete(work)
      tell(found.path)
    })
    working.add(work)
    tell(found.path)
    if (working.size >= most) await Promise.race(working)
  }
  await Promise.all(working)
  batch.flush()
  return { ...report, cancelled: run.signal.aborted }
}

async function importOne(run: ImportRun, report: ImportReport, batch: Batch, path: string): Promise<void> {
  try {
    const result = await run.pool.extract(path, { signal: run.signal })
    if (run.signal.aborted) return
    if (!result.ok) {
      report.failed.push({ path, code: result.code, message: result.message })
      return
    }
    const { sha256, size, extraction } = result
    await keepSource(run.surroundings.folder, path, sha256)
    batch.add({ path, sha256, size, extraction, fallbackTitle: basename(path, extname(path)) })
  } catch (error) {
    report.failed.push({ path, ...reasonOf(error) })
  }
}

function reasonOf(error: unknown): Pick<ImportReport['failed'][number], 'code' | 'message'> {
  const system =
    error instanceof Error && 'code' in error && !(error instanceof BookwheelError) ? error.code : null
  if (system === 'ENOSPC')
    return { code: 'disk-full', message: 'The disk is full; the file was not imported.' }
  if (system === 'ENOENT') return { code: 'not-found', message: 'The file is gone.' }
  if (system === 'EACCES')
    return { code: 'no-access', message: 'The file or the library may not be accessed.' }
  const { code, message } = toFailure(error)
  return { code, message }
}

interface Batch {
  add(arrival: Arrival): void
  /** Stores what waits. */
  flush(): void
}

function createBatch({ database, surroundings, changed }: ImportRun, report: ImportReport): Batch {
  let waiting: Arrival[] = []
  let timer: NodeJS.Timeout | null = null

  function flush(): void {
    if (timer !== null) clearTimeout(timer)
    timer = null
    const arrivals = waiting
    waiting = []
    if (arrivals.length === 0) return
    try {
      const stored = database.write((db) =>
        arrivals.map((arrival) => storeArrival(db, arrival, surroundings.now())),
      )
      for (const [index, { added, document, title }] of stored.entries()) {
        const path = arrivals[index]?.path ?? ''
        ;(added ? report.added : report.duplicates).push({ path, document, title })
      }
      changed(['documents', 'passages'])
    } catch (error) {
      report.failed.push(...arrivals.map(({ path }) => ({ path, ...reasonOf(error) })))
    }
  }

  return {
    add(arrival) {
      waiting.push(arrival)
      timer ??= setTimeout(flush, BATCH.milliseconds)
      if (waiting.length >= BATCH.documents) flush()
    },
    flush,
  }
}
