import Sqlite from 'better-sqlite3'
import { BookwheelError } from '#shared/contract/errors.ts'
import { type ReadHandle, readHandle } from './handles.ts'

/** The tables of another program that are read, and their columns. */
export type ForeignShape = Readonly<Record<string, readonly string[]>>

/** A SQLite file of another program, read into memory: its own file is neither locked nor written. */
export interface ForeignFile {
  readonly read: ReadHandle
  close(): void
}

/**
 * Opens the bytes of a SQLite file that nobody vouches for. Only plain tables with plain columns are taken: a view, a virtual
 * table or a computed column could run what its maker wrote. Fails with `unreadable` for damage, `unsupported` for other tables.
 */
export function openForeignFile(bytes: Buffer, shape: ForeignShape): ForeignFile {
  let connection: Sqlite.Database
  try {
    connection = new Sqlite(rollbackFile(bytes), { readonly: true })
  } catch (error) {
    throw unreadable(error)
  }
  try {
    connection.pragma('trusted_schema = OFF')
    connection.pragma('cell_size_check = ON')
    connection.pragma('query_only = ON')
    connection.pragma('mmap_size = 0')
    if (connection.pragma('quick_check(1)', { simple: true }) !== 'ok') throw unreadable(null)
    const read = readHandle(connection)
    for (const [table, columns] of Object.entries(shape)) refuseUnlessPlain(read, table, columns)
    return { read, close: () => connection.close() }
  } catch (error) {
    connection.close()
    throw error instanceof Sqlite.SqliteError ? unreadable(error) : error
  }
}

/** Bytes 18 and 19 say that a log of changes lies beside the file; a copy in memory has none and would not open. */
function rollbackFile(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  copy[18] = 1
  copy[19] = 1
  return copy
}

function refuseUnlessPlain(read: ReadHandle, table: string, columns: readonly string[]): void {
  const kinds = read.column<string>(
    'SELECT type FROM pragma_table_list WHERE schema = ? AND name = ?',
    'main',
    table,
  )
  const found = read.all<{ name: string; hidden: number }>(
    'SELECT name, hidden FROM pragma_table_xinfo(?)',
    table,
  )
  const plain = columns.every((column) => found.some(({ name, hidden }) => name === column && hidden === 0))
  if (kinds.length === 1 && kinds[0] === 'table' && plain) return
  throw new BookwheelError(
    'unsupported',
    `The database has no table “${table}” as it should be. Nothing was imported.`,
    'Export the project again with the newest version of the program that made it.',
  )
}

function unreadable(cause: unknown): BookwheelError {
  return new BookwheelError(
    'unreadable',
    'The database is damaged or no SQLite file. Nothing was imported.',
    'Export the project again with the program that made it.',
    { cause },
  )
}
