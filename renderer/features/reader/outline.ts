import type { Output } from '#shared/contract/index.ts'

/** The shape of an edition without its text, column by column: see `passages.outline`. */
export type Outline = Output<'passages.outline'>

/**
 * The ordinal of the passage that holds a UTF-16 offset of the canonical text. The `\n` that joins two passages belongs
 * to the first; offsets before and after the text give the first and the last passage.
 */
export function ordinalAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low + 1
}

/** The number of UTF-16 units of the whole canonical text. */
export function textLength(outline: Outline): number {
  return (outline.starts.at(-1) ?? 0) + (outline.lengths.at(-1) ?? 0)
}

/** A range of canonical text: `start` ≤ x < `end`, UTF-16 offsets. */
export interface Words {
  readonly start: number
  readonly end: number
}
