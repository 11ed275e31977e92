import type { HighlightId } from '#shared/domain/ids.ts'

/** Which cards are selected, and where the keyboard is. */
export interface Selection {
  readonly ids: ReadonlySet<HighlightId>
  /** The card that the keyboard is on. */
  readonly active: HighlightId | null
  /** The card from which Shift extends the selection. */
  readonly anchor: HighlightId | null
}

export const noSelection: Selection = { ids: new Set(), active: null, anchor: null }

/** Exactly one card. */
export function selectOne(id: HighlightId): Selection {
  return { ids: new Set([id]), active: id, anchor: id }
}

/** The card is added to the selection, or taken out of it. */
export function toggleOne(before: Selection, id: HighlightId): Selection {
  const ids = new Set(before.ids)
  if (!ids.delete(id)) ids.add(id)
  return { ids, active: id, anchor: id }
}

/** All cards from the anchor to this one, in the order of `all`. The anchor stays. */
export function extendTo(before: Selection, all: readonly HighlightId[], id: HighlightId): Selection {
  const to = all.indexOf(id)
  const known = before.anchor === null ? -1 : all.indexOf(before.anchor)
  const from = known < 0 ? to : known
  const range = all.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { ids: new Set(range), active: id, anchor: all[from] ?? id }
}

/** Every card; the keyboard stays where it is. */
export function selectAll(before: Selection, all: readonly HighlightId[]): Selection {
  return { ...before, ids: new Set(all), active: before.active ?? all[0] ?? null }
}

/** The selection without cards that are no longer shown, so that nothing happens to what is not seen. */
export function onlyShown(
  selection: Selection,
  shown: { readonly has: (id: HighlightId) => boolean },
): Selection {
  const has = (id: HighlightId | null): HighlightId | null => (id !== null && shown.has(id) ? id : null)
  return {
    ids: new Set([...selection.ids].filter((id) => shown.has(id))),
    active: has(selection.active),
    anchor: has(selection.anchor),
  }
}

/** How cards lie: so many beside each other, so many rows on screen, and whether lines run from right to left. */
export interface Lattice {
  readonly count: number
  readonly columns: number
  readonly rows: number
  readonly rtl: boolean
}

/** The index to which a key leads from another one (-1: from nowhere); null for other keys. */
export function indexOfKey(key: string, from: number, { count, columns, rows, rtl }: Lattice): number | null {
  const within = (index: number): number => Math.max(0, Math.min(count - 1, index))
  // A row further there may be no card in this column: then the last one is meant, but never one of the same row.
  const down = (by: number): number => {
    const lastRow = Math.floor((count - 1) / columns)
    return Math.floor(from / columns) === lastRow ? from : within(from + by * columns)
  }
  const up = (by: number): number =>
    from < columns ? from : within(Math.max(from % columns, from - by * columns))
  if (count === 0) return null
  if (from < 0) return /^(?:Arrow|Page|Home)/.test(key) ? 0 : key === 'End' ? count - 1 : null
  switch (key) {
    case 'ArrowRight':
      return within(from + (rtl ? -1 : 1))
    case 'ArrowLeft':
      return within(from + (rtl ? 1 : -1))
    case 'ArrowDown':
      return down(1)
    case 'ArrowUp':
      return up(1)
    case 'PageDown':
      return down(rows)
    case 'PageUp':
      return up(rows)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
