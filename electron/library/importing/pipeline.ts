import { basename, extname, resolve } from 'node:path'
import type { Core } from '#library/core.ts'
import type { Inverse } from '#library/feature.ts'
import type { ImportProgress, ImportReport } from '#shared/contract/imports.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import { type Batch, createBatch, reasonOf } from './batch.ts'
import type { ImporterPool } from './importer-pool.ts'
import { createKnown, type Known } from './known.ts'
import type { Landed, Landing } from './landing.ts'
import { createAllowance, type Incoming, originIn, refusalOf, SPENT } from './members.ts'
import { plainLine } from './metadata/value.ts'
import { createTurns } from './turns.ts'
import { walk } from './walk.ts'

/**
 * Files that came out of one file, taken out by somebody else: the projects of other programs. `sha256` is that file's, the
 * path of each begins with that file's own.
 */
export interface Enclosed {
  readonly sha256: string
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[]
}

export interface ImportRun extends Core {
  readonly pool: ImporterPool
  readonly landing: Landing
  readonly job: number
  readonly paths: readonly string[]
  /** Imported after the files at `paths`. */
  readonly enclosed?: Enclosed | undefined
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

/** Files that are copied at once, so that nobody copies a disk ahead of what can be read. */
const COPIED_AT_ONCE = 64
/** Bytes of files that are read or wait to be stored, and what a file counts at least. */
const READ_AT_ONCE = 64 * 1024 * 1024
const LEAST_WEIGHT = 32 * 1024

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
  const { landing } = run
  const batch = createBatch(run, report, landing, run.editionOf)
  const known = createKnown(run.database.read)
  const copying = createTurns(COPIED_AT_ONCE)
  const reading = createTurns(READ_AT_ONCE)
  const working = new Set<Promise<void>>()
  let total = 0
  let done = 0
  const tell = (current: string | null): void =>
    run.progress({ job: run.job, done, total, failed: report.failed.length, current })

  /** The files inside a file take their turns after it. */
  async function work(file: Incoming): Promise<void> {
    tell(file.path)
    const landed = file.landed ?? (await copying.take(1, () => land(run, report, file.path)))
    const inside =
      landed === null
        ? []
        : await reading.take(Math.max(landed.size, LEAST_WEIGHT), () =>
            importOne(run, report, batch, known, { ...file, landed }),
          )
    total += inside.length
    done += 1
    tell(file.path)
    await Promise.all(inside.map(work))
  }

  tell(null)
  run.pool.prepare()
  await landing.open()
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
    await copying.free()
    await reading.free()
  }
  await Promise.all(working)
  if (run.enclosed !== undefined) {
    const { sha256, files } = run.enclosed
    total += files.length
    for (const { path, bytes } of run.signal.aborted ? [] : files) {
      const allowance = createAllowance(() => report.failed.push({ path, ...SPENT }))
      const landed = await landing.fromBytes(bytes)
      await work({ path, landed, depth: 1, allowance, origin: { sha256, attachedTo: null } })
    }
  }
  await batch.flush()
  await landing.clear()
  return { report: { ...report, cancelled: run.signal.aborted }, inverse: batch.inverse() }
}

/** Copies a file of the disk into the library; null where that failed. */
async function land(run: ImportRun, report: ImportReport, path: string): Promise<Landed | null> {
  if (run.signal.aborted) return null
  try {
    return await run.landing.fromFile(path)
  } catch (error) {
    report.failed.push({ path, ...reasonOf(error) })
    return null
  }
}

/** Reads and stores one file; answers with the files inside it. Of a file that fails nothing inside is read. */
async function importOne(
  run: ImportRun,
  report: ImportReport,
  batch: Batch,
  known: Known,
  incoming: Incoming & { readonly landed: Landed },
): Promise<Incoming[]> {
  const { path, origin, allowance, landed } = incoming
  const { landing } = run
  const inside: { name: string; landed: Landed }[] = []
  const refused: ImportReport['failed'] = []
  const giveUp = async (): Promise<Incoming[]> => {
    await landing.drop(landed)
    for (const member of inside) await landing.drop(member.landed)
    return []
  }
  try {
    if (await known(landed.sha256)) {
      await batch.add({ ...landed, path, origin })
      return []
    }
    const result = await run.pool.extract(landed.file, {
      signal: run.signal,
      name: basename(path),
      size: landed.size,
      sha256: landed.sha256,
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
      await batch.add({ ...landed, path, origin, extraction: named, sketch, fallbackTitle })
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
