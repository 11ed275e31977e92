import type Database from 'better-sqlite3'
import { type Part, partsChangedBy, type Revisions } from './revisions.ts'

/** What SQLite stores. */
export type Value = string | number | bigint | null | Uint8Array
type Row = Readonly<Record<string, unknown>>

/** Runs queries that change nothing. Statements are prepared once per SQL text; SQL is always a constant. */
export interface ReadHandle {
  /** All rows. The caller turns them into domain values. */
  all<R = Row>(sql: string, ...values: readonly Value[]): R[]
  /** The first row, or undefined. */
  get<R = Row>(sql: string, ...values: readonly Value[]): R | undefined
  /** The first column of every row. */
  column<V>(sql: string, ...values: readonly Value[]): V[]
  /** The first column of the first row. Throws when there is no row. */
  value<V>(sql: string, ...values: readonly Value[]): V
  /** Runs queries of one moment, whatever is stored meanwhile; each costs a quarter of what it costs alone. */
  atOnce<T>(queries: () => T): T
  /** Differs from before when that part of the library was changed since; equal answers mean that it was not. */
  revision(part: Part): string
}

/** Also changes the library. Exists only inside a transaction, so a function that takes one can't run outside. */
export interface WriteHandle extends ReadHandle {
  /** Returns the id of the last inserted row. */
  run(sql: string, ...values: readonly Value[]): number
}

/** A statement and whether its parameters are numbered (`?1`, for a value that is used twice). */
interface Prepared {
  readonly statement: Database.Statement
  readonly numbered: boolean
  readonly changes: readonly Part[]
}

/**
 * Prepares each SQL text once. Parameters are written `+?`: SQLite looks at a value bound to a bare `= ?` or `LIMIT ?` when
 * it plans, and therefore plans the statement again for every execution, which takes longer than most of them run
 * (a window of the document list: 18 ms instead of 0.7). It does not look behind the plus sign, which changes nothing else.
 */
function preparer(connection: Database.Database): (sql: string) => Prepared {
  const known = new Map<string, Prepared>()
  return (sql) => {
    const before = known.get(sql)
    if (before !== undefined) return before
    const prepared = {
      statement: connection.prepare(sql.replaceAll('?', '+?')),
      numbered: /\?\d/.test(sql),
      changes: partsChangedBy(sql),
    }
    known.set(sql, prepared)
    return prepared
  }
}

/** better-sqlite3 takes numbered parameters as names in an object. */
function bound({ numbered }: Prepared, values: readonly Value[]): readonly unknown[] {
  return numbered ? [Object.fromEntries(values.map((value, index) => [index + 1, value]))] : values
}

/** A read handle over a connection; it lives as long as the connection. `revisions` are those of the only writer, if there is one. */
export function readHandle(connection: Database.Database, revisions?: Revisions): ReadHandle {
  return readingWith(connection, preparer(connection), revisions)
}

function readingWith(
  connection: Database.Database,
  prepare: ReturnType<typeof preparer>,
  revisions?: Revisions,
): ReadHandle {
  const column = <V>(sql: string, ...values: readonly Value[]): V[] => {
    const prepared = prepare(sql)
    return prepared.statement.pluck(true).all(...bound(prepared, values)) as V[]
  }
  const asOne = connection.transaction((queries: () => unknown) => queries())
  return {
    all: <R>(sql: string, ...values: readonly Value[]) => {
      const prepared = prepare(sql)
      return prepared.statement.pluck(false).all(...bound(prepared, values)) as R[]
    },
    get: <R>(sql: string, ...values: readonly Value[]) => {
      const prepared = prepare(sql)
      return prepared.statement.pluck(false).get(...bound(prepared, values)) as R | undefined
    },
    column,
    value: <V>(sql: string, ...values: readonly Value[]) => {
      const [first] = column<V>(sql, ...values)
      if (first === undefined) throw new Error(`No row for: ${sql}`)
      return first
    },
    atOnce: <T>(queries: () => T) => (connection.inTransaction ? queries() : (asOne(queries) as T)),
    revision: (part) =>
      revisions
        ? `${revisions[part]} ${revisions.undone}`
        : String(prepare('PRAGMA data_version').statement.pluck(true).get()),
  }
}

/** A write handle over the one writing connection. Only `Database.write` hands it out. */
export function writeHandle(connection: Database.Database, revisions: Revisions): WriteHandle {
  const prepare = preparer(connection)
  return {
    ...readingWith(connection, prepare, revisions),
    run: (sql, ...values) => {
      const prepared = prepare(sql)
      for (const part of prepared.changes) revisions[part] += 1
      return Number(prepared.statement.run(...bound(prepared, values)).lastInsertRowid)
    },
  }
}
