import { existsSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { recordFolding } from '#library/folding/queries.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import { type ReadHandle, readHandle, type WriteHandle, writeHandle } from './handles.ts'
import { migrate, newestVersion } from './migrate.ts'
import { assertDurable, configure, shapeNewFile } from './pragmas.ts'
import { newRevisions } from './revisions.ts'

/** The library's SQLite file: one writer, and a reading connection that can't write. */
export interface Database {
  readonly read: ReadHandle
  /** Runs `work` in one `BEGIN IMMEDIATE` transaction; what it throws undoes everything. */
  write<T>(work: (handle: WriteHandle) => T): T
  close(): void
}

/** Opens or creates the file at `path` and brings it to the newest format. Fails with errors of the closed list. */
export function openDatabase(path: string, options: { readonly readOnly: boolean }): Database {
  try {
    return options.readOnly ? openForReading(path) : openForWriting(path)
  } catch (error) {
    throw named(error, path)
  }
}

function openForReading(path: string): Database {
  const connection = new Sqlite(path, { readonly: true, fileMustExist: true })
  configure(connection, 'read')
  const version = connection.pragma('user_version', { simple: true })
  if (version !== newestVersion) {
    connection.close()
    throw new BookwheelError(
      'read-only',
      `The library's format ${version} must be brought to ${newestVersion} first.`,
      'Open it once in the Bookwheel window.',
    )
  }
  return {
    read: readHandle(connection),
    write: () => {
      throw new BookwheelError('read-only', 'The library was opened for reading only.')
    },
    close: () => connection.close(),
  }
}

function openForWriting(path: string): Database {
  const isNew = !existsSync(path)
  const writer = new Sqlite(path)
  if (isNew) shapeNewFile(writer)
  configure(writer, 'write')
  migrate(writer)
  const reader = new Sqlite(path, { readonly: true })
  configure(reader, 'read')
  const revisions = newRevisions()
  const handle = writeHandle(writer, revisions)
  if (isNew) writer.transaction(() => recordFolding(handle, null)).immediate()
  let durable = false
  return {
    read: readHandle(reader, revisions),
    write: (work) => {
      try {
        const result = writer.transaction(() => work(handle)).immediate()
        if (!durable) assertDurable(writer)
        durable = true
        return result
      } catch (error) {
        revisions.undone += 1
        throw named(error, path)
      }
    },
    close: () => {
      reader.close()
      writer.close()
    },
  }
}

/** SQLite's complaints about the disk and the file as errors of the contract; the rest is passed on as it is. */
function named(error: unknown, path: string): unknown {
  if (!(error instanceof Sqlite.SqliteError)) return error
  const options = { cause: error }
  if (error.code.startsWith('SQLITE_FULL')) {
    return new BookwheelError(
      'disk-full',
      'The disk is full. What was saved before is safe; this step was not saved.',
      'Make room on the disk and try again.',
      options,
    )
  }
  if (error.code.startsWith('SQLITE_READONLY') || error.code === 'SQLITE_CANTOPEN') {
    return new BookwheelError(
      'read-only',
      `${path} can't be written. Nothing was changed.`,
      "Check the folder's permissions, or choose another place for the library.",
      options,
    )
  }
  if (error.code.startsWith('SQLITE_CORRUPT') || error.code === 'SQLITE_NOTADB') {
    return new BookwheelError(
      'library-damaged',
      `${path} is damaged: ${error.message}.`,
      'The original files are still in the folder "sources". Restore the library from a copy, or import them again.',
      options,
    )
  }
  return error
}
