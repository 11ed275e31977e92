import type { ReadHandle, WriteHandle } from '#library/database/handles.ts'

/** A style that was added to the library, as the table holds it. */
export interface AddedStyle {
  readonly id: string
  readonly title: string
  readonly csl: string
  readonly addedAt: string
}

const COLUMNS = 'id, title, csl, added_at AS addedAt'

/** Added styles by title. */
export function addedStyles(db: ReadHandle): readonly AddedStyle[] {
  return db.all<AddedStyle>(`SELECT ${COLUMNS} FROM styles ORDER BY title, id`)
}

/** An added style by its CSL id, or null. */
export function findAddedStyle(db: ReadHandle, id: string): AddedStyle | null {
  return db.get<AddedStyle>(`SELECT ${COLUMNS} FROM styles WHERE id = ?`, id) ?? null
}

/** Adds a style, or replaces the one of the same id. */
export function putStyle(db: WriteHandle, { id, title, csl, addedAt }: AddedStyle): void {
  db.run(
    `INSERT INTO styles (id, title, csl, added_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET title = excluded.title, csl = excluded.csl, added_at = excluded.added_at`,
    id,
    title,
    csl,
    addedAt,
  )
}

/** Removes an added style. */
export function deleteStyle(db: WriteHandle, id: string): void {
  db.run('DELETE FROM styles WHERE id = ?', id)
}
