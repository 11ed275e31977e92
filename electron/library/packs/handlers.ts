import type { WriteHandle } from '#library/database/handles.ts'
import type { ReadHandlers, WriteHandlers } from '#library/feature.ts'
import { findHighlight } from '#library/highlights/queries.ts'
import { findNote } from '#library/notes/queries.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { PackId } from '#shared/domain/ids.ts'
import { insertPackItem, type Packable } from './items.ts'
import { findPack, listPacks, packPlaces, readPack } from './queries.ts'

type Writes =
  | 'packs.create'
  | 'packs.rename'
  | 'packs.remove'
  | 'packs.restore'
  | 'packs.add'
  | 'packs.arrange'

export const reads: ReadHandlers<'packs.list' | 'packs.get'> = {
  'packs.list': (db) => listPacks(db),
  'packs.get': (db, { id }) => readPack(db, id),
}

function checkedTitle(typed: string): string {
  const title = typed.trim()
  if (title === '') throw new BookwheelError('invalid-input', 'A pack needs a title. Nothing was changed.')
  return title
}

function touch(db: WriteHandle, pack: PackId, at: string): void {
  db.run('UPDATE packs SET modified_at = ? WHERE id = ?', at, pack)
}

/** Fails with `not-found` when the thing to put into a pack does not exist. */
function requireTarget(db: WriteHandle, item: Packable): void {
  if (item.kind === 'highlight') findHighlight(db, item.id)
  else findNote(db, item.id)
}

export const writes: WriteHandlers<Writes> = {
  'packs.create': (db, { title: typed }, { now }) => {
    const title = checkedTitle(typed)
    const at = now()
    const id = db.run(
      'INSERT INTO packs (title, created_at, modified_at) VALUES (?, ?, ?)',
      title,
      at,
      at,
    ) as PackId
    return {
      output: findPack(db, id),
      inverse: { label: `New pack “${title}”`, calls: [{ method: 'packs.remove', input: { id } }] },
    }
  },
  'packs.rename': (db, { id, title: typed }, { now }) => {
    const before = findPack(db, id)
    db.run('UPDATE packs SET title = ? WHERE id = ?', checkedTitle(typed), id)
    touch(db, id, now())
    return {
      output: findPack(db, id),
      inverse: {
        label: `New title of pack “${before.title}”`,
        calls: [{ method: 'packs.rename', input: { id, title: before.title } }],
      },
    }
  },
  'packs.remove': (db, { id }) => {
    const pack = findPack(db, id)
    const items = packPlaces(db, id)
    db.run('DELETE FROM packs WHERE id = ?', id)
    return {
      output: null,
      inverse: {
        label: `Remove pack “${pack.title}”`,
        calls: [{ method: 'packs.restore', input: { pack, items } }],
      },
    }
  },
  'packs.restore': (db, { pack, items }) => {
    db.run(
      'INSERT INTO packs (id, title, created_at, modified_at) VALUES (?, ?, ?, ?)',
      pack.id,
      pack.title,
      pack.createdAt,
      pack.modifiedAt,
    )
    for (const [index, { id, item }] of items.entries()) {
      insertPackItem(db, { id, pack: pack.id, ordinal: index + 1 }, item)
    }
    return {
      output: null,
      inverse: {
        label: `New pack “${pack.title}”`,
        calls: [{ method: 'packs.remove', input: { id: pack.id } }],
      },
    }
  },
  'packs.add': (db, { pack, items }, { now }) => {
    const { title } = findPack(db, pack)
    const before = packPlaces(db, pack)
    let ordinal = db.value<number>('SELECT coalesce(max(ordinal), 0) FROM pack_items WHERE pack = ?', pack)
    let added = 0
    for (const item of items) {
      requireTarget(db, item)
      const known = 'SELECT 1 FROM pack_items WHERE pack = ? AND kind = ? AND target = ?'
      if (db.get(known, pack, item.kind, item.id) !== undefined) continue
      ordinal += 1
      added += 1
      db.run(
        'INSERT INTO pack_items (pack, ordinal, kind, target) VALUES (?, ?, ?, ?)',
        pack,
        ordinal,
        item.kind,
        item.id,
      )
    }
    if (added > 0) touch(db, pack, now())
    return {
      output: { added },
      inverse:
        added === 0
          ? null
          : {
              label: `Add to pack “${title}”`,
              calls: [{ method: 'packs.arrange', input: { pack, items: before } }],
            },
    }
  },
  'packs.arrange': (db, { pack, items }, { now }) => {
    const { title } = findPack(db, pack)
    const before = packPlaces(db, pack)
    db.run('DELETE FROM pack_items WHERE pack = ?', pack)
    for (const [index, { id, item }] of items.entries()) {
      requireTarget(db, item)
      insertPackItem(db, { id, pack, ordinal: index + 1 }, item)
    }
    touch(db, pack, now())
    return {
      output: null,
      inverse: {
        label: `Order of pack “${title}”`,
        calls: [{ method: 'packs.arrange', input: { pack, items: before } }],
      },
    }
  },
}
