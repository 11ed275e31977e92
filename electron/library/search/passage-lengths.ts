import type { ReadHandle } from '#library/database/handles.ts'

/** How many words each passage of the work has. */
export interface PassageLengths {
  /** By passage id; 0 where there is no such passage. */
  readonly words: Uint16Array
  /** How many passages there are. */
  readonly passages: number
  /** The mean of their lengths. */
  readonly usual: number
}

interface Known extends PassageLengths {
  readonly revision: string
  /** The last passage that was read. */
  readonly last: number
}

/** Passages mostly come to the end, so that the array of a handle grows; it is built again after one was taken out of the index. */
const known = new WeakMap<ReadHandle, Known>()

const CHUNK = 20_000
const MOST = 0xffff

/**
 * The id of a passage and how many words FTS5 has counted in it, as one number: rows of two would take three times as long. FTS5 writes
 * a number seven bits a byte, all but the last of these above 0x7f; nobody writes passages of more than two such bytes.
 */
const LENGTHS = `
  SELECT id * ${MOST + 1} + CASE length(sz) WHEN 1 THEN coalesce(unicode(sz), 0)
    WHEN 2 THEN (instr(${everyByte()}, substr(sz, 1, 1)) - 129) * 128 + instr(${everyByte()}, substr(sz, 2, 1)) - 1
    ELSE ${MOST} END
  FROM passage_index_docsize WHERE id > ? ORDER BY id LIMIT ${CHUNK}`

function everyByte(): string {
  return `x'${Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)).toString('hex')}'`
}

/**
 * The lengths as of now. While many are not known it is null and reads some more, in 4 ms: who searches only once is not to wait for
 * all of them.
 */
export function passageLengths(db: ReadHandle): PassageLengths | null {
  return readSomeLengths(db) ? null : (known.get(db) as Known)
}

/** Reads a part of the lengths ahead of the first search; false when there is nothing left to read. */
export function readSomeLengths(db: ReadHandle): boolean {
  const revision = db.revision('unindexed')
  const before = known.get(db)
  const old = before?.revision === revision ? before : { ...NONE, revision }
  const rows = db.column<number>(LENGTHS, old.last)
  known.set(db, rows.length === 0 ? old : extended(old, rows))
  return rows.length === CHUNK
}

const NONE = { words: new Uint16Array(1), passages: 0, usual: 0, last: 0 }

function extended(old: Known, rows: readonly number[]): Known {
  const last = Math.floor((rows.at(-1) as number) / (MOST + 1))
  let { words } = old
  if (last >= words.length) {
    words = new Uint16Array(Math.ceil((last + 1) * 1.2))
    words.set(old.words)
  }
  let sum = old.passages * old.usual
  for (const row of rows) {
    const length = row % (MOST + 1)
    words[Math.floor(row / (MOST + 1))] = length
    sum += length
  }
  const passages = old.passages + rows.length
  return { ...old, words, passages, usual: sum / passages, last }
}
