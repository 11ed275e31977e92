import type { ReadHandle, WriteHandle } from '#library/database/handles.ts'
import type { Packable } from '#shared/contract/packs.ts'
import type { HighlightId, NoteId, PackId, PackItemId } from '#shared/domain/ids.ts'
import { type ExcerptSettings, excerptSettings } from '#shared/domain/pack-settings.ts'

/** A place in a pack, as kept in the inverse of removing what stood there. */
export interface PackPlace {
  readonly id: number
  readonly pack: number
  readonly ordinal: number
}

/** The place of a highlight, and how it was shown there. */
export interface ExcerptPlace extends PackPlace {
  readonly settings: ExcerptSettings
}

interface StoredItem {
  readonly id: PackItemId
  readonly kind: Packable['kind']
  readonly target: number | null
  readonly text: string | null
  readonly level: number | null
  readonly settings: string
}

const COLUMNS = 'id, kind, target, text, level, settings'

/** The one place where a stored item becomes a domain value. */
function itemOf({ kind, target, text, level, settings }: StoredItem): Packable {
  switch (kind) {
    case 'highlight':
      return { kind, id: target as HighlightId, settings: excerptSettings.parse(JSON.parse(settings)) }
    case 'note':
      return { kind, id: target as NoteId }
    case 'heading':
      return { kind, level: level ?? 1, text: text ?? '' }
    case 'text':
      return { kind, body: text ?? '' }
  }
}

/** The columns `kind, target, text, level, settings` of an item. */
function columnsOf(item: Packable): readonly [string, number | null, string | null, number | null, string] {
  switch (item.kind) {
    case 'highlight':
      return [item.kind, item.id, null, null, JSON.stringify(item.settings)]
    case 'note':
      return [item.kind, item.id, null, null, '{}']
    case 'heading':
      return [item.kind, null, item.text, item.level, '{}']
    case 'text':
      return [item.kind, null, item.body, null, '{}']
  }
}

/** What stands in a pack, in order. */
export function packPlaces(db: ReadHandle, pack: PackId): { id: PackItemId; item: Packable }[] {
  return db
    .all<StoredItem>(`SELECT ${COLUMNS} FROM pack_items WHERE pack = ? ORDER BY ordinal, id`, pack)
    .map((row) => ({ id: row.id, item: itemOf(row) }))
}

/** Whether a highlight or a note stands in the pack already; a heading or a text never does. */
export function isInPack(db: ReadHandle, pack: PackId, item: Packable): boolean {
  if (item.kind === 'heading' || item.kind === 'text') return false
  return (
    db.get(
      'SELECT 1 FROM pack_items WHERE pack = ? AND kind = ? AND target = ?',
      pack,
      item.kind,
      item.id,
    ) !== undefined
  )
}

/** Takes a highlight or a note out of every pack and returns the places it had. */
export function takePackItems(
  db: WriteHandle,
  kind: 'highlight' | 'note',
  target: HighlightId | NoteId,
): ExcerptPlace[] {
  const places = db.all<PackPlace & { readonly settings: string }>(
    'SELECT id, pack, ordinal, settings FROM pack_items WHERE kind = ? AND target = ?',
    kind,
    target,
  )
  db.run('DELETE FROM pack_items WHERE kind = ? AND target = ?', kind, target)
  return places.map((place) => ({ ...place, settings: excerptSettings.parse(JSON.parse(place.settings)) }))
}

/** Puts a thing at a place of a pack, with the place's own id; the pack may be gone, then nothing happens. */
export function insertPackItem(db: WriteHandle, place: PackPlace, item: Packable): void {
  if (db.get('SELECT 1 FROM packs WHERE id = ?', place.pack) === undefined) return
  db.run(
    'INSERT INTO pack_items (id, pack, ordinal, kind, target, text, level, settings) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    place.id,
    place.pack,
    place.ordinal,
    ...columnsOf(item),
  )
}

/** Puts a new thing behind `ordinal` of a pack whose places were made free before. */
export function addPackItem(db: WriteHandle, pack: PackId, ordinal: number, item: Packable): PackItemId {
  return db.run(
    'INSERT INTO pack_items (pack, ordinal, kind, target, text, level, settings) VALUES (?, ?, ?, ?, ?, ?, ?)',
    pack,
    ordinal,
    ...columnsOf(item),
  ) as PackItemId
}

/** Changes what an item says; its kind and target stay. */
export function updatePackItem(db: WriteHandle, id: PackItemId, item: Packable): void {
  const [, , text, level, settings] = columnsOf(item)
  db.run('UPDATE pack_items SET text = ?, level = ?, settings = ? WHERE id = ?', text, level, settings, id)
}
