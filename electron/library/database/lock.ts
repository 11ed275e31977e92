import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { BookwheelError } from '#shared/contract/errors.ts'

/** Releases the library for other writers. */
export type Release = () => void

/**
 * Takes the library for this process alone. The lock is SQLite's own on an empty file beside the database: the system
 * drops it when the process ends in whatever way, so no stale lock can shut a user out. Fails with `library-open`.
 */
export function lockLibrary(folder: string): Release {
  const connection = new Sqlite(join(folder, '.lock'), { timeout: 0 })
  try {
    connection.pragma('journal_mode = MEMORY')
    connection.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    connection.close()
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new BookwheelError(
        'library-open',
        `The library ${folder} is open in another Bookwheel. Nothing was changed.`,
        'Close it there first, or open another library.',
      )
    }
    throw error
  }
  return () => connection.close()
}
