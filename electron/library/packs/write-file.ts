import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { BookwheelError } from '#shared/contract/errors.ts'

/** Writes a file whole or not at all: beside its place first, made durable, then renamed. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const incoming = `${path}.${randomUUID()}.part`
  try {
    const file = await open(incoming, 'wx')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(incoming, path)
  } catch (error) {
    await rm(incoming, { force: true })
    throw refused(path, error)
  }
}

function refused(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null
  const kept = 'What stood there before was kept.'
  if (code === 'ENOSPC')
    return new BookwheelError('disk-full', `The disk is full; ${path} was not written. ${kept}`)
  if (code === 'ENOENT') return new BookwheelError('not-found', `The folder of ${path} does not exist.`)
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new BookwheelError('no-access', `${path} can’t be written. ${kept}`, 'Choose another folder.')
  }
  if (code === 'EISDIR')
    return new BookwheelError('no-access', `${path} is a folder. ${kept}`, 'Choose a file name.')
  return error
}
