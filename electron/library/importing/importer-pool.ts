import { type ChildProcess, fork } from 'node:child_process'
import { availableParallelism, constants, setPriority } from 'node:os'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CANCELLED, endedBy, notKept, outOfMemory, timedOut } from './importer-failures.ts'
import type {
  FoundMember,
  FromImporter,
  ImportFailure,
  ImportResult,
  ImportTask,
  MemberAnswer,
  ToImporter,
} from './importer-messages.ts'
import { limitByKernel } from './kernel-limits.ts'
import { watchProcess } from './memory-watch.ts'

export interface ImporterPoolOptions {
  /** Importer processes at most; they start when files come. Default: one a core, 4 at most. */
  readonly size?: number
  /** Milliseconds that one file may take. */
  readonly timeoutMs?: number
  /** Resident bytes that one importer may hold. */
  readonly memoryBytes?: number
  /** Absolute path of the importer's module; a bundle passes its own. */
  readonly entry?: string
}

/** Reads untrusted files in processes that can be killed. Nothing a file does reaches the caller but a result. */
export interface ImporterPool {
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
  /** Takes the files inside this one, one after the other; they are left out where it is missing. */
  readonly onMember?: MemberTaker
}

/** The time that it needs is not counted as time of the file. A rejection ends the file as `unreadable`. */
type MemberTaker = (member: FoundMember) => Promise<MemberAnswer>

const takeNone: MemberTaker = async () => 'enough'

interface Job {
  readonly task: ImportTask
  readonly onMember: MemberTaker
  readonly finish: (result: ImportResult) => void
}

/** Starts no process yet. See `ImporterPoolOptions` for limits; 30 s and 1 GiB a file unless stated. */
export function createImporterPool(options: ImporterPoolOptions = {}): ImporterPool {
  const limits: Limits = {
    entry: options.entry ?? fileURLToPath(new URL('./importer.ts', import.meta.url)),
    timeoutMs: options.timeoutMs ?? 30_000,
    memoryBytes: options.memoryBytes ?? 1024 * 1024 * 1024,
  }
  const size = options.size ?? Math.min(4, availableParallelism())
  const idle: Importer[] = []
  const busy = new Map<Job, Importer>()
  const waiting: Job[] = []
  let closed = false

  function next(): void {
    while (waiting.length > 0 && busy.size < size) {
      const job = waiting.shift()
      if (job !== undefined) void work(job)
    }
  }

  /** An importer can end while nothing is asked of it. */
  function takeIdle(): Importer | undefined {
    const importer = idle.pop()
    return importer === undefined || importer.fit() ? importer : takeIdle()
  }

  async function work(job: Job): Promise<void> {
    const importer = takeIdle() ?? startImporter(limits)
    busy.set(job, importer)
    const result = await importer.run(job.task, job.onMember)
    busy.delete(job)
    if (importer.fit() && !closed) idle.push(importer)
    else void importer.stop(CANCELLED)
    job.finish(result)
    next()
  }

  function cancel(job: Job): void {
    const index = waiting.indexOf(job)
    if (index >= 0) waiting.splice(index, 1)
    void busy.get(job)?.stop(CANCELLED)
    if (index >= 0) job.finish(CANCELLED)
  }

  return {
    extract(path, { signal, name, onMember = takeNone } = {}) {
      if (closed || signal?.aborted === true) return Promise.resolve(CANCELLED)
      return new Promise((resolve) => {
        const abort = (): void => cancel(job)
        const job: Job = {
          task: { path, name: name ?? basename(path) },
          onMember,
          finish: (result) => {
            signal?.removeEventListener('abort', abort)
            resolve(result)
          },
        }
        signal?.addEventListener('abort', abort, { once: true })
        waiting.push(job)
        next()
      })
    },
    async close() {
      closed = true
      for (const job of waiting.splice(0)) job.finish(CANCELLED)
      const all = [...idle.splice(0), ...busy.values()]
      await Promise.all(all.map((importer) => importer.stop(CANCELLED)))
    },
  }
}

/** Puts an importer behind the window and the library, which people wait for, and has the kernel limit it. */
async function restrain({ pid }: ChildProcess, memoryBytes: number): Promise<void> {
  if (pid === undefined) return
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // It has ended already, which is told elsewhere.
  }
  await limitByKernel(pid, memoryBytes + ENGINE_BYTES)
}

/** What the engine asks the system for and never fills. */
const ENGINE_BYTES = 1024 * 1024 * 1024

interface Limits {
  readonly entry: string
  readonly timeoutMs: number
  readonly memoryBytes: number
}

interface Importer {
  run(task: ImportTask, onMember: MemberTaker): Promise<ImportResult>
  /** Kills the process; a file under way ends with `outcome`. */
  stop(outcome: ImportFailure): Promise<void>
  /** Whether it lives and holds so little that another file has all it needs. */
  fit(): boolean
}

function startImporter({ entry, timeoutMs, memoryBytes }: Limits): Importer {
  const child = forkImporter(entry, memoryBytes)
  const limited = restrain(child, memoryBytes)
  let settle: ((result: ImportResult) => void) | null = null
  let take = takeNone
  let watch: Stopwatch | null = null
  let outcome: ImportFailure | null = null
  let alive = true
  let swollen = false
  const gone = new Promise<void>((resolve) => {
    child.once('exit', (code, signal) => {
      alive = false
      settle?.(outcome ?? endedBy(code, signal))
      resolve()
    })
    child.once('error', () => {
      alive = false
      settle?.(outcome ?? endedBy(null, null))
      resolve()
    })
  })
  child.on('message', (message: FromImporter) => {
    if (message.type === 'member') void hand(message.member)
    else {
      swollen = message.resident > memoryBytes / 2
      settle?.(message.result)
    }
  })

  async function hand(member: FoundMember): Promise<void> {
    watch?.pause()
    try {
      const answer = await take(member)
      watch?.go()
      tell({ type: answer })
    } catch (error) {
      void stop(notKept(error))
    }
  }

  function tell(message: ToImporter): void {
    if (!alive) return
    child.send(message, (error) => {
      if (error !== null) void stop(endedBy(null, null))
    })
  }

  function stop(reason: ImportFailure): Promise<void> {
    outcome ??= reason
    if (alive) child.kill('SIGKILL')
    return gone
  }

  function run(task: ImportTask, onMember: MemberTaker): Promise<ImportResult> {
    take = onMember
    return new Promise((resolve) => {
      watch = startStopwatch(timeoutMs, () => void stop(timedOut(timeoutMs)))
      const unwatch = watchProcess(child.pid ?? -1, memoryBytes, () => void stop(outOfMemory(memoryBytes)))
      settle = (result) => {
        settle = null
        watch?.pause()
        watch = null
        unwatch()
        resolve(result)
      }
      void limited.then(() => tell({ type: 'file', ...task }))
    })
  }

  // One that was told to stop may still have answered; it takes no other file.
  return { run, stop, fit: () => alive && outcome === null && !swollen }
}

interface Stopwatch {
  pause(): void
  go(): void
}

/** Calls `onEnd` when it was going for so many milliseconds altogether. */
function startStopwatch(ms: number, onEnd: () => void): Stopwatch {
  let left = ms
  let since = 0
  let timer: NodeJS.Timeout | null = null
  const watch: Stopwatch = {
    pause() {
      if (timer === null) return
      clearTimeout(timer)
      timer = null
      left -= performance.now() - since
    },
    go() {
      if (timer !== null) return
      since = performance.now()
      timer = setTimeout(onEnd, Math.max(0, left))
    },
  }
  watch.go()
  return watch
}

/**
 * The child gets no environment (so no secret and no option of ours), no stream but the message channel, and, where the
 * runtime knows permissions, none to write files or to start processes.
 */
function forkImporter(entry: string, memoryBytes: number): ChildProcess {
  const heapMegabytes = Math.floor((memoryBytes / 1024 / 1024) * 0.75)
  return fork(entry, [String(memoryBytes)], {
    execArgv: [`--max-old-space-size=${heapMegabytes}`, ...permissions()],
    env: { ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  })
}

/**
 * Node's permissions; Electron's own Node is not asked for them, because it was never tried here. Elsewhere than on Linux
 * a thread of the importer watches its memory (see memory-watch.ts).
 */
function permissions(): string[] {
  if ('electron' in process.versions || !process.allowedNodeEnvironmentFlags.has('--permission')) return []
  return ['--permission', '--allow-fs-read=*', ...(process.platform === 'linux' ? [] : ['--allow-worker'])]
}
