import type Database from 'better-sqlite3'
import { migrations } from '#library/migrations/index.ts'
import { refuseNewer } from './header.ts'

/** The format that this program reads and writes. */
export const newestVersion = migrations.length

/** Brings the file to `target` (the newest format unless a test asks for less), one transaction a migration. */
export function migrate(connection: Database.Database, target = newestVersion): void {
  const version = connection.pragma('user_version', { simple: true }) as number
  refuseNewer(connection.name, version, newestVersion)
  for (const [index, migration] of migrations.slice(0, target).entries()) {
    if (index < version) continue
    connection
      .transaction(() => {
        connection.exec(migration.sql)
        connection.pragma(`user_version = ${index + 1}`)
      })
      .immediate()
  }
}
