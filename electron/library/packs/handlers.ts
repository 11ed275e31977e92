import { randomUUID } from 'node:crypto'
import { findStyle } from '#library/citations/styles.ts'
import type { WriteHandle } from '#library/database/handles.ts'
import type { ReadHandlers, WriteCall, WriteHandlers } from '#library/feature.ts'
import { findHighlight } from '#library/highlights/queries.ts'
import { findNote } from '#library/notes/queries.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { Packable } from '#shared/contract/packs.ts'
import type { PackId, PackItemId } from '#shared/domain/ids.ts'
import { checkedOmissions } from '#shared/domain/omissions.ts'
import { composePack } from './compose.ts'
import { groupedItems } from './group.ts'
import { addPackItem, insertPackItem, isInPack, packPlaces, updatePackItem } from './items.ts'
import { findPack, listPacks, newPackSettings, readPack } from './queries.ts'

type Writes =
  | 'packs.create'
  | 'packs.rename'
  | 'packs.remove'
  | 'packs.restore'
  | 'packs.add'
  | 'packs.arrange'
  | 'packs.changeItem'
  | 'packs.setSettings'
  | 'packs.group'

export const reads: ReadHandlers<'packs.list' | 'packs.get' | 'packs.compose'> = {
  'packs.list': (db) => listPacks(db),
  'packs.get': (db, { id }) => readPack(db, id),
  'packs.compose': async (db, { pack }, { now }) => (await composePack(db, pack, now())).composed,
}

function checkedTitle(typed: string): string {
  const title = typed.trim()
  if (title === '') throw new BookwheelError('invalid-input', 'A pack needs a title. Nothing was changed.')
  return title
}

function touch(db: WriteHandle, pack: PackId, at: string): void {
  db.run('UPDATE packs SET modified_at = ? WHERE id = ?', at, pack)
}

/** Fails when the thing to put into a pack does not exist, or its words can't be left out so. */
function requireSound(db: WriteHandle, item: Packable): void {
  if (item.kind === 'note') findNote(db, item.id)
  if (item.kind !== 'highlight') return
  const problem = checkedOmissions(findHighlight(db, item.id).exact, item.settings.omissions)
  if (problem !== null) throw new BookwheelError('invalid-input', `${problem} Nothing was changed.`)
}

/** The call that makes a pack's contents what they are now. */
function asItIs(db: WriteHandle, pack: PackId): WriteCall {
  return { method: 'packs.arrange', input: { pack, items: packPlaces(db, pack) } }
}

export const writes: WriteHandlers<Writes> = {
  'packs.create': (db, { title: typed }, { now }) => {
    const title = checkedTitle(typed)
    const at = now()
    const id = db.run(
      'INSERT INTO packs (uid, title, settings, created_at, modified_at) VALUES (?, ?, ?, ?, ?)',
      randomUUID(),
      title,
      JSON.stringify(newPackSettings(db)),
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
  'packs.setSettings': (db, { id, settings }, { now }) => {
    const before = findPack(db, id)
    const after = { ...before.settings, ...settings }
    if (after.style !== before.settings.style) findStyle(db, after.style)
    db.run('UPDATE packs SET settings = ? WHERE id = ?', JSON.stringify(after), id)
    touch(db, id, now())
    return {
      output: null,
      inverse: {
        label: `Settings of pack “${before.title}”`,
        calls: [{ method: 'packs.setSettings', input: { id, settings: before.settings } }],
        mergeKey: `pack-settings-${id}`,
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
      'INSERT INTO packs (id, uid, title, settings, created_at, modified_at) VALUES (?, ?, ?, ?, ?, ?)',
      pack.id,
      pack.uid,
      pack.title,
      JSON.stringify(pack.settings),
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
  'packs.add': (db, { pack, items, at }, { now }) => {
    const { title } = findPack(db, pack)
    const inverse = asItIs(db, pack)
    let ordinal = makeRoom(db, pack, at, items.length)
    const ids: PackItemId[] = []
    for (const item of items) {
      requireSound(db, item)
      if (isInPack(db, pack, item)) continue
      ordinal += 1
      ids.push(addPackItem(db, pack, ordinal, item))
    }
    const added = ids.length
    if (added > 0) touch(db, pack, now())
    return {
      output: { added, ids },
      inverse: added === 0 ? null : { label: `Add to pack “${title}”`, calls: [inverse] },
    }
  },
  'packs.arrange': (db, { pack, items }, { now }) => {
    const { title } = findPack(db, pack)
    const inverse = asItIs(db, pack)
    db.run('DELETE FROM pack_items WHERE pack = ?', pack)
    for (const [index, { id, item }] of items.entries()) {
      requireSound(db, item)
      insertPackItem(db, { id, pack, ordinal: index + 1 }, item)
    }
    touch(db, pack, now())
    return { output: null, inverse: { label: `Order of pack “${title}”`, calls: [inverse] } }
  },
  'packs.changeItem': (db, { pack, id, item }, { now }) => {
    const { title } = findPack(db, pack)
    const before = packPlaces(db, pack).find((place) => place.id === id)?.item
    if (!before || before.kind !== item.kind || ('id' in before && 'id' in item && before.id !== item.id)) {
      throw new BookwheelError('not-found', `Pack “${title}” has no such item any more. Nothing was changed.`)
    }
    requireSound(db, item)
    updatePackItem(db, id, item)
    touch(db, pack, now())
    return {
      output: null,
      inverse: {
        label: `Change in pack “${title}”`,
        calls: [{ method: 'packs.changeItem', input: { pack, id, item: before } }],
        mergeKey: `pack-item-${id}`,
      },
    }
  },
  'packs.group': (db, { pack, by }, { now }) => {
    const { title } = findPack(db, pack)
    const inverse = asItIs(db, pack)
    const grouped = groupedItems(db, packPlaces(db, pack), by)
    db.run('DELETE FROM pack_items WHERE pack = ?', pack)
    for (const [index, { id, item }] of grouped.entries()) {
      if (id === null) addPackItem(db, pack, index + 1, item)
      else insertPackItem(db, { id, pack, ordinal: index + 1 }, item)
    }
    touch(db, pack, now())
    return { output: null, inverse: { label: `Groups of pack “${title}”`, calls: [inverse] } }
  },
}

/** Makes room for new items in front of number `at`, or at the end, and returns the ordinal behind which they go. */
function makeRoom(db: WriteHandle, pack: PackId, at: number | undefined, count: number): number {
  const ordinals = db.column<number>(
    'SELECT ordinal FROM pack_items WHERE pack = ? ORDER BY ordinal, id',
    pack,
  )
  const place = at === undefined ? undefined : ordinals[at]
  if (place === undefined) return ordinals.at(-1) ?? 0
  db.run('UPDATE pack_items SET ordinal = ordinal + ? WHERE pack = ? AND ordinal >= ?', count, pack, place)
  return place - 1
}
