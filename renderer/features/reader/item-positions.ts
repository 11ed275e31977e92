import type { PassageKind } from '#shared/domain/passages.ts'

/** For each ordinal (index 0 unused) the place in its list and the length of that list; 0 for what is no list item. */
export interface ItemPositions {
  readonly at: Int32Array
  readonly of: Int32Array
}

/** Neighbouring list items form one list. */
export function itemPositions(kinds: readonly PassageKind[]): ItemPositions {
  const at = new Int32Array(kinds.length + 1)
  const of = new Int32Array(kinds.length + 1)
  kinds.forEach((kind, index) => {
    if (kind === 'item') at[index + 1] = (at[index] ?? 0) + 1
  })
  for (let ordinal = kinds.length; ordinal > 0; ordinal -= 1) {
    const place = at[ordinal] ?? 0
    if (place > 0) of[ordinal] = Math.max(place, of[ordinal + 1] ?? 0)
  }
  return { at, of }
}
