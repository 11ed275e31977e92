import type { ReadHandle } from '#library/database/handles.ts'
import { readSomeColumns } from './columns.ts'
import { readSomeRanges } from './edition-ranges.ts'
import { readSomeLengths } from './passage-lengths.ts'

/** The pause before and between parts, in milliseconds: what the window asks for when it opens goes first. */
const PAUSE = 15

/**
 * Reads what searches know of all documents after a library was opened, a few milliseconds at a time, so that the first search need
 * not wait for it. Ends when the returned function is called.
 */
export function warmSearch(db: ReadHandle): () => void {
  const part = (): void => {
    if (readSomeColumns(db) || readSomeRanges(db) || readSomeLengths(db)) timer = setTimeout(part, PAUSE)
  }
  let timer = setTimeout(part, PAUSE)
  return () => clearTimeout(timer)
}
