import { useMemo } from 'react'
import type { Passage, PassageKind } from '#shared/domain/passages.ts'
import type { ItemPositions } from './item-positions.ts'
import { type TableColumn, tableColumns } from './table-columns.ts'
import { type TextWindow, windowAt } from './text-windows.ts'

/** Where the table of each of these rows begins: its first rows decide about the columns of all. */
export function tableStarts(
  kinds: readonly PassageKind[],
  { at }: ItemPositions,
  ordinals: readonly number[],
): number[] {
  const rows = ordinals.filter((ordinal) => kinds[ordinal - 1] === 'row')
  return [...new Set(rows.map((ordinal) => ordinal - (at[ordinal] ?? 1) + 1))]
}

/**
 * The columns of the table that a row belongs to, from as many of its rows as were read with the first one: always the
 * same, wherever the reader stands. Undefined while these are not there, and for what is no row.
 */
export function useTables(
  kinds: readonly PassageKind[],
  positions: ItemPositions,
  windows: readonly TextWindow[],
  passages: ReadonlyMap<number, Passage>,
): (ordinal: number) => readonly TableColumn[] | undefined {
  // Read anew with every edition; a table that is known stays known when its beginning has gone out of sight.
  const known = useMemo(() => ({ positions, columns: new Map<number, TableColumn[]>() }), [positions])
  return (ordinal) => {
    if (kinds[ordinal - 1] !== 'row') return undefined
    const start = ordinal - (positions.at[ordinal] ?? 1) + 1
    const found = known.columns.get(start)
    if (found || !passages.has(start)) return found
    const end = Math.min(
      start + (positions.of[start] ?? 1) - 1,
      windows[windowAt(windows, start)]?.to ?? start,
    )
    const rows = Array.from(
      { length: end - start + 1 },
      (_, index) => passages.get(start + index)?.text ?? '',
    )
    const columns = tableColumns(rows)
    known.columns.set(start, columns)
    return columns
  }
}
