import type { Output } from '#shared/contract/index.ts'
import type { ReadHandle } from './handles.ts'
import type { Database } from './open.ts'

type Problem = Output<'library.check'>['problems'][number]

const INDEXES = ['passage_index', 'furniture_index', 'highlight_index', 'note_index'] as const

/** The rows that each index must hold, no more and no fewer. */
const INDEXED = {
  passage_index: 'SELECT id FROM passages WHERE furniture = 0',
  furniture_index: 'SELECT id FROM passages WHERE furniture = 1',
  highlight_index: "SELECT id FROM highlights WHERE comment <> ''",
  note_index: 'SELECT id FROM notes',
} as const

/** SQLite's own check, its foreign keys, each index in itself (`integrity-check`, rank 1) and against its table. */
export function checkDatabase({ read, write }: Database): Problem[] {
  // A connection remembers the segments of an index and notices that another one has merged them only when it reads the
  // index, not when it checks it; without that reading a sound library was called corrupt.
  const indexes = INDEXES.flatMap((index) => [...checkIndex(write, index), ...driftOf(read, index)])
  const said = read.column<string>('PRAGMA integrity_check').filter((line) => line !== 'ok')
  const orphans = read.all<{ table: string; rowid: number }>('PRAGMA foreign_key_check')
  return [
    ...said.map((message) => ({ where: 'database', message })),
    ...orphans.map(({ table, rowid }) => ({
      where: 'database',
      message: `Row ${rowid} of ${table} belongs to something that is gone.`,
    })),
    ...indexes,
  ]
}

/** FTS5 has its check behind an insert; it changes nothing. */
function checkIndex(write: Database['write'], index: (typeof INDEXES)[number]): Problem[] {
  try {
    write((db) => db.run(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`))
    return []
  } catch (error) {
    return [
      {
        where: index,
        message: `The search index is damaged: ${error instanceof Error ? error.message : error}`,
      },
    ]
  }
}

function driftOf(read: ReadHandle, index: (typeof INDEXES)[number]): Problem[] {
  const missing = read.value<number>(
    `SELECT count(*) FROM (${INDEXED[index]} EXCEPT SELECT rowid FROM ${index})`,
  )
  const surplus = read.value<number>(
    `SELECT count(*) FROM (SELECT rowid FROM ${index} EXCEPT ${INDEXED[index]})`,
  )
  if (missing === 0 && surplus === 0) return []
  return [{ where: index, message: `The search index lacks ${missing} texts and has ${surplus} too many.` }]
}
