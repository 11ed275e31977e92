import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { configure } from '#library/database/pragmas.ts'
import type { HighlightId } from '#shared/domain/ids.ts'
import { board } from './board.ts'
import { BOOK_HIGHLIGHTS, inFolder, type MadeLibrary } from './made-library.ts'
import { type Comparison, compare } from './yardstick.ts'

const ROW = `edition INTEGER, start INTEGER, "end" INTEGER, exact TEXT, prefix TEXT, suffix TEXT, colour TEXT`

/** Highlights of a long book: all of them, a new one, and taking it back. */
export async function highlights({ library, bare, book, documents }: MadeLibrary): Promise<Comparison[]> {
  const rows = bare.prepare('SELECT * FROM highlights WHERE edition = ? ORDER BY start')
  const create = async (round: number): Promise<HighlightId> => {
    const start = (round * 7919) % (book.text.length - 100)
    const input = { edition: book.edition, start, end: start + 60, colour: 'rose' } as const
    return (await library.call('highlights.create', input)).id
  }
  return inFolder(async (folder) => {
    const scratch = new Sqlite(join(folder, 'bare.sqlite'))
    configure(scratch, 'write')
    scratch.exec(`CREATE TABLE highlights (id INTEGER PRIMARY KEY, ${ROW})`)
    const insert = scratch.prepare(
      'INSERT INTO highlights (edition, start, "end", exact, prefix, suffix, colour) VALUES (1, ?, ?, ?, ?, ?, ?)',
    )
    const insertOne = (round: number): unknown =>
      insert.run(round, round + 60, 'x'.repeat(60), 'x'.repeat(32), 'x'.repeat(32), 'rose')
    const oneRow = 'one durable INSERT of the row'
    const ids = Array.from({ length: Math.min(500, documents) }, (_, index) => index + 1)
    const results = [
      await compare({
        what: `highlights.list, ${BOOK_HIGHLIGHTS.toLocaleString('en')} of a book`,
        yardstick: 'SELECT the same rows',
        ours: () => library.call('highlights.list', { edition: book.edition }),
        bare: () => rows.all(book.edition),
      }),
      await compare({
        what: 'highlights.all, first window of 100',
        yardstick: 'SELECT 100 rows',
        ours: () => library.call('highlights.all', { offset: 0, limit: 100 }),
        bare: () => bare.prepare('SELECT * FROM highlights LIMIT 100').all(),
      }),
      await compare({
        what: 'highlights.create in a book',
        yardstick: oneRow,
        rounds: 30,
        ours: create,
        bare: insertOne,
      }),
      await compare({
        what: 'activity.undo of a highlight',
        yardstick: oneRow,
        rounds: 30,
        prepare: create,
        ours: () => library.call('activity.undo', {}),
        bare: insertOne,
      }),
      await compare({
        what: `documents.setReadState of ${ids.length}, and undo`,
        yardstick: oneRow,
        ours: async () => {
          await library.call('documents.setReadState', { ids, state: 'read' })
          await library.call('activity.undo', {})
        },
        bare: insertOne,
      }),
    ]
    scratch.close()
    return [...results, ...(await board())]
  })
}
