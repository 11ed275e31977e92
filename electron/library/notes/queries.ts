import type { ReadHandle, WriteHandle } from '#library/database/handles.ts'
import { rowSha256 } from '#library/database/row-hash.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { Note, NoteRow } from '#shared/contract/notes.ts'
import type { NoteId } from '#shared/domain/ids.ts'
import { type LinkTarget, writtenLinks } from '#shared/domain/links.ts'
import { excerptOf } from '#shared/domain/notes.ts'
import { fold } from '#shared/text/fold.ts'

const NOTE_COLUMNS = 'n.id, n.title, n.body, n.created_at AS createdAt, n.modified_at AS modifiedAt'

/** A note as a line of a list. */
export function noteRowOf({ body, ...note }: Note): NoteRow {
  return { ...note, excerpt: excerptOf(body) }
}

/** All notes, last modified first. */
export function listNotes(db: ReadHandle): NoteRow[] {
  return db
    .all<Note>(`SELECT ${NOTE_COLUMNS} FROM notes n ORDER BY n.modified_at DESC, n.id DESC`)
    .map(noteRowOf)
}

/** Fails with `not-found`. */
export function findNote(db: ReadHandle, id: NoteId): Note {
  const note = db.get<Note>(`SELECT ${NOTE_COLUMNS} FROM notes n WHERE n.id = ?`, id)
  if (!note) throw new BookwheelError('not-found', `There is no note ${id} in this library.`)
  return note
}

/** The hash of what a note says. */
export function noteSha256({ id, title, body }: Pick<Note, 'id' | 'title' | 'body'>): string {
  return rowSha256(id, title, body)
}

/** Inserts a note, with its former id when it is put back; its links and index entries with it. */
export function insertNote(db: WriteHandle, note: Omit<Note, 'id'> & { readonly id?: NoteId }): NoteId {
  const id = db.run(
    `INSERT INTO notes (id, title, body, created_at, modified_at, row_sha256) VALUES (?, ?, ?, ?, ?, '')`,
    note.id ?? null,
    note.title,
    note.body,
    note.createdAt,
    note.modifiedAt,
  ) as NoteId
  sealNote(db, id)
  return id
}

/** Brings hash, links and search index in line with the row. Call after every change of a note. */
export function sealNote(db: WriteHandle, id: NoteId): void {
  const note = findNote(db, id)
  db.run('UPDATE notes SET row_sha256 = ? WHERE id = ?', noteSha256(note), id)
  db.run('DELETE FROM note_links WHERE note = ?', id)
  for (const { target } of writtenLinks(note.body)) {
    db.run(
      'INSERT OR IGNORE INTO note_links (note, target_kind, target) VALUES (?, ?, ?)',
      id,
      target.kind,
      target.id,
    )
  }
  indexNote(db, id, note.title, note.body)
}

/** Puts a note's folded text into its index, in place of what stood there. */
export function indexNote(db: WriteHandle, id: NoteId, title: string, body: string): void {
  db.run('DELETE FROM note_index WHERE rowid = ?', id)
  db.run(
    'INSERT INTO note_index (rowid, title, body) VALUES (?, ?, ?)',
    id,
    fold(title).text,
    fold(body).text,
  )
}

/** Deletes a note, its links and its index entry. */
export function deleteNote(db: WriteHandle, id: NoteId): void {
  db.run('DELETE FROM note_index WHERE rowid = ?', id)
  db.run('DELETE FROM notes WHERE id = ?', id)
}

const BACKLINKS = {
  note: `l.target_kind = 'note' AND l.target = ?1`,
  passage: `l.target_kind = 'passage' AND l.target = ?1`,
  highlight: `l.target_kind = 'highlight' AND l.target = ?1`,
  document: `(l.target_kind = 'document' AND l.target IN (SELECT ?1 UNION ALL SELECT id FROM documents WHERE joined = ?1))
    OR (l.target_kind = 'highlight' AND l.target IN (SELECT id FROM highlights WHERE document = ?1))
    OR (l.target_kind = 'passage' AND l.target IN (
      SELECT p.id FROM passages p JOIN editions e ON e.id = p.edition WHERE e.document = ?1))`,
} as const

/**
 * Notes that link to the target, last modified first; for a document also through its passages and highlights and
 * those that link to a document that was joined to it.
 */
export function backlinks(db: ReadHandle, target: LinkTarget): NoteRow[] {
  return db
    .all<Note>(
      `SELECT ${NOTE_COLUMNS} FROM notes n WHERE n.id IN (SELECT l.note FROM note_links l WHERE ${BACKLINKS[target.kind]})
       ORDER BY n.modified_at DESC, n.id DESC`,
      target.id,
    )
    .map(noteRowOf)
}
