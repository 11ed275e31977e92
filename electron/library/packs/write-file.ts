import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { refusal } from './write-refusals.ts'

/** Bytes that are written between two looks at whether to go on. */
const CHUNK = 1024 * 1024

/** Told how many of all bytes are written; what it throws ends the writing. */
export type OnWritten = (done: number, total: number) => Promise<void>

/**
 * Writes a file whole or not at all: beside its place first, made durable, then renamed. Until then a file that stands there
 * stays as it is; afterwards it is replaced.
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  onWritten: OnWritten = async () => {},
): Promise<void> {
  const incoming = `${path}.${randomUUID()}.part`
  try {
    await writeDurably(incoming, typeof content === 'string' ? Buffer.from(content) : content, onWritten)
    await rename(incoming, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(incoming, { force: true })
    throw refusal(path, error)
  }
}

/** Writes a new file and waits until it is on the disk. Rejects with the system's error when it can't be, or is there. */
export async function writeDurably(path: string, bytes: Uint8Array, onWritten: OnWritten): Promise<void> {
  const file = await open(path, 'wx')
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      await onWritten(at, bytes.length)
      await file.writeFile(bytes.subarray(at, at + CHUNK))
    }
    await onWritten(bytes.length, bytes.length)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Makes a new name durable. Windows knows no such thing. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
