import { readFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate, newestVersion } from '#library/database/migrate.ts'
import { schemaSql } from '#library/database/schema.ts'
import { ofPassageAt, withText } from '#library/documents/passage-queries.ts'
import { migrations } from '#library/migrations/index.ts'

function openAt(version: number): Sqlite.Database {
  const connection = new Sqlite(':memory:')
  migrate(connection, version)
  return connection
}

function plan(connection: Sqlite.Database, sql: string): string {
  const rows = connection.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[]
  return rows.map(({ detail }) => detail).join('\n')
}

test('schema.sql is what the migrations make', () => {
  const committed = readFileSync(
    new URL('../../electron/library/database/schema.sql', import.meta.url),
    'utf8',
  )
  expect(committed).toBe(schemaSql())
})

test('every migration leads from its predecessor to the next format', () => {
  for (const version of migrations.keys()) {
    const connection = openAt(version)
    expect(connection.pragma('user_version', { simple: true })).toBe(version)
    migrate(connection, version + 1)
    expect(connection.pragma('user_version', { simple: true })).toBe(version + 1)
    expect(connection.pragma('integrity_check', { simple: true })).toBe('ok')
  }
  expect(newestVersion).toBe(migrations.length)
})

test('a migration that fails leaves the file at the format before it', () => {
  const connection = openAt(0)
  connection.exec('CREATE TABLE documents (id INTEGER)')
  expect(() => migrate(connection)).toThrow()
  expect(connection.pragma('user_version', { simple: true })).toBe(0)
  expect(connection.prepare('SELECT name FROM sqlite_schema').pluck().all()).toEqual(['documents'])
})

test('phrase search reads the index and never scans passages', () => {
  const sql = `SELECT rowid FROM passage_index WHERE passage_index MATCH '"dam"'`
  expect(plan(openAt(1), sql)).not.toMatch(/SCAN passages/)
})

test('a window of passages and the passage at an offset are found by index', () => {
  const connection = openAt(newestVersion)
  expect(
    plan(
      connection,
      'SELECT text FROM passages WHERE edition = 1 AND ordinal BETWEEN 1 AND 9 ORDER BY ordinal',
    ),
  ).toBe('SEARCH passages USING INDEX sqlite_autoindex_passages_1 (edition=? AND ordinal>? AND ordinal<?)')
  const steps = plan(connection, `SELECT ${ofPassageAt('p.ordinal', '+1', '+9')}`).split('\n')
  expect(steps.filter((step) => step.startsWith('SEARCH'))).toEqual([
    'SEARCH p USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)',
    'SEARCH passages USING INDEX passages_by_start (edition=? AND start<?)',
    'SEARCH passages USING INDEX passages_by_start (edition=? AND start<?)',
  ])
})

test.each([
  ['the editions that are not searched', 'SELECT id FROM editions WHERE newest = 0', /editions_not_newest/],
  [
    'the editions without a sketch',
    'SELECT id FROM editions WHERE sketched = 0 ORDER BY id LIMIT 1',
    /editions_not_sketched/,
  ],
  ['a path that is known', "SELECT source FROM copies WHERE path = 'a'", /copies_by_path/],
  ['the editions of a source', 'SELECT id FROM editions WHERE source = 1', /editions_by_source/],
  ['the values of a document', 'SELECT value FROM metadata WHERE document = 1 AND rank = 0', /PRIMARY KEY/],
  ['the documents joined to one', 'SELECT id FROM documents WHERE joined = 1', /documents_by_joined/],
  ['the same text', `SELECT id FROM editions e WHERE ${withText('e', "'a'")}`, /editions_by_text/],
  [
    'the highlights of a document',
    'SELECT h.id FROM highlights h JOIN documents d ON d.id = h.document WHERE h.document = +1',
    /highlights_by_document/,
  ],
  [
    'the highlights that bear one of some tags',
    "SELECT highlight FROM highlight_tags WHERE tag IN (SELECT value FROM json_each('[1]'))",
    /highlight_tags_by_tag/,
  ],
  ['who shares a hash', 'SELECT edition FROM likeness WHERE hash = 1', /PRIMARY KEY/],
  [
    'what waits for a decision',
    `SELECT count(*) FROM placements p JOIN editions e ON e.id = p.edition
     WHERE p.start IS NULL AND p.decided = 0 AND e.newest = 1`,
    /placements_in_doubt/,
  ],
])('%s: found by an index of their own', (_, sql, index) => {
  expect(plan(openAt(newestVersion), sql)).toMatch(index)
})

test.each([
  'd.added_at DESC, d.id DESC',
  'd.published DESC NULLS LAST, d.id DESC',
  'd.published ASC NULLS LAST, d.id ASC',
  'd.title COLLATE NOCASE ASC, d.id ASC',
  'd.publisher COLLATE NOCASE ASC NULLS LAST, d.id ASC',
])('a window of the document list by %s reads an index in order', (order) => {
  const sql = `SELECT d.id FROM documents d WHERE d.trashed_at IS NULL ORDER BY ${order} LIMIT 100 OFFSET 9000`
  expect(plan(openAt(newestVersion), sql)).toMatch(/^SEARCH d USING COVERING INDEX \S+ \(trashed_at=\?\)$/)
})
