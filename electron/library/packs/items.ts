import type { WriteHandle } from '#library/database/handles.ts'
import type { Input } from '#shared/contract/index.ts'

/** Anything a pack can hold. */
export type Packable = Input<'packs.add'>['items'][number]

/** A place in a pack, as kept in the inverse of removing what stood there. */
export interface PackPlace {
  readonly id: number
  readonly pack: number
  readonly ordinal: number
}

/** Takes a thing out of every pack and returns the places it had. */
export function takePackItems(db: WriteHandle, kind: Packable['kind'], target: number): PackPlace[] {
  const places = db.all<PackPlace>(
    'SELECT id, pack, ordinal FROM pack_items WHERE kind = ? AND target = ?',
    kind,
    target,
  )
  db.run('DELETE FROM pack_items WHERE kind = ? AND target = ?', kind, target)
  return places
}

/** Puts a thing at a place of a pack, with the place's own id; the pack may be gone, then nothing happens. */
export function insertPackItem(db: WriteHandle, place: PackPlace, item: Packable): void {
  if (db.get('SELECT 1 FROM packs WHERE id = ?', place.pack) === undefined) return
  db.run(
    'INSERT INTO pack_items (id, pack, ordinal, kind, target) VALUES (?, ?, ?, ?, ?)',
    place.id,
    place.pack,
    place.ordinal,
    item.kind,
    item.id,
  )
}
