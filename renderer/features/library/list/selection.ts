import type { DocumentId } from '#shared/domain/ids.ts'

/** Which documents are selected, and where the keyboard is. Indices are rows of the list as it is shown now. */
export interface Selection {
  readonly ids: ReadonlySet<DocumentId>
  /** The row that the keyboard is on; -1 before anything was chosen. */
  readonly active: number
  /** The row from which Shift extends the selection. */
  readonly anchor: number
}

export const noSelection: Selection = { ids: new Set(), active: -1, anchor: -1 }

/** Exactly one row. */
export function selectOne(id: DocumentId | undefined, index: number): Selection {
  return { ids: new Set(id === undefined ? [] : [id]), active: index, anchor: index }
}

/** The row is added to the selection, or taken out of it. */
export function toggleOne(before: Selection, id: DocumentId, index: number): Selection {
  const ids = new Set(before.ids)
  if (!ids.delete(id)) ids.add(id)
  return { ids, active: index, anchor: index }
}

/** All rows from the anchor to `index`; `ids` are theirs. The anchor stays. */
export function selectRange(before: Selection, ids: readonly DocumentId[], index: number): Selection {
  return { ids: new Set(ids), active: index, anchor: Math.max(0, before.anchor) }
}

/** The first and last row of the range that Shift selects up to `index`. */
export function rangeTo(before: Selection, index: number): { readonly from: number; readonly to: number } {
  const anchor = before.anchor < 0 ? index : before.anchor
  return { from: Math.min(anchor, index), to: Math.max(anchor, index) }
}

/** The row that a key leads to, within a list of `total` rows of which `page` are on screen; null for other keys. */
export function rowOfKey(key: string, active: number, total: number, page: number): number | null {
  const within = (index: number) => Math.max(0, Math.min(total - 1, index))
  switch (key) {
    case 'ArrowDown':
      return within(active + 1)
    case 'ArrowUp':
      return within(active < 0 ? total - 1 : active - 1)
    case 'PageDown':
      return within(active + page)
    case 'PageUp':
      return within(active - page)
    case 'Home':
      return 0
    case 'End':
      return within(total - 1)
    default:
      return null
  }
}
