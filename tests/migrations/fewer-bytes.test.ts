import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { readHandle } from '#library/database/handles.ts'
import { migrate } from '#library/database/migrate.ts'
import { passageAt, textAround } from '#library/documents/passage-queries.ts'
import { copiesOf, editionsOf, metadataOf } from '#library/documents/queries.ts'
import type { DocumentId, EditionId } from '#shared/domain/ids.ts'

const PASSAGES = 40
const LENGTH = 9
const HASH = { text: 'b'.repeat(64), page: 'a'.repeat(64), mail: 'c'.repeat(64) }
const [FIRST, SECOND] = [1 as DocumentId, 2 as DocumentId]

/** A library of the sixth format: one document with two editions, one that came with a mail, and what hangs on them. */
function sixthFormat(): Sqlite.Database {
  const connection = new Sqlite(':memory:')
  migrate(connection, 6)
  connection.exec(`
    INSERT INTO sources VALUES ('${HASH.text}', 10, 'text/plain'), ('${HASH.page}', 20, 'text/html'), ('${HASH.mail}', 30, 'text/plain');
    INSERT INTO copies VALUES
      ('${HASH.page}', '/b.html', '2024-02', NULL), ('${HASH.page}', '/a.html', '2024-03', NULL), ('${HASH.text}', '/a.txt', '2024-01', NULL),
      ('${HASH.mail}', 'in the mail', '2024-04', '${HASH.text}');
    INSERT INTO documents (id, title, kind, added_at) VALUES (1, 'One', 'text', ''), (2, 'Two', 'text', '');
    INSERT INTO metadata (document, field, value, origin, evidence, chosen) VALUES
      (1, 'title', 'One', 'text', NULL, 1), (1, 'title', 'Uno', 'meta', 'og:title', 0), (1, 'byline', 'A. Author', 'user', NULL, 0),
      (2, 'title', 'Two', 'file-name', NULL, 1), (1, 'title', 'Eins', 'text', NULL, 0);
    INSERT INTO editions (id, document, source, ordinal, text_sha256, extractor, extracted_at, warnings, passages, newest, sketched) VALUES
      (3, 1, '${HASH.text}', 1, 't1', 'x', '2024', '[]', 0, 0, 1), (5, 1, '${HASH.page}', 2, 't2', 'x', '2025', '["w"]', ${PASSAGES}, 1, 1),
      (9, 2, '${HASH.mail}', 1, 't3', 'x', '2026', '[]', 1, 1, 0);
    INSERT INTO likeness VALUES (77, 5);
  `)
  const passage = connection.prepare(
    `INSERT INTO passages (edition, ordinal, kind, furniture, start, length, text) VALUES (?, ?, 'paragraph', 0, ?, ?, ?)`,
  )
  for (let ordinal = 1; ordinal <= PASSAGES; ordinal++)
    passage.run(5, ordinal, (ordinal - 1) * (LENGTH + 1), LENGTH, textOf(ordinal))
  passage.run(9, 1, 0, LENGTH, textOf(1))
  return connection
}

function textOf(ordinal: number): string {
  return `passage ${ordinal}`.padEnd(LENGTH, '.').slice(0, LENGTH)
}

test('sources, copies, editions and values of a library of the sixth format are the same afterwards', () => {
  const connection = sixthFormat()
  migrate(connection)
  const db = readHandle(connection)
  expect(connection.pragma('foreign_key_check')).toEqual([])
  expect(connection.pragma('foreign_keys', { simple: true })).toBe(1)
  expect(connection.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(editionsOf(db, FIRST)).toMatchObject([
    {
      id: 3,
      ordinal: 1,
      source: HASH.text,
      size: 10,
      mediaType: 'text/plain',
      textSha256: 't1',
      warnings: [],
    },
    {
      id: 5,
      ordinal: 2,
      source: HASH.page,
      size: 20,
      mediaType: 'text/html',
      textSha256: 't2',
      warnings: ['w'],
    },
  ])
  expect(copiesOf(db, FIRST)).toEqual([
    { path: '/a.txt', foundAt: '2024-01', container: null },
    { path: '/b.html', foundAt: '2024-02', container: null },
    { path: '/a.html', foundAt: '2024-03', container: null },
  ])
  expect(copiesOf(db, SECOND)).toEqual([{ path: 'in the mail', foundAt: '2024-04', container: HASH.text }])
  const title = { field: 'title', evidence: null }
  expect(metadataOf(db, FIRST, true)).toEqual([{ ...title, value: 'One', origin: 'text' }])
  expect(metadataOf(db, FIRST, false)).toEqual([
    { field: 'byline', value: 'A. Author', origin: 'user', evidence: null },
    { ...title, value: 'Uno', origin: 'meta', evidence: 'og:title' },
    { ...title, value: 'Eins', origin: 'text' },
  ])
  expect(metadataOf(db, SECOND, true)).toEqual([{ ...title, value: 'Two', origin: 'file-name' }])
  expect(connection.prepare('SELECT hash, edition FROM likeness').raw().all()).toEqual([[77, 5]])
  expect(connection.prepare('SELECT id FROM editions WHERE newest = 0').pluck().all()).toEqual([3])
  expect(connection.prepare('SELECT id FROM editions WHERE sketched = 0').pluck().all()).toEqual([9])
})

test('an edition after the migration gets an id that none had', () => {
  const connection = sixthFormat()
  connection.exec('DELETE FROM passages WHERE edition = 9; DELETE FROM editions WHERE id = 9')
  migrate(connection)
  const { lastInsertRowid } = connection
    .prepare(
      `INSERT INTO editions (document, source, ordinal, text_sha256, extractor, extracted_at, warnings, passages)
       VALUES (2, 1, 7, '', '', '', '[]', 0)`,
    )
    .run()
  expect(lastInsertRowid).toBe(10)
})

test('every offset is in the passage in which it was, and what is around it reads the same', () => {
  const connection = sixthFormat()
  migrate(connection)
  const db = readHandle(connection)
  const edition = 5 as EditionId
  for (let offset = 0; offset <= PASSAGES * (LENGTH + 1) + 5; offset++) {
    const ordinal = Math.min(PASSAGES, Math.floor(offset / (LENGTH + 1)) + 1)
    expect(passageAt(db, edition, offset)).toMatchObject({ edition, ordinal, text: textOf(ordinal) })
    const last = Math.min(PASSAGES, ordinal + 2)
    expect(textAround(db, edition, offset, offset + 2 * (LENGTH + 1))).toEqual({
      start: (ordinal - 1) * (LENGTH + 1),
      text: Array.from({ length: last - ordinal + 1 }, (_, n) => textOf(ordinal + n)).join('\n'),
    })
  }
  expect(passageAt(db, 9 as EditionId, 400)).toMatchObject({ edition: 9, ordinal: 1 })
  expect(() => passageAt(db, edition, -1)).toThrow(/no passage at offset -1/)
  expect(() => textAround(db, 3 as EditionId, 0, 9)).toThrow(/no edition 3/)
})
