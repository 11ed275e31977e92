import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { ExtractionError } from './format.ts'

/** What an archive may hold: entries, bytes of all entries, and how far more than its own size when that is much. */
const MOST_ENTRIES = 10_000
const MOST_BYTES = 512 * 1024 * 1024
const MOST_RATIO = 200
const RATIO_MATTERS_ABOVE = 32 * 1024 * 1024

/** A file in an archive. `name` is its path there, with `/` between folders; `size` is in bytes, unpacked. */
export interface ArchiveEntry {
  readonly name: string
  readonly size: number
  readonly encrypted: boolean
  /** Unpacks it. Rejects with `ExtractionError` `unreadable` for damage, encryption and a size that was a lie. */
  read(): Promise<Uint8Array>
}

/**
 * The files in a ZIP archive (also of an office document or an e-book), in the archive's order, without folders. Nothing
 * was unpacked yet, and the sizes that are declared are within the limits of an import; `read` gives no more than what was
 * declared. Rejects with `ExtractionError`: `unreadable` for what is no ZIP archive or has a path that leaves it,
 * `too-large` for more than an archive may hold.
 */
export async function openArchive(bytes: Uint8Array): Promise<readonly ArchiveEntry[]> {
  const archive = await open(bytes)
  if (archive.entryCount > MOST_ENTRIES) {
    throw new ExtractionError(
      'too-large',
      `The archive holds ${archive.entryCount.toLocaleString('en')} files; 10,000 is the most that can be read. Unpack it and import the folder.`,
    )
  }
  const entries: ArchiveEntry[] = []
  let total = 0
  for await (const entry of listed(archive)) {
    total += entry.uncompressedSize
    refuseTooMuch(total, bytes.length)
    if (!entry.fileName.endsWith('/')) entries.push(readable(archive, entry))
  }
  return entries
}

async function open(bytes: Uint8Array): Promise<ZipFile> {
  try {
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      validateEntrySizes: true,
    })
  } catch (error) {
    throw damaged(error)
  }
}

/** yauzl refuses names that lead out of the archive while it lists. */
async function* listed(archive: ZipFile): AsyncIterable<Entry> {
  try {
    yield* archive.eachEntry()
  } catch (error) {
    throw damaged(error)
  }
}

function refuseTooMuch(total: number, packed: number): void {
  if (total > MOST_BYTES) {
    throw new ExtractionError(
      'too-large',
      'The archive unpacks to more than 512 MB, which is the most that can be read. Unpack it and import the folder.',
    )
  }
  if (total > RATIO_MATTERS_ABOVE && total > packed * MOST_RATIO) {
    throw new ExtractionError(
      'too-large',
      'The archive unpacks to more than 200 times its size, as only archives do that are meant to do harm. It was not unpacked; where you trust it, unpack it and import the folder.',
    )
  }
}

function readable(archive: ZipFile, entry: Entry): ArchiveEntry {
  const encrypted = entry.isEncrypted()
  return {
    name: entry.fileName,
    size: entry.uncompressedSize,
    encrypted,
    async read() {
      if (encrypted) {
        throw new ExtractionError('unreadable', 'This file is encrypted. Unpack it with its password first.')
      }
      const bytes = await unpack(archive, entry)
      // yauzl compares sizes only; a flipped bit of a stored file would pass.
      if (crc32(bytes) !== entry.crc32) throw damagedFile('its checksum is not the one that was stored')
      return bytes
    },
  }
}

async function unpack(archive: ZipFile, entry: Entry): Promise<Uint8Array> {
  try {
    return await buffer(await archive.openReadStreamPromise(entry))
  } catch (error) {
    throw damagedFile(reasonOf(error))
  }
}

function damaged(error: unknown): ExtractionError {
  return new ExtractionError(
    'unreadable',
    `The archive can’t be read: ${reasonOf(error)}. Fetch it again from where it came.`,
  )
}

function damagedFile(reason: string): ExtractionError {
  return new ExtractionError('unreadable', `The archive holds this file damaged: ${reason}.`)
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, '')
}
