import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { access, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { BookwheelError } from '#shared/contract/errors.ts'

/** Where a library keeps the original bytes with that hash. */
export function sourcePath(folder: string, sha256: string): string {
  return join(folder, 'sources', sha256.slice(0, 2), sha256)
}

/**
 * Copies a file into the library bit for bit and makes it durable, unless it is there already. Fails with `changed`
 * when its bytes are no longer those that were hashed; then nothing stays behind.
 */
export async function keepSource(folder: string, path: string, sha256: string): Promise<void> {
  const kept = sourcePath(folder, sha256)
  if (await exists(kept)) return
  await mkdir(dirname(kept), { recursive: true })
  const incoming = `${kept}.${randomUUID()}.incoming`
  try {
    const hash = createHash('sha256')
    await pipeline(
      createReadStream(path),
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk)
          yield chunk
        }
      },
      createWriteStream(incoming, { flush: true }),
    )
    if (hash.digest('hex') !== sha256) {
      throw new BookwheelError('changed', 'The file changed while it was read. Import it again.')
    }
    await rename(incoming, kept)
    await syncFolder(dirname(kept))
  } catch (error) {
    await rm(incoming, { force: true })
    throw error
  }
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
