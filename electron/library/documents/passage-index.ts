import type { WriteHandle } from '#library/database/handles.ts'
import { fold } from '#shared/text/fold.ts'

/** Puts a passage's folded text into the index of the work or of the furniture. */
export function indexPassage(db: WriteHandle, id: number, furniture: boolean, text: string): void {
  db.run(
    furniture
      ? 'INSERT INTO furniture_index (rowid, text) VALUES (?, ?)'
      : 'INSERT INTO passage_index (rowid, text) VALUES (?, ?)',
    id,
    fold(text).text,
  )
}

/** Takes a passage out of the index in which it is. */
export function unindexPassage(db: WriteHandle, id: number, furniture: boolean): void {
  db.run(
    furniture ? 'DELETE FROM furniture_index WHERE rowid = ?' : 'DELETE FROM passage_index WHERE rowid = ?',
    id,
  )
}
