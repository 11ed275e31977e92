import { availableParallelism } from 'node:os'
import { basename, extname, resolve } from 'node:path'
import type { Core } from '#library/core.ts'
import type { Inverse } from '#library/feature.ts'
import type { ImportProgress, ImportReport } from '#shared/contract/imports.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import { type Batch, createBatch, reasonOf } from './batch.ts'
import type { ImporterPool } from './importer-pool.ts'
import {
  createAllowance,
  createMemberFolder,
  type Incoming,
  type MemberFolder,
  refusalOf,
  SPENT,
} from './members.ts'
import { keepSource } from './sources.ts'
import { createTurns } from './turns.ts'
import { walk } from './walk.ts'

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

/** What an import did, and how to take it back; null when it brought nothing new. */
export interface Imported {
  readonly report: ImportReport
  readonly inverse: Inverse | null
}

/**
 * Imports files and folders, and the files inside them: each is read in an importer process, kept bit for bit, then
 * stored. Storing happens in batches, so that a durable commit is paid once for many documents. Never rejects for what a
 * file does.
 */
export async function runImport(run: ImportRun): Promise<Imported> {
  const report: ImportReport = {
    job: run.job,
    added: [],
    editions: [],
    duplicates: [],
    failed: [],
    cancelled: false,
  }
  const batch = createBatch(run, report, run.editionOf)
  const members = await createMemberFolder(run.surroundings.folder)
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
    if (file.origin !== null) await members.remove(file.file)
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
    const { path } = found
    const allowance = createAllowance(() => report.failed.push({ path, ...SPENT }))
    const one = work({ path, file: path, depth: 0, allowance, origin: null }).finally(() =>
      working.delete(one),
    )
    working.add(one)
    await turns.free()
  }
  await Promise.all(working)
  batch.flush()
  await members.close()
  return { report: { ...report, cancelled: run.signal.aborted }, inverse: batch.inverse() }
}

/** Reads and stores one file; answers with the files inside it. Of a file that fails nothing inside is read. */
async function importOne(
  run: ImportRun,
  report: ImportReport,
  batch: Batch,
  members: MemberFolder,
  incoming: Incoming,
): Promise<Incoming[]> {
  const { path, file, allowance } = incoming
  const inside: { name: string; file: string }[] = []
  const refused: ImportReport['failed'] = []
  const giveUp = async (): Promise<Incoming[]> => {
    for (const kept of inside) await members.remove(kept.file)
    return []
  }
  try {
    const result = await run.pool.extract(file, {
      signal: run.signal,
      name: basename(path),
      onMember: async (member) => {
        if (!allowance.take(member.ok ? member.bytes.length : 0)) return 'enough'
        const refusal = refusalOf(incoming, member)
        if (refusal !== null) refused.push(refusal)
        else if (member.ok) inside.push({ name: member.name, file: await members.keep(member.bytes) })
        return 'next'
      },
    })
    if (run.signal.aborted) return await giveUp()
    if (!result.ok) {
      report.failed.push({ path, code: result.code, message: result.message })
      return await giveUp()
    }
    const { sha256, size, extraction, sketch } = result
    report.failed.push(...refused)
    if (extraction !== null) {
      await keepSource(run.surroundings.folder, file, sha256)
      const fallbackTitle = basename(path, extname(path))
      const named = { ...extraction, warnings: [...extraction.warnings, ...leftOut(refused)] }
      batch.add({ path, origin: incoming.origin, sha256, size, extraction: named, sketch, fallbackTitle })
    } else if (inside.length === 0 && refused.length === 0) {
      report.failed.push({
        path,
        code: 'empty',
        message: 'The file is there to hold other files and holds none.',
      })
    }
    return inside.map(({ name, file }) => ({
      path: `${path}/${name}`,
      file,
      depth: incoming.depth + 1,
      allowance,
      origin: { sha256, isDocument: extraction !== null, name },
    }))
  } catch (error) {
    report.failed.push({ path, ...reasonOf(error) })
    return giveUp()
  }
}

/** What a mail came with and the library lacks is said with the mail: the report of an import is soon gone. */
function leftOut(refused: ImportReport['failed']): string[] {
  if (refused.length === 0) return []
  const names = refused.slice(0, 20).map(({ path }) => `“${basename(path)}”`)
  const more = refused.length > 20 ? ` and ${refused.length - 20} more` : ''
  const one = refused.length === 1
  return [
    `${names.join(', ')}${more} came with this ${one ? 'document and is' : 'document and are'} not in the library, because ${one ? 'it' : 'they'} can’t be read. The original holds ${one ? 'it' : 'them'}.`,
  ]
}
