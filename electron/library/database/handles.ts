import type Database from 'better-sqlite3'

type Value = string | number | bigint | null | Uint8Array
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
}

/** Also changes the library. Exists only inside a transaction, so a function that takes one can't run outside. */
export interface WriteHandle extends ReadHandle {
  /** Returns the id of the last inserted row. */
  run(sql: string, ...values: readonly Value[]): number
}

/** better-sqlite3 takes numbered parameters (`?1`, for a value that is used twice) as names in an object. */
function bound(sql: string, values: readonly Value[]): unknown[] {
  return /\?\d/.test(sql)
    ? [Object.fromEntries(values.map((value, index) => [index + 1, value]))]
    : [...values]
}

/** A read handle over a connection; it lives as long as the connection. */
export function readHandle(connection: Database.Database): ReadHandle {
  const statements = new Map<string, Database.Statement>()
  const prepare = (sql: string, raw: boolean): Database.Statement => {
    const statement = statements.get(sql) ?? connection.prepare(sql)
    statements.set(sql, statement)
    return statement.raw(raw)
  }
  const column = <V>(sql: string, ...values: readonly Value[]): V[] =>
    prepare(sql, true)
      .all(...bound(sql, values))
      .map((row) => (row as V[])[0] as V)
  return {
    all: <R>(sql: string, ...values: readonly Value[]) =>
      prepare(sql, false).all(...bound(sql, values)) as R[],
    get: <R>(sql: string, ...values: readonly Value[]) =>
      prepare(sql, false).get(...bound(sql, values)) as R | undefined,
    column,
    value: <V>(sql: string, ...values: readonly Value[]) => {
      const [first] = column<V>(sql, ...values)
      if (first === undefined) throw new Error(`No row for: ${sql}`)
      return first
    },
  }
}

/** A write handle over the one writing connection. Only `Database.write` hands it out. */
export function writeHandle(connection: Database.Database): WriteHandle {
  const statements = new Map<string, Database.Statement>()
  return {
    ...readHandle(connection),
    run: (sql, ...values) => {
      const statement = statements.get(sql) ?? connection.prepare(sql)
      statements.set(sql, statement)
      return Number(statement.run(...bound(sql, values)).lastInsertRowid)
    },
  }
}
