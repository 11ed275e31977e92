import { createHash } from 'node:crypto'
import { constants, createReadStream, createWriteStream } from 'node:fs'
import { access, type FileHandle, mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { refuseUnlessFile } from './limits.ts'
import { sourcePath } from './sources.ts'
import { createTurns } from './turns.ts'

/** A copy of a file inside the library: its bytes can't change any more, and are not kept for good yet. */
export interface Landed {
  readonly file: string
  readonly sha256: string
  /** In bytes. */
  readonly size: number
}

/** Where files land before they are read. */
export interface Landing {
  /** Copies a file. Rejects with `ExtractionError` for what is no file or too large, and with the system's errors. */
  fromFile(path: string): Promise<Landed>
  fromBytes(bytes: Uint8Array): Promise<Landed>
  /** Makes copies sources of the library for good: they are on the disk when it resolves. */
  keep(all: readonly Landed[]): Promise<void>
  /** Deletes a copy that is not to be kept. */
  drop(landed: Landed): Promise<void>
  close(): Promise<void>
}

/** Up to here a file is read at once; what is larger goes through in pieces (bytes). */
const SMALL = 1024 * 1024
/** Files that are made durable at once: the disk writes them together. */
const TOGETHER = 16

/**
 * A folder beside the sources, used by one import at a time. What a crash has left there is deleted at once.
 * @param library The library's folder.
 */
export async function createLanding(library: string): Promise<Landing> {
  const folder = join(library, 'sources', 'incoming')
  const clear = (): Promise<void> => rm(folder, { recursive: true, force: true })
  await clear()
  await mkdir(folder, { recursive: true })
  const made = new Set<string>()
  let count = 0
  const nextFile = (): string => join(folder, String(count++))

  async function fromBytes(bytes: Uint8Array): Promise<Landed> {
    const file = nextFile()
    await writeFile(file, bytes)
    return { file, sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length }
  }

  return {
    fromBytes,
    async fromFile(path) {
      // Non-blocking, because opening a named pipe would otherwise wait for its writer for ever.
      const source = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
      try {
        const found = await source.stat()
        refuseUnlessFile(found)
        return found.size <= SMALL
          ? await fromBytes(await source.readFile())
          : await inPieces(source, nextFile())
      } finally {
        await source.close()
      }
    },
    async keep(all) {
      const turns = createTurns(TOGETHER)
      const folders = new Set<string>()
      await Promise.all(
        all.map((landed) =>
          turns.take(async () => {
            const kept = sourcePath(library, landed.sha256)
            const folder = dirname(kept)
            if (!made.has(folder)) await mkdir(folder, { recursive: true })
            made.add(folder)
            folders.add(folder)
            await settle(landed.file, kept)
          }),
        ),
      )
      await Promise.all([...folders].map((path) => turns.take(() => syncFolder(path))))
    },
    drop: ({ file }) => rm(file, { force: true }),
    close: clear,
  }
}

async function inPieces(source: FileHandle, file: string): Promise<Landed> {
  const hash = createHash('sha256')
  let size = 0
  await pipeline(
    createReadStream('', { fd: source, autoClose: false }),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk)
        size += chunk.length
        yield chunk
      }
    },
    createWriteStream(file),
  )
  return { file, sha256: hash.digest('hex'), size }
}

/** A file of that hash that is there already is the same. */
async function settle(file: string, kept: string): Promise<void> {
  if (await exists(kept)) {
    await rm(file, { force: true })
    return
  }
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(file, kept)
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** A rename is on the disk only when its folder is; Windows has no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
