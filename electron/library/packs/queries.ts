import { chosenStyle } from '#library/citations/chosen-style-queries.ts'
import type { ReadHandle } from '#library/database/handles.ts'
import { titleOf } from '#library/documents/queries.ts'
import { findHighlight, markedHighlight } from '#library/highlights/queries.ts'
import { findNote, noteRowOf } from '#library/notes/queries.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { Pack, Packable, PackItem, PackRow } from '#shared/contract/packs.ts'
import type { PackId, PackItemId } from '#shared/domain/ids.ts'
import { type PackSettings, packSettings } from '#shared/domain/pack-settings.ts'
import { packPlaces } from './items.ts'

const PACK_COLUMNS = `k.id, k.uid, k.title, k.settings, k.created_at AS createdAt, k.modified_at AS modifiedAt,
  (SELECT count(*) FROM pack_items i WHERE i.pack = k.id) AS items`

type StoredPack = Omit<PackRow, 'settings'> & { readonly settings: string }

function packOf(row: StoredPack): PackRow {
  return { ...row, settings: packSettings.parse(JSON.parse(row.settings)) }
}

/** How a pack is written for which nobody chose anything yet: in the citation style of the settings. */
export function newPackSettings(db: ReadHandle): PackSettings {
  return packSettings.parse(chosenStyle(db))
}

/** All packs, last modified first. */
export function listPacks(db: ReadHandle): PackRow[] {
  return db
    .all<StoredPack>(`SELECT ${PACK_COLUMNS} FROM packs k ORDER BY k.modified_at DESC, k.id DESC`)
    .map(packOf)
}

/** Fails with `not-found`. */
export function findPack(db: ReadHandle, id: PackId): PackRow {
  const pack = db.get<StoredPack>(`SELECT ${PACK_COLUMNS} FROM packs k WHERE k.id = ?`, id)
  if (!pack) throw new BookwheelError('not-found', `There is no pack ${id} in this library.`)
  return packOf(pack)
}

/** A pack with everything in it, in order. */
export function readPack(db: ReadHandle, id: PackId): Pack {
  const contents = packPlaces(db, id).map(({ id: place, item }) => readItem(db, place, item))
  return { ...findPack(db, id), contents }
}

function readItem(db: ReadHandle, id: PackItemId, item: Packable): PackItem {
  if (item.kind === 'heading' || item.kind === 'text') return { id, ...item }
  if (item.kind === 'note') return { id, kind: 'note', note: noteRowOf(findNote(db, item.id)) }
  const highlight = findHighlight(db, item.id)
  const { exact, prefix, suffix } = markedHighlight(db, item.id)
  const documentTitle = titleOf(db, highlight.document)
  const shown = { ...highlight, exact, prefix, suffix, documentTitle }
  return { id, kind: 'highlight', highlight: shown, settings: item.settings }
}
