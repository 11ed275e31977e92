import { availableParallelism } from 'node:os'
import { basename, extname, resolve } from 'node:path'
import type { Core } from '#library/core.ts'
import type { Inverse } from '#library/feature.ts'
import type { ImportProgress, ImportReport } from '#shared/contract/imports.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import { type Batch, createBatch, reasonOf } from './batch.ts'
import type { ImporterPool } from './importer-pool.ts'
import { createLanding, type Landed, type Landing } from './landing.ts'
import { createAllowance, type Incoming, originIn, refusalOf, SPENT } from './members.ts'
import { plainLine } from './metadata/value.ts'
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
 * Imports files and folders, and the files inside them: each is copied into the library, read there in an importer
 * process, then stored. Storing happens in batches, so that what makes it durable is paid once for many documents. Never
 * rejects for what a file does.
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
  const landing = await createLanding(run.surroundings.folder)
  const batch = createBatch(run, report, landing, run.editionOf)
  const turns = createTurns(2 * availableParallelism())
  const working = new Set<Promise<void>>()
  let total = 0
  let done = 0
  const tell = (current: string | null): void =>
    run.progress({ job: run.job, done, total, failed: report.failed.length, current })

  /** The files inside a file take their turns after it. */
  async function work(file: Incoming): Promise<void> {
    tell(file.path)
    const inside = await turns.take(() => importOne(run, report, batch, landing, file))
    total += inside.length
    done += 1
    tell(file.path)
    await Promise.all(inside.map(work))
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
    const one = work({ path, landed: null, depth: 0, allowance, origin: null }).finally(() =>
      working.delete(one),
    )
    working.add(one)
    await turns.free()
  }
  await Promise.all(working)
  await batch.flush()
  await landing.close()
  return { report: { ...report, cancelled: run.signal.aborted }, inverse: batch.inverse() }
}

/** Reads and stores one file; answers with the files inside it. Of a file that fails nothing inside is read. */
async function importOne(
  run: ImportRun,
  report: ImportReport,
  batch: Batch,
  landing: Landing,
  incoming: Incoming,
): Promise<Incoming[]> {
  const { path, allowance } = incoming
  const inside: { name: string; landed: Landed }[] = []
  const refused: ImportReport['failed'] = []
  let landed = incoming.landed
  const giveUp = async (): Promise<Incoming[]> => {
    if (landed !== null) await landing.drop(landed)
    for (const member of inside) await landing.drop(member.landed)
    return []
  }
  try {
    landed ??= await landing.fromFile(path)
    const result = await run.pool.extract(landed.file, {
      signal: run.signal,
      name: basename(path),
      onMember: async (member) => {
        if (!allowance.take(member.ok ? member.bytes.length : 0)) return 'enough'
        const refusal = refusalOf(incoming, member)
        if (refusal !== null) refused.push(refusal)
        else if (member.ok) inside.push({ name: member.name, landed: await landing.fromBytes(member.bytes) })
        return 'next'
      },
    })
    if (run.signal.aborted) return await giveUp()
    if (!result.ok) {
      report.failed.push({ path, code: result.code, message: result.message })
      return await giveUp()
    }
    const { extraction, sketch } = result
    const { sha256 } = landed
    report.failed.push(...refused)
    if (extraction !== null) {
      const fallbackTitle = plainLine(basename(path, extname(path))) || 'Untitled'
      const named = { ...extraction, warnings: [...extraction.warnings, ...leftOut(refused)] }
      await batch.add({ ...landed, path, origin: incoming.origin, extraction: named, sketch, fallbackTitle })
    } else {
      await landing.drop(landed)
      if (inside.length === 0 && refused.length === 0)
        report.failed.push({
          path,
          code: 'empty',
          message: 'The file is there to hold other files and holds none.',
        })
    }
    return inside.map(({ name, landed }) => ({
      path: `${path}/${name}`,
      landed,
      depth: incoming.depth + 1,
      allowance,
      origin: originIn(incoming, sha256, extraction !== null, name),
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
