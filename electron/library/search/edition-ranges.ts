import type { ReadHandle } from '#library/database/handles.ts'

/** Which passages an edition has, without asking SQLite for each: they have ids in one run. */
export interface EditionRanges {
  /** By edition id its first and last passage; 0 where it has none. */
  readonly first: Int32Array
  readonly last: Int32Array
  /** Every passage id is smaller. */
  readonly limit: number
  /** The latest edition that has passages. */
  readonly lastEdition: number
}

interface Known {
  readonly undone: string
  readonly ranges: EditionRanges
}

/** Editions only ever come to the end, so the arrays of a handle grow and are never built again. */
const known = new WeakMap<ReadHandle, Known>()

const CHUNK = 2000

const NEW = `SELECT edition, min(id) AS first, max(id) AS last FROM passages WHERE edition > ? GROUP BY edition ORDER BY edition LIMIT ${CHUNK}`

/** The ranges as of now; after an import only what is new is read. */
export function editionRanges(db: ReadHandle): EditionRanges {
  while (readSomeRanges(db));
  return known.get(db)?.ranges ?? none()
}

/** Reads a part of the ranges ahead of the first search; false when there is nothing left to read. */
export function readSomeRanges(db: ReadHandle): boolean {
  const undone = db.revision('undone')
  const before = known.get(db)
  const old = before?.undone === undone ? before.ranges : none()
  const rows = db.all<{ edition: number; first: number; last: number }>(NEW, old.lastEdition)
  const newest = rows.at(-1)
  known.set(db, { undone, ranges: newest ? extended(old, rows, newest.edition) : old })
  return newest !== undefined
}

function none(): EditionRanges {
  const empty = (): Int32Array => new Int32Array(1)
  return { first: empty(), last: empty(), limit: 1, lastEdition: 0 }
}

function extended(
  old: EditionRanges,
  rows: readonly { readonly edition: number; readonly first: number; readonly last: number }[],
  lastEdition: number,
): EditionRanges {
  const limit = rows.reduce((most, { last }) => Math.max(most, last + 1), old.limit)
  const ranges = {
    first: grown(old.first, lastEdition + 1),
    last: grown(old.last, lastEdition + 1),
    limit,
    lastEdition,
  }
  for (const { edition, first, last } of rows) {
    ranges.first[edition] = first
    ranges.last[edition] = last
  }
  return ranges
}

/** The array, or a copy with room for more: in steps, because an import appends often. */
export function grown(array: Int32Array, length: number): Int32Array {
  if (length <= array.length) return array
  const larger = new Int32Array(Math.ceil(length * 1.2))
  larger.set(array)
  return larger
}
