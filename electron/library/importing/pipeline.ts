import { availableParallelism } from 'node:os'
import { basename, extname, resolve } from 'node:path'
import type { Core } from '#library/core.ts'
import { BookwheelError, toFailure } from '#shared/contract/errors.ts'
import type { ImportProgress, ImportReport } from '#shared/contract/imports.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import type { ImporterPool } from './importer-pool.ts'
import { createMemberFolder, type Incoming, type MemberFolder, sortMember } from './members.ts'
import { keepSource } from './sources.ts'
import { type Arrival, storeArrival } from './store.ts'
import { createTurns } from './turns.ts'
import { walk } from './walk.ts'

/** Documents stored in one transaction at most, and how long the first of them may wait for the others. */
const BATCH = { documents: 500, milliseconds: 250 }

export interface ImportRun extends Core {
  readonly pool: ImporterPool
  readonly job: number
  readonly paths: readonly string[]
  /** The document of which the files are editions, where the user said so. */
  readonly editionOf: DocumentId | null
  /** Aborting leaves out the files that were not stored yet. */
  readonly signal: AbortSignal
  readonly progress: (progress: ImportProgress) => void
}

/**
 * Imports files and folders, and the files inside them: each is read in an importer process, kept bit for bit, then
 * stored. Storing happens in batches, so that a durable commit is paid once for many documents. Never rejects for what a
 * file does.
 */
export async function runImport(run: ImportRun): Promise<ImportReport> {
  const report: ImportReport = {
    job: run.job,
    added: [],
    editions: [],
    duplicates: [],
    failed: [],
    cancelled: false,
  }
  const batch = createBatch(run, report)
  const members = createMemberFolder(run.surroundings.folder)
  const turns = createTurns(2 * availableParallelism())
  const working = new Set<Promise<void>>()
  let total = 0
  let done = 0
  const tell = (current: string | null): void =>
    run.progress({ job: run.job, done, total, failed: report.failed.length, current })

  /** The files inside a file take their turns after it. */
  async function work(file: Incoming): Promise<void> {
    tell(file.path)
    const inside = await turns.take(() => importOne(run, report, batch, members, file))
    total += inside.length
    done += 1
    tell(file.path)
    await Promise.all(inside.map(work))
    await members.remove(file)
  }

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
    const one = work({ path: found.path, file: found.path, depth: 0, origin: null }).finally(() =>
      working.delete(one),
    )
    working.add(one)
    await turns.free()
  }
  await Promise.all(working)
  batch.flush()
  await members.close()
  return { ...report, cancelled: run.signal.aborted }
}

/** Reads and stores one file; answers with the files inside it. */
async function importOne(
  run: ImportRun,
  report: ImportReport,
  batch: Batch,
  members: MemberFolder,
  incoming: Incoming,
): Promise<Incoming[]> {
  const { path, file } = incoming
  const inside: { name: string; file: string }[] = []
  try {
    const result = await run.pool.extract(file, {
      signal: run.signal,
      name: basename(path),
      onMember: async (member) => {
        const sorted = sortMember(incoming, member)
        if (typeof sorted === 'object') report.failed.push(sorted)
        else if (sorted === 'read' && member.ok)
          inside.push({ name: member.name, file: await members.keep(member.bytes) })
      },
    })
    if (run.signal.aborted) return []
    if (!result.ok) {
      report.failed.push({ path, code: result.code, message: result.message })
      return []
    }
    const { sha256, size, extraction } = result
    if (extraction !== null) {
      await keepSource(run.surroundings.folder, file, sha256)
      const fallbackTitle = basename(path, extname(path))
      batch.add({ path, origin: incoming.origin, sha256, size, extraction, fallbackTitle })
    }
    return inside.map(({ name, file }) => ({
      path: `${path}/${name}`,
      file,
      depth: incoming.depth + 1,
      origin: { sha256, isDocument: extraction !== null, name },
    }))
  } catch (error) {
    report.failed.push({ path, ...reasonOf(error) })
    return []
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
        if (added) report.added.push({ path, document, title, alike: [] })
        else report.duplicates.push({ path, document, title })
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
