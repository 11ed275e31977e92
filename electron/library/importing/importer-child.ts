import { type ChildProcess, fork } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { endedBy, notKept, outOfMemory, timedOut } from './importer-failures.ts'
import type {
  FoundMember,
  FromImporter,
  ImportFailure,
  ImportResult,
  ImportTask,
  MemberAnswer,
  ToImporter,
  WrittenResult,
} from './importer-messages.ts'
import { limitByKernel } from './kernel-limits.ts'
import { watchProcess } from './memory-watch.ts'
import { isWhole } from './packed.ts'
import { type Stopwatch, startStopwatch } from './stopwatch.ts'

/** What an importer may take: `entry` is the path of its module, the limits are those of `ImporterPoolOptions`. */
export interface ImporterLimits {
  readonly entry: string
  readonly timeoutMs: number
  readonly memoryBytes: number
}

/** The time that it needs is not counted as time of the file. A rejection ends the file as `unreadable`. */
export type MemberTaker = (member: FoundMember) => Promise<MemberAnswer>

/** A file that an importer is to read, and who waits for it. */
export interface Reading {
  readonly task: ImportTask
  readonly onMember: MemberTaker
  readonly settle: (result: ImportResult) => void
}

/** A process that reads files. */
export interface Importer {
  /** The files that it was given and has not answered, in the order in which it reads them. */
  readonly underWay: readonly Reading[]
  /** Gives it more files, behind those that it has. */
  read(files: readonly Reading[]): void
  /** Kills the process. */
  stop(outcome: ImportFailure): Promise<void>
  /** Whether it lives and holds so little that another file has all it needs. */
  fit(): boolean
}

/** Who started it is told of each message that brought results, and of its end: why, and what it has left unread. */
interface Owner {
  answered(): void
  ended(outcome: ImportFailure, unread: readonly Reading[]): void
}

/** Starts an importer under its limits: `timeoutMs` counts anew with every result. */
export function startImporter({ entry, timeoutMs, memoryBytes }: ImporterLimits, owner: Owner): Importer {
  const child = forkImporter(entry, memoryBytes)
  const limited = restrain(child, memoryBytes)
  const underWay: Reading[] = []
  let watches: { readonly time: Stopwatch; readonly memory: () => void } | null = null
  let outcome: ImportFailure | null = null
  let alive = true
  let swollen = false
  const gone = new Promise<void>((resolve) => {
    const end = (code: number | null, signal: NodeJS.Signals | null): void => {
      if (!alive) return
      alive = false
      unwatch()
      owner.ended(outcome ?? endedBy(code, signal), underWay.splice(0))
      resolve()
    }
    child.once('exit', end)
    child.once('error', () => end(null, null))
  })
  child.on('message', (message: FromImporter) => {
    if (message.type === 'member') void hand(message.member)
    else {
      swollen = message.resident > memoryBytes / 2
      const results = readResults(message.results)
      if (results === null) void stop(endedBy(null, null))
      else settle(results)
    }
  })

  function settle(results: readonly ImportResult[]): void {
    const answered = underWay.splice(0, results.length)
    if (underWay.length === 0) unwatch()
    else watches?.time.restart()
    for (const [index, { settle }] of answered.entries()) settle(results[index] as ImportResult)
    owner.answered()
  }

  function watch(): void {
    watches ??= {
      time: startStopwatch(timeoutMs, () => void stop(timedOut(timeoutMs))),
      memory: watchProcess(child.pid ?? -1, memoryBytes, () => void stop(outOfMemory(memoryBytes))),
    }
  }

  function unwatch(): void {
    watches?.time.pause()
    watches?.memory()
    watches = null
  }

  async function hand(member: FoundMember): Promise<void> {
    const [reading] = underWay
    watches?.time.pause()
    try {
      const answer = (await reading?.onMember(member)) ?? 'enough'
      watches?.time.go()
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

  return {
    underWay,
    read(files) {
      underWay.push(...files)
      watch()
      void limited.then(() => tell({ type: 'files', files: files.map(({ task }) => task) }))
    },
    stop,
    // One that was told to stop may still have answered; it takes no other file.
    fit: () => alive && outcome === null && !swollen,
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

const utf8 = new TextDecoder()

/** What an importer says was read; null for what can't be that, as one may say that a file has taken over. */
function readResults(results: readonly WrittenResult[]): ImportResult[] | null {
  try {
    return results.map(readResult)
  } catch {
    return null
  }
}

function readResult({ json, text }: WrittenResult): ImportResult {
  const result = JSON.parse(utf8.decode(json))
  if (text === null && !result.extraction) return result
  const extraction = { ...result.extraction, text }
  if (!isWhole(extraction)) throw new Error('The lengths of the texts are not those of the text.')
  return { ...result, extraction }
}

/** What the engine asks the system for and never fills. */
const ENGINE_BYTES = 1024 * 1024 * 1024

/**
 * How far the heap grows before all of it is searched for what nobody needs. What a text leaves behind goes at once; an importer
 * that begins with little searched twice a second, a tenth of its work.
 */
const UNSWEPT_MEGABYTES = 256

/** Threads that compile and tidy up beside an importer. There is one importer a core: four helpers of each would wait for one another. */
const HELPERS = 1

/**
 * The child gets no environment (so no secret and no option of ours), no stream but the message channel, and, where the
 * runtime knows permissions, none to write files or to start processes.
 */
function forkImporter(entry: string, memoryBytes: number): ChildProcess {
  const heapMegabytes = Math.floor((memoryBytes / 1024 / 1024) * 0.75)
  return fork(entry, [String(memoryBytes)], {
    execArgv: [
      `--v8-pool-size=${HELPERS}`,
      `--max-old-space-size=${heapMegabytes}`,
      `--initial-old-space-size=${Math.min(UNSWEPT_MEGABYTES, heapMegabytes)}`,
      ...permissions(),
    ],
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
