import { closeSync, openSync, readSync } from 'node:fs'
import { BookwheelError } from '#shared/contract/errors.ts'
import { APPLICATION_ID } from './pragmas.ts'

/**
 * Refuses files that this program may not touch, reading only their first 100 bytes, so that a newer library is left as
 * it is to the bit. Offsets from sqlite.org/fileformat2.html: user_version at 60, application_id at 68, big-endian.
 */
export function refuseForeignFile(path: string, newestVersion: number): void {
  const header = Buffer.alloc(100)
  const file = openSync(path, 'r')
  const read = readSync(file, header, 0, 100, 0)
  closeSync(file)
  if (read === 0) return
  const isSqlite = header.toString('latin1', 0, 16) === 'SQLite format 3\0'
  if (!isSqlite || header.readUInt32BE(68) !== APPLICATION_ID) {
    throw new BookwheelError(
      'not-a-library',
      `${path} is not a Bookwheel library. It was left as it is.`,
      'Choose a folder whose name ends in .bookwheel, or create a new library.',
    )
  }
  refuseNewer(path, header.readUInt32BE(60), newestVersion)
}

/** Fails with `library-newer` when `version` is beyond what this program knows. */
export function refuseNewer(path: string, version: number, newestVersion: number): void {
  if (version <= newestVersion) return
  throw new BookwheelError(
    'library-newer',
    `${path} was written by a newer Bookwheel (format ${version}, this one knows ${newestVersion}). It was left as it is.`,
    'Open it with the newer Bookwheel.',
  )
}
