import type { Output } from '#shared/contract/index.ts'

/** The shape of an edition without its text, column by column: see `passages.outline`. */
export type Outline = Output<'passages.outline'>

/** A range of canonical text: `start` ≤ x < `end`, UTF-16 offsets. */
export interface Words {
  readonly start: number
  readonly end: number
}
