import type { PassageKind } from '#shared/domain/passages.ts'

/** For each ordinal (index 0 unused) the place among its like neighbours and how many they are; 0 for other kinds. */
export interface ItemPositions {
  readonly at: Int32Array
  readonly of: Int32Array
}

/** Kinds of which neighbours belong together: as a list, as a table, as the words of an earlier mail. */
const RUNS: ReadonlySet<PassageKind> = new Set(['item', 'row', 'reply'])

/** Where each passage stands in its run. */
export function itemPositions(kinds: readonly PassageKind[]): ItemPositions {
  const at = new Int32Array(kinds.length + 1)
  const of = new Int32Array(kinds.length + 1)
  kinds.forEach((kind, index) => {
    if (RUNS.has(kind)) at[index + 1] = kinds[index - 1] === kind ? (at[index] ?? 0) + 1 : 1
  })
  for (let ordinal = kinds.length; ordinal > 0; ordinal -= 1) {
    const place = at[ordinal] ?? 0
    const next = kinds[ordinal] === kinds[ordinal - 1] ? (of[ordinal + 1] ?? 0) : 0
    if (place > 0) of[ordinal] = Math.max(place, next)
  }
  return { at, of }
}
