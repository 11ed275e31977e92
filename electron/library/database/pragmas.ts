import type Database from 'better-sqlite3'
import { foldedWords } from '#shared/text/folded-words.ts'

/** "Bkwh": SQLite's application id of a library file. */
export const APPLICATION_ID = 0x42_6b_77_68

/** Must run before the first table of a new file is made. */
export function shapeNewFile(connection: Database.Database): void {
  connection.pragma('page_size = 8192')
  connection.pragma(`application_id = ${APPLICATION_ID}`)
}

/**
 * Settings of every connection. `synchronous=FULL` is set after the journal mode because better-sqlite3 lowers it to
 * NORMAL under WAL, which loses acknowledged commits at a power cut.
 */
export function configure(connection: Database.Database, mode: 'read' | 'write'): void {
  connection.pragma('busy_timeout = 5000')
  if (mode === 'write') {
    connection.pragma('journal_mode = WAL')
    connection.pragma('synchronous = FULL')
    connection.pragma('fullfsync = ON')
    connection.pragma('checkpoint_fullfsync = ON')
    // 24 MB of pages: an import writes the same pages of its indexes with every batch.
    connection.pragma('wal_autocheckpoint = 3000')
    connection.pragma('secure_delete = ON')
    connection.pragma('foreign_keys = ON')
    connection.pragma('recursive_triggers = ON')
  }
  connection.pragma('trusted_schema = OFF')
  connection.pragma('cell_size_check = ON')
  connection.pragma('temp_store = MEMORY')
  connection.pragma('cache_size = -65536')
  // For comparing names as texts are compared; null stays null.
  connection.function('folded_words', { deterministic: true }, (text) =>
    typeof text === 'string' ? foldedWords(text) : null,
  )
}

/** Throws unless every commit of this connection reaches the disk before it returns. */
export function assertDurable(connection: Database.Database): void {
  const synchronous = connection.pragma('synchronous', { simple: true })
  const journal = connection.pragma('journal_mode', { simple: true })
  if (synchronous !== 2 || journal !== 'wal') {
    throw new Error(`The database is not durable: synchronous=${synchronous}, journal_mode=${journal}`)
  }
}
