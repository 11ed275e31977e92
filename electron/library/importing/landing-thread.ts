import { createHash, type Hash } from 'node:crypto'
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readlinkSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { setPriority, constants as system } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { ExtractionError } from './format.ts'
import {
  KEEPING,
  type Landed,
  type LandingAnswer,
  type LandingWork,
  type Numbered,
  type ThrownThere,
} from './landing-messages.ts'
import { refuseUnlessFile } from './limits.ts'
import { sourcePath } from './sources.ts'
import { createWholeSync } from './whole-sync.ts'

/**
 * The thread that copies files into the library and makes them durable. Calls that wait for the disk cost a fifth of those
 * that come back later, and here they keep nobody waiting.
 */
const library = String(workerData)
const folder = join(library, 'sources', 'incoming')
const buffer = Buffer.allocUnsafe(256 * 1024)
const made = new Set<string>()
const syncAll = createWholeSync(join(library, 'sources'))
let count = 0
let unwritten = 0
let isWriting = false
stepBack()

/** Files are copied while others wait until they are on the disk. */
parentPort?.on('message', ({ number, body }: Numbered<LandingWork>) => {
  void answer(body).then((said) => {
    parentPort?.postMessage({ number, body: said } satisfies Numbered<LandingAnswer>)
  })
})

async function answer(work: LandingWork): Promise<LandingAnswer> {
  switch (work.type) {
    case 'copy':
      void writeAhead(work.paths.length)
      return Promise.all(work.paths.map((path) => attempt(() => copy(path))))
    case 'write':
      return [await attempt(() => write(work.bytes))]
    case 'keep':
      return [
        await tellingWhoWaits(
          work.state,
          attempt(() => keep(work.all)),
        ),
      ]
    case 'drop':
      return [await attempt(() => rmSync(work.landed.file, { force: true }))]
    case 'clear':
      return [await attempt(clear)]
    case 'open':
      return [
        await attempt(() => {
          clear()
          mkdirSync(folder, { recursive: true })
        }),
      ]
  }
}

async function attempt(deed: () => Landed | Promise<void> | void): Promise<Landed | ThrownThere | null> {
  try {
    return (await deed()) ?? null
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null
    const message = error instanceof Error ? error.message : String(error)
    return { thrown: { extraction: error instanceof ExtractionError, code, message } }
  }
}

/**
 * Lets importers go first, which begin slowly and for whose first results the library waits: copies are soon far enough ahead. On Linux
 * alone, where every thread has a priority of its own.
 */
function stepBack(): void {
  if (process.platform !== 'linux') return
  try {
    const behindImporters = system.priority.PRIORITY_BELOW_NORMAL + 5
    setPriority(Number(basename(readlinkSync('/proc/thread-self'))), behindImporters)
  } catch {
    // Where it may not, it copies in its turn.
  }
}

/** Wakes those who wait in a call. */
async function tellingWhoWaits<T>(state: Int32Array, keeping: Promise<T>): Promise<T> {
  const thrown = await keeping
  Atomics.store(state, 0, thrown === null ? KEEPING.done : KEEPING.failed)
  Atomics.notify(state, 0)
  return thrown
}

function clear(): void {
  rmSync(folder, { recursive: true, force: true })
}

function nextFile(): string {
  return join(folder, String(count++))
}

function write(bytes: Uint8Array): Landed {
  const file = nextFile()
  writeFileSync(file, bytes)
  return { file, sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length }
}

function copy(path: string): Landed {
  // Non-blocking, because opening a named pipe would otherwise wait for its writer for ever.
  const source = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    refuseUnlessFile(fstatSync(source))
    const file = nextFile()
    const target = openSync(file, 'wx')
    try {
      const hash = createHash('sha256')
      const size = pass(source, hash, (bytes) => writeWhole(target, bytes))
      return { file, sha256: hash.digest('hex'), size }
    } catch (error) {
      rmSync(file, { force: true })
      throw error
    } finally {
      closeSync(target)
    }
  } finally {
    closeSync(source)
  }
}

/** Reads a file to its end; answers with its length in bytes. */
function pass(source: number, hash: Hash, take: (bytes: Uint8Array) => void): number {
  let size = 0
  for (;;) {
    const length = readSync(source, buffer, 0, buffer.length, null)
    const bytes = buffer.subarray(0, length)
    hash.update(bytes)
    take(bytes)
    size += length
    // The end of a file is where a read falls short: asking once more would cost every small file a call.
    if (length < buffer.length) return size
  }
}

function writeWhole(target: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(target, bytes, at)
}

/**
 * Has the disk take copies while others are made, so that there is little left to wait for when they are kept.
 * @param count Copies that are made now.
 */
async function writeAhead(count: number): Promise<void> {
  unwritten += count
  if (isWriting || unwritten < WRITTEN_AHEAD) return
  unwritten = 0
  isWriting = true
  await syncAll()
  isWriting = false
}

/** Makes copies sources of the library for good. */
async function keep(all: readonly Landed[]): Promise<void> {
  const kept = all.map((landed) => {
    const path = sourcePath(library, landed.sha256)
    makeFolder(dirname(path))
    if (isKept(path, landed.sha256)) rmSync(landed.file, { force: true })
    else renameSync(landed.file, path)
    return path
  })
  await settle(kept)
}

function makeFolder(path: string): void {
  if (!made.has(path)) mkdirSync(path, { recursive: true })
  made.add(path)
}

/** Whether a file of that hash is there already. One that a crash left may have its name and not its bytes. */
function isKept(path: string, sha256: string): boolean {
  if (!existsSync(path)) return false
  const source = openSync(path, 'r')
  try {
    const hash = createHash('sha256')
    pass(source, hash, () => undefined)
    return hash.digest('hex') === sha256
  } finally {
    closeSync(source)
  }
}

/** Copies that the disk is to take together, while nobody waits for it. */
const WRITTEN_AHEAD = 256

/** From so many files on the whole file system is written at once, which takes a fraction of asking for each. */
const MANY = 8

/** Returns when the files, their names and their folders are on the disk. */
async function settle(paths: readonly string[]): Promise<void> {
  if (paths.length >= MANY && (await syncAll())) return
  for (const path of paths) sync(path, 'r+')
  if (process.platform === 'win32') return
  const folders = new Set(paths.map((path) => dirname(path)))
  for (const folder of [...folders, join(library, 'sources')]) sync(folder, 'r')
}

/** Windows flushes only what may be written, and knows no flushing of folders. */
function sync(path: string, flags: 'r' | 'r+'): void {
  const file = openSync(path, flags)
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
