import type Database from 'better-sqlite3'
import { type Migration, migrations } from '#library/migrations/index.ts'
import { refuseNewer } from './header.ts'

/** The format that this program reads and writes. */
export const newestVersion = migrations.length

/** Brings the file to `target` (the newest format unless a test asks for less), one transaction a migration. */
export function migrate(connection: Database.Database, target = newestVersion): void {
  const version = connection.pragma('user_version', { simple: true }) as number
  refuseNewer(connection.name, version, newestVersion)
  const enforced = connection.pragma('foreign_keys', { simple: true })
  // A table that others refer to is made anew: dropping the old one must not delete what refers to it.
  connection.pragma('foreign_keys = OFF')
  try {
    for (const [index, migration] of migrations.slice(0, target).entries()) {
      if (index >= version) step(connection, migration, index + 1)
    }
  } finally {
    connection.pragma(`foreign_keys = ${enforced}`)
  }
}

function step(connection: Database.Database, { sql, redefines = false }: Migration, version: number): void {
  connection.unsafeMode(redefines)
  try {
    connection
      .transaction(() => {
        connection.exec(sql)
        connection.pragma(`user_version = ${version}`)
      })
      .immediate()
  } finally {
    connection.unsafeMode(false)
  }
}
