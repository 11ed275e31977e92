import { Worker } from 'node:worker_threads'
import { beside } from './beside.ts'
import { type ExtractionCode, ExtractionError } from './format.ts'
import {
  KEEPING,
  type Landed,
  type LandingAnswer,
  type LandingWork,
  type Numbered,
} from './landing-messages.ts'

export type { Landed } from './landing-messages.ts'

/**
 * Where files land before they are read: a folder beside the sources, used by one import at a time. A thread does the work,
 * because most of it is waiting for the disk. Everything rejects with `ExtractionError` or the system's errors.
 */
export interface Landing {
  /** Deletes what a crash has left. */
  open(): Promise<void>
  /** Copies a file; what is no file, or too large, is refused. */
  fromFile(path: string): Promise<Landed>
  fromBytes(bytes: Uint8Array): Promise<Landed>
  /** Makes copies sources of the library for good. */
  keep(all: readonly Landed[]): Keeping
  /** Deletes a copy that is not to be kept. */
  drop(landed: Landed): Promise<void>
  /** Deletes what was neither kept nor dropped. */
  clear(): Promise<void>
  /** Ends the thread; another import starts it again. */
  close(): Promise<void>
}

/** Copies on their way to the disk. */
export interface Keeping {
  /** Resolves when all of them are there; rejects with what went wrong. */
  readonly done: Promise<void>
  /** Blocks until all of them are there, and no longer than so many milliseconds; answers whether they are. */
  wait(milliseconds: number): boolean
}

/** Files that are copied for one message. */
const TOGETHER = 32

interface Asked {
  readonly resolve: (answer: LandingAnswer) => void
  readonly reject: (error: Error) => void
}

interface Waiting {
  readonly path: string
  readonly resolve: (landed: Landed) => void
  readonly reject: (error: Error) => void
}

/** @param library The library's folder. Nothing starts before the first import. */
export function createLanding(library: string): Landing {
  let worker: Worker | null = null
  let waiting: Waiting[] = []
  const asked = new Map<number, Asked>()
  let count = 0

  function start(): Worker {
    const started = new Worker(beside(import.meta.url, 'landing-thread'), {
      workerData: library,
      execArgv: [],
    })
    started.on('message', ({ number, body }: Numbered<LandingAnswer>) => {
      const answered = asked.get(number)
      asked.delete(number)
      if (asked.size === 0) started.unref()
      answered?.resolve(body)
    })
    // It ends by itself only when its code does not load or memory is out.
    started.once('error', (error: Error) => {
      worker = null
      for (const { reject } of asked.values()) reject(error)
      asked.clear()
    })
    return started
  }

  function ask(work: LandingWork): Promise<LandingAnswer> {
    worker ??= start()
    worker.ref()
    const number = count++
    worker.postMessage({ number, body: work } satisfies Numbered<LandingWork>)
    return new Promise((resolve, reject) => {
      asked.set(number, { resolve, reject })
    })
  }

  async function askOne(work: LandingWork): Promise<Landed | null> {
    return given((await ask(work))[0] ?? null)
  }

  async function askForCopy(work: LandingWork): Promise<Landed> {
    return (await askOne(work)) as Landed
  }

  /** Files that are asked for in the same moment are copied for one message. */
  function copyWaiting(): void {
    for (; waiting.length > 0; waiting = waiting.slice(TOGETHER)) void copy(waiting.slice(0, TOGETHER))
  }

  async function copy(files: readonly Waiting[]): Promise<void> {
    try {
      const answers = await ask({ type: 'copy', paths: files.map(({ path }) => path) })
      for (const [index, { resolve, reject }] of files.entries()) {
        try {
          resolve(given(answers[index] ?? null) as Landed)
        } catch (error) {
          reject(error as Error)
        }
      }
    } catch (error) {
      for (const { reject } of files) reject(error as Error)
    }
  }

  return {
    fromFile(path) {
      if (waiting.length === 0) setImmediate(copyWaiting)
      return new Promise((resolve, reject) => {
        waiting.push({ path, resolve, reject })
      })
    },
    fromBytes: (bytes) => askForCopy({ type: 'write', bytes }),
    open: async () => void (await askOne({ type: 'open' })),
    keep(all) {
      const state = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
      // Whoever asks may know more of them, such as their texts: none of that crosses to the thread.
      const copies = all.map(({ file, sha256, size }) => ({ file, sha256, size }))
      const done = askOne({ type: 'keep', all: copies, state }).then(() => undefined)
      // Who waits in a call asks only then why it failed.
      done.catch(() => undefined)
      return {
        done,
        wait(milliseconds) {
          Atomics.wait(state, 0, KEEPING.underWay, milliseconds)
          return Atomics.load(state, 0) === KEEPING.done
        },
      }
    },
    drop: async (landed) => void (await askOne({ type: 'drop', landed })),
    clear: async () => void (await askOne({ type: 'clear' })),
    async close() {
      await worker?.terminate()
      worker = null
    },
  }
}

/** What the thread has answered; throws what was thrown there. */
function given(answer: LandingAnswer[number]): Landed | null {
  if (answer === null || !('thrown' in answer)) return answer
  const { extraction, code, message } = answer.thrown
  throw extraction
    ? new ExtractionError(code as ExtractionCode, message)
    : Object.assign(new Error(message), { code })
}
