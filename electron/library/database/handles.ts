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

/** A read handle over a connection; it lives as long as the connection. */
export function readHandle(connection: Database.Database): ReadHandle {
  const statements = new Map<string, Database.Statement>()
  const prepare = (sql: string): Database.Statement => {
    const known = statements.get(sql)
    if (known) return known
    const statement = connection.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  const column = <V>(sql: string, ...values: readonly Value[]): V[] =>
    prepare(sql)
      .raw(true)
      .all(...values)
      .map((row) => (row as V[])[0] as V)
  return {
    all: <R>(sql: string, ...values: readonly Value[]) =>
      prepare(sql)
        .raw(false)
        .all(...values) as R[],
    get: <R>(sql: string, ...values: readonly Value[]) =>
      prepare(sql)
        .raw(false)
        .get(...values) as R | undefined,
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
      return Number(statement.run(...values).lastInsertRowid)
    },
  }
}
