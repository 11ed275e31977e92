import type { Value, WriteHandle } from './handles.ts'

/** Rows that one statement inserts at most. */
const TOGETHER = 16

/** SQL: text that is given as UTF-8. Those who have it so save encoding it. */
export const FROM_UTF8 = 'CAST(? AS TEXT)'

/** Statements that insert one row, two rows and so on. */
interface Insertion {
  readonly columns: number
  readonly statements: readonly string[]
}

/**
 * Makes the statements once, because their texts are as long as the rows are many.
 * @param inUtf8 A column of text that is given as UTF-8.
 * @param or What becomes of a row that is there already.
 */
export function insertionInto(
  table: string,
  columns: readonly string[],
  { inUtf8 = null, or = 'ABORT' }: { readonly inUtf8?: string | null; readonly or?: 'ABORT' | 'IGNORE' } = {},
): Insertion {
  const row = `(${columns.map((column) => (column === inUtf8 ? FROM_UTF8 : '?')).join(', ')})`
  const statements = Array.from(
    { length: TOGETHER },
    (_, n) =>
      `INSERT OR ${or} INTO ${table} (${columns.join(', ')}) VALUES ${Array(n + 1)
        .fill(row)
        .join(', ')}`,
  )
  return { columns: columns.length, statements }
}

/**
 * Inserts rows, the values of one behind those of the other, into a table that counts its ids up. Answers with the id of the last; the
 * ids of all are one run. Several rows a statement take a fifth less time than one, but begin a savepoint, at which FTS5 writes what it
 * has gathered: they belong before what is indexed.
 */
export function insertRows(
  db: WriteHandle,
  { columns, statements }: Insertion,
  values: readonly Value[],
): number {
  let last = 0
  for (let at = 0; at < values.length; at += TOGETHER * columns) {
    const some = values.slice(at, at + TOGETHER * columns)
    last = db.run(statements[some.length / columns - 1] as string, ...some)
  }
  return last
}
