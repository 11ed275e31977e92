import type { Stats } from 'node:fs'
import { ExtractionError } from './format.ts'

/** Larger files are refused before they are read (bytes). */
export const MAX_FILE_BYTES = 512 * 1024 * 1024

/** Throws `ExtractionError` for what is no file, before it is read, and for a file that is too large. */
export function refuseUnlessFile(found: Stats): void {
  if (!found.isFile())
    throw new ExtractionError('unsupported', 'Only files can be read, not folders or devices.')
  if (found.size > MAX_FILE_BYTES) throw tooLarge(found.size, MAX_FILE_BYTES)
}

/** Texts of more bytes are refused: to parse one must fit into the memory of an importer. */
export const MAX_TEXT_BYTES = 64 * 1024 * 1024

/** A passage is one row of the index and one element of the reader: longer ones are split (UTF-16 units). */
export const LONGEST_PASSAGE = 100_000

/** Documents of more passages are refused. */
const MOST_PASSAGES = 500_000

/** Throws `ExtractionError` `too-large` for more passages than a document may have. */
export function refuseTooMany(passages: number): void {
  if (passages <= MOST_PASSAGES) return
  throw new ExtractionError(
    'too-large',
    'The file would make more than 500,000 passages, which is the most a document may have. Split it and import the parts.',
  )
}

/** The refusal of a file that is too big, with its size in words. */
export function tooLarge(bytes: number, limit: number): ExtractionError {
  const megabytes = (size: number): string => `${Math.ceil(size / 1024 / 1024).toLocaleString('en')} MB`
  return new ExtractionError(
    'too-large',
    `The file has ${megabytes(bytes)}; ${megabytes(limit)} is the most that can be read of its kind. Split it and import the parts.`,
  )
}
