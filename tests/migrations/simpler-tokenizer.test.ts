import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { migrate } from '#library/database/migrate.ts'
import { fold } from '#shared/text/fold.ts'

const TEXTS = ['Der Pegelstand: 211,4 m', 'کتاب‌ها می‌شود', '中国人民 H₂O', 'हिन्दी भाषा', 'м’ята ёлка']

function filled(file: string): Sqlite.Database {
  const connection = new Sqlite(file)
  migrate(connection, 8)
  const insert = connection.prepare('INSERT INTO passage_index (rowid, text) VALUES (?, ?)')
  for (const [at, text] of TEXTS.entries()) insert.run(at + 1, fold(text).text)
  return connection
}

function definitions(connection: Sqlite.Database): readonly unknown[] {
  return connection.prepare("SELECT sql FROM sqlite_schema WHERE sql LIKE '%USING fts5(%'").pluck().all()
}

test('an index of the eighth format holds the same words afterwards, and takes more', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bookwheel-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'library.sqlite')
  const connection = filled(file)
  const words = () => connection.prepare('SELECT term, doc, cnt FROM passage_words').raw().all()
  const before = words()
  expect(before.length).toBeGreaterThan(15)
  migrate(connection)
  expect(words()).toEqual(before)
  connection.prepare('INSERT INTO passage_index (rowid, text) VALUES (9, ?)').run(fold('Flußübergänge').text)
  connection.prepare('DELETE FROM passage_index WHERE rowid = 1').run()
  connection.close()

  const again = new Sqlite(file)
  const found = (text: string) =>
    again
      .prepare('SELECT rowid FROM passage_index WHERE passage_index MATCH ?')
      .pluck()
      .all(`"${fold(text).text}"`)
  expect(definitions(again)).toHaveLength(4)
  expect(definitions(again).join()).not.toContain('unicode61')
  expect([found('Pegelstand'), found('می‌شود'), found('国人'), found('FLUSSÜBERGÄNGE')]).toEqual([
    [],
    [2],
    [3],
    [9],
  ])
  expect(again.pragma('integrity_check', { simple: true })).toBe('ok')
  again.close()
})

test('the schema of a migrated file can be changed by no statement', () => {
  const connection = new Sqlite(':memory:')
  migrate(connection)
  expect(() => connection.exec("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = ''")).toThrow(
    /may not be modified/,
  )
})
