import type { ReadHandlers, WriteHandlers } from '#library/feature.ts'
import { insertPackItem, takePackItems } from '#library/packs/items.ts'
import { backlinks, deleteNote, findNote, insertNote, listNotes, sealNote } from './queries.ts'

type Writes = 'notes.create' | 'notes.save' | 'notes.remove' | 'notes.restore'

export const reads: ReadHandlers<'notes.list' | 'notes.get' | 'notes.backlinks'> = {
  'notes.list': (db) => listNotes(db),
  'notes.get': (db, { id }) => findNote(db, id),
  'notes.backlinks': (db, { target }) => backlinks(db, target),
}

export const writes: WriteHandlers<Writes> = {
  'notes.create': (db, { title, body }, { now }) => {
    const at = now()
    const id = insertNote(db, { title, body, createdAt: at, modifiedAt: at })
    return {
      output: findNote(db, id),
      inverse: { label: 'New note', calls: [{ method: 'notes.remove', input: { id } }] },
    }
  },
  'notes.save': (db, { id, ...change }, { now }) => {
    const before = findNote(db, id)
    const { title, body } = { ...before, ...change }
    if (title === before.title && body === before.body) return { output: before, inverse: null }
    db.run('UPDATE notes SET title = ?, body = ?, modified_at = ? WHERE id = ?', title, body, now(), id)
    sealNote(db, id)
    return {
      output: findNote(db, id),
      inverse: {
        label: `Change of note “${before.title || 'Untitled'}”`,
        calls: [{ method: 'notes.save', input: { id, title: before.title, body: before.body } }],
        mergeKey: `notes.save:${id}`,
      },
    }
  },
  'notes.remove': (db, { id }) => {
    const note = findNote(db, id)
    const packItems = takePackItems(db, 'note', id)
    deleteNote(db, id)
    return {
      output: null,
      inverse: {
        label: `Remove note “${note.title || 'Untitled'}”`,
        calls: [{ method: 'notes.restore', input: { note, packItems: [...packItems] } }],
      },
    }
  },
  'notes.restore': (db, { note, packItems }) => {
    insertNote(db, note)
    for (const place of packItems) insertPackItem(db, place, { kind: 'note', id: note.id })
    return {
      output: null,
      inverse: { label: 'New note', calls: [{ method: 'notes.remove', input: { id: note.id } }] },
    }
  },
}
