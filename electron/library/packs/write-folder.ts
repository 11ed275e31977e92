import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { BookwheelError } from '#shared/contract/errors.ts'
import { cancelled } from './export-progress.ts'
import { type OnWritten, syncFolder, writeDurably } from './write-file.ts'
import { refusal } from './write-refusals.ts'

/**
 * A file of a folder: its path there, with `/` between folders, and its content or the file to copy bit for bit, whose bytes must
 * have that SHA-256.
 */
export type FolderFile =
  | { readonly name: string; readonly content: string | Uint8Array }
  | { readonly name: string; readonly copyOf: string; readonly sha256: string }

type FolderCopy = Extract<FolderFile, { readonly copyOf: string }>

export interface FolderOptions {
  /** Whether a folder that stands there and holds these names may be replaced. */
  readonly mayReplace: (names: readonly string[]) => boolean
  readonly onWritten: OnWritten
  readonly signal: AbortSignal
}

/**
 * Writes a folder whole or not at all: beside its place first, made durable, then renamed. It is never merged into what stands
 * there: that is replaced as a whole where `mayReplace` allows it, and refused with `no-access` otherwise. Returns its bytes.
 */
export async function writeWholeFolder(
  path: string,
  files: readonly FolderFile[],
  { mayReplace, onWritten, signal }: FolderOptions,
): Promise<number> {
  const incoming = `${path}.${randomUUID()}.part`
  try {
    const replaced = await whatStandsAt(path, mayReplace)
    await mkdir(incoming)
    let bytes = 0
    for (const [index, file] of files.entries()) {
      await onWritten(index, files.length)
      bytes += await writeOne(incoming, file, signal)
    }
    await onWritten(files.length, files.length)
    for (const folder of foldersOf(files)) await syncFolder(join(incoming, folder))
    await putInPlace(incoming, path, replaced)
    return bytes
  } catch (error) {
    await rm(incoming, { recursive: true, force: true })
    throw signal.aborted ? cancelled() : refusal(path, error)
  }
}

async function writeOne(root: string, file: FolderFile, signal: AbortSignal): Promise<number> {
  const path = join(root, ...file.name.split('/'))
  await mkdir(dirname(path), { recursive: true })
  if ('content' in file) {
    const bytes = typeof file.content === 'string' ? Buffer.from(file.content) : file.content
    await writeDurably(path, bytes, async () => {})
    return bytes.length
  }
  return copyWhole(file, path, signal)
}

/** Copies what is there to be copied, and refuses what is not what it should be. */
async function copyWhole(file: FolderCopy, path: string, signal: AbortSignal): Promise<number> {
  const hash = createHash('sha256')
  const source = await open(file.copyOf).catch((error: unknown) => {
    throw notAsKept(file, error)
  })
  await pipeline(
    source.createReadStream(),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk)
        yield chunk
      }
    },
    createWriteStream(path, { flags: 'wx' }),
    { signal },
  )
  if (hash.digest('hex') !== file.sha256) throw notAsKept(file)
  const copy = await open(path, 'r+')
  try {
    await copy.sync()
    return (await copy.stat()).size
  } finally {
    await copy.close()
  }
}

function notAsKept({ name }: FolderCopy, cause?: unknown): BookwheelError {
  return new BookwheelError(
    'library-damaged',
    `The library no longer has the original of “${basename(name)}” as it was imported. No pack was written.`,
    'Check the library (bookwheel check), or export the pack without originals.',
    { cause },
  )
}

/** The folders that hold files, the innermost first. */
function foldersOf(files: readonly FolderFile[]): string[] {
  const folders = new Set(files.map(({ name }) => dirname(name)))
  return [...folders.add('.')].sort((a, b) => b.length - a.length)
}

/** Whether something stands there that may be replaced. Rejects when it may not. */
async function whatStandsAt(path: string, mayReplace: FolderOptions['mayReplace']): Promise<boolean> {
  const there = await lstat(path).catch(() => null)
  if (there === null) return false
  if (there.isDirectory() && mayReplace(await readdir(path))) return true
  throw new BookwheelError(
    'no-access',
    there.isDirectory()
      ? `${path} exists already and was left as it is. Nothing was written.`
      : `${path} is a file and was left as it is. Nothing was written.`,
    'Choose another name for the folder.',
  )
}

/** The old folder steps aside for the moment of the renaming, and comes back when that fails. */
async function putInPlace(incoming: string, path: string, replaced: boolean): Promise<void> {
  const aside = `${path}.${randomUUID()}.old`
  if (replaced) await rename(path, aside)
  try {
    await rename(incoming, path)
  } catch (error) {
    if (replaced) await rename(aside, path)
    throw error
  }
  await syncFolder(dirname(path))
  if (replaced) await rm(aside, { recursive: true, force: true })
}
