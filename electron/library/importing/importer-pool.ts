import { availableParallelism } from 'node:os'
import { basename, extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beside } from './beside.ts'
import {
  type Importer,
  type ImporterLimits,
  type MemberTaker,
  type Reading,
  startImporter,
} from './importer-child.ts'
import { CANCELLED } from './importer-failures.ts'
import type { ImportFailure, ImportResult, ImportTask } from './importer-messages.ts'

export interface ImporterPoolOptions {
  /** Importer processes at most; they start when files come. Default: one a core, 4 at most. */
  readonly size?: number
  /** Milliseconds that one file may take. */
  readonly timeoutMs?: number
  /** Resident bytes that one importer may hold. */
  readonly memoryBytes?: number
  /** Absolute path of another importer's module. */
  readonly entry?: string
}

/** Reads untrusted files in processes that can be killed. Nothing a file does reaches the caller but a result. */
export interface ImporterPool {
  /** Starts an importer where there is none, so that the first file need not wait for it. */
  prepare(): void
  /** Extracts one file. Never rejects. */
  extract(path: string, options?: ExtractOptions): Promise<ImportResult>
  /** Ends all importers; files under way and waiting end as `cancelled`. */
  close(): Promise<void>
}

interface ExtractOptions {
  /** Kills the importer at work or takes the file out of the queue. */
  readonly signal?: AbortSignal
  /** The base name under which the file is read, where its own says nothing of its format. */
  readonly name?: string
  /** What is sought in the file: its text, unless stated. */
  readonly purpose?: ImportTask['purpose']
  /** Its bytes, where they are known, and their hash. */
  readonly size?: number
  readonly sha256?: string
  /** Takes the files inside this one, one after the other; they are left out where it is missing. */
  readonly onMember?: MemberTaker
}

interface Job extends Reading {
  /** Whether an importer may be given many of its sort at once. */
  quick: boolean
  readonly signal: AbortSignal | undefined
  cancelled: boolean
}

/** Plain files of so few bytes are read in a millisecond, so that an importer would wait longer for each than it works. */
const QUICK_BYTES = 64 * 1024
const QUICK = /^\.(?:txt|text|log|md|markdown|csv)$/i
/**
 * Quick files that an importer is given in one message, and those that it may have before it: more than it reads while a batch is
 * stored, and no more, because what it has read at last is stored while it has nothing to do.
 */
const LOAD = 32
const MOST_UNDER_WAY = 640

/** Starts no process yet. See `ImporterPoolOptions` for limits; 30 s and 1 GiB a file unless stated. */
export function createImporterPool(options: ImporterPoolOptions = {}): ImporterPool {
  const limits: ImporterLimits = {
    entry: options.entry ?? fileURLToPath(beside(import.meta.url, 'importer')),
    timeoutMs: options.timeoutMs ?? 30_000,
    memoryBytes: options.memoryBytes ?? 1024 * 1024 * 1024,
  }
  const size = options.size ?? Math.min(4, availableParallelism())
  const importers = new Set<Importer>()
  const heeded = new WeakSet<AbortSignal>()
  let waiting: Job[] = []
  let closed = false
  let scheduled = false

  /** After all files that come in the same moment, so that they travel together. */
  function soon(): void {
    if (!scheduled) queueMicrotask(next)
    scheduled = true
  }

  function next(): void {
    scheduled = false
    for (let importer = freeFor(waiting[0]); importer !== null; importer = freeFor(waiting[0])) {
      const quick = waiting.findIndex((job) => !job.quick)
      const count = Math.max(1, Math.min(LOAD, quick < 0 ? waiting.length : quick))
      importer.read(waiting.splice(0, count))
    }
  }

  /** The importer that is to read a file now: one that waits, a new one, or for a quick file the one with the fewest. */
  function freeFor(job: Job | undefined): Importer | null {
    if (job === undefined) return null
    const fit = [...importers].filter((importer) => importer.fit())
    const idle = fit.filter(({ underWay }) => underWay.length === 0)
    const busy = importers.size - idle.length
    // The library has as much to do with quick files as an importer, and needs a core for it.
    if (busy < (job.quick ? Math.max(1, size - 1) : size))
      return idle[0] ?? (importers.size < size ? start() : null)
    if (!job.quick) return null
    const [least = null] = fit.sort((a, b) => a.underWay.length - b.underWay.length)
    const hasRoom = least !== null && least.underWay.length <= MOST_UNDER_WAY - LOAD
    return hasRoom && (least.underWay as readonly Job[]).every(({ quick }) => quick) ? least : null
  }

  function start(): Importer {
    const importer = startImporter(limits, {
      answered() {
        if (!importer.fit() && importer.underWay.length === 0) void importer.stop(CANCELLED)
        next()
      },
      ended(outcome, unread) {
        importers.delete(importer)
        giveUp(outcome, unread as readonly Job[])
        next()
      },
    })
    importers.add(importer)
    return importer
  }

  /** Of several files nobody knows which one ended the importer: each is tried again alone. */
  function giveUp(outcome: ImportFailure, unread: readonly Job[]): void {
    const others = unread.filter((job) => !job.cancelled)
    for (const job of unread) if (job.cancelled) job.settle(CANCELLED)
    if (unread.length === 1) others[0]?.settle(outcome)
    else {
      if (outcome !== CANCELLED) for (const job of others) job.quick = false
      waiting = [...others, ...waiting]
    }
  }

  /** Takes files out of the queue, and stops the importers that were given one. */
  function cancel(chosen: (job: Job) => boolean): void {
    const dropped = waiting.filter(chosen)
    waiting = waiting.filter((job) => !chosen(job))
    for (const job of dropped) job.settle(CANCELLED)
    for (const importer of importers) {
      const jobs = (importer.underWay as readonly Job[]).filter(chosen)
      for (const job of jobs) job.cancelled = true
      if (jobs.length > 0) void importer.stop(CANCELLED)
    }
  }

  /** Listens once for all files of an import: thousands of listeners would take longer than the files. */
  function heed(signal: AbortSignal): void {
    if (heeded.has(signal)) return
    heeded.add(signal)
    signal.addEventListener('abort', () => cancel((job) => job.signal === signal), { once: true })
  }

  return {
    prepare() {
      if (!closed && importers.size === 0) start()
    },
    extract(
      path,
      { signal, name = basename(path), purpose, size = Infinity, sha256, onMember = takeNone } = {},
    ) {
      if (closed || signal?.aborted === true) return Promise.resolve(CANCELLED)
      if (signal !== undefined) heed(signal)
      return new Promise((settle) => {
        waiting.push({
          task: { path, name, purpose, sha256 },
          quick: size <= QUICK_BYTES && QUICK.test(extname(name)),
          signal,
          cancelled: false,
          onMember,
          settle,
        })
        soon()
      })
    },
    async close() {
      closed = true
      cancel(() => true)
      await Promise.all([...importers].map((importer) => importer.stop(CANCELLED)))
    },
  }
}

const takeNone: MemberTaker = async () => 'enough'
