import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect } from 'vitest'
import { test } from '../library-fixture.ts'

/** The tables of taguette/database/models.py, without those of users and the log, written by hand. */
const SCHEMA = `
CREATE TABLE projects (id INTEGER PRIMARY KEY AUTOINCREMENT, name VARCHAR(200) NOT NULL, description TEXT NOT NULL, created DATETIME NOT NULL);
CREATE TABLE documents (id INTEGER PRIMARY KEY AUTOINCREMENT, name VARCHAR(200) NOT NULL, description TEXT NOT NULL,
  filename VARCHAR(200) NOT NULL, created DATETIME NOT NULL, project_id INTEGER NOT NULL, text_direction VARCHAR(13) NOT NULL, contents TEXT NOT NULL);
CREATE TABLE highlights (id INTEGER PRIMARY KEY AUTOINCREMENT, document_id INTEGER NOT NULL, start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL, snippet TEXT NOT NULL);
CREATE TABLE tags (id INTEGER PRIMARY KEY AUTOINCREMENT, project_id INTEGER NOT NULL, path VARCHAR(200) NOT NULL, description TEXT NOT NULL);
CREATE TABLE highlight_tags (highlight_id INTEGER NOT NULL, tag_id INTEGER NOT NULL, PRIMARY KEY (highlight_id, tag_id));`

const CONTENTS =
  '<h1>Ümläuts 𝔄</h1><p>The gates &amp; the <b>weir</b> were opened at night.</p><ul><li>First point made</li><li>Second point made</li></ul>'
/** The text nodes, as Taguette counts them: in UTF-8 bytes, nothing between blocks. */
const COUNTED = 'Ümläuts 𝔄The gates & the weir were opened at night.First point madeSecond point made'

function bytes(words: string): [number, number] {
  const start = Buffer.byteLength(COUNTED.slice(0, COUNTED.indexOf(words)))
  return [start, start + Buffer.byteLength(words)]
}

function made(path: string, schema = SCHEMA): void {
  const db = new Sqlite(path)
  db.exec(schema)
  db.exec(`INSERT INTO projects VALUES (1, 'Flood', 'About a flood', '2020-01-02 03:04:05')`)
  db.prepare(
    `INSERT INTO documents VALUES (1, 'Report of the board', '', 'r.docx', '2020-01-02', 1, 'LEFT_TO_RIGHT', ?)`,
  ).run(CONTENTS)
  const highlight = db.prepare('INSERT INTO highlights VALUES (?, 1, ?, ?, ?)')
  highlight.run(1, ...bytes('the weir were opened'), '')
  highlight.run(2, ...bytes('night.First point'), '')
  db.exec(`INSERT INTO tags VALUES (1, 1, 'place.river', 'Where'), (2, 1, 'time', '')`)
  db.exec('INSERT INTO highlight_tags VALUES (1, 1), (1, 2), (2, 2)')
  db.close()
}

test('a Taguette project comes in with its documents, the tree of its tags and highlights counted in bytes', async ({
  folder,
  library,
}) => {
  const path = join(folder, 'flood.sqlite3')
  made(path)
  const report = await library.call('transfers.import', { path })
  expect(report).toMatchObject({ source: 'Taguette', highlights: 2, tags: 3, notes: 1, unplaced: [] })
  expect(report.documents.map(({ title }) => title)).toEqual(['Report of the board'])
  const { rows } = await library.call('highlights.all', { order: 'document', offset: 0, limit: 10 })
  expect(rows.map(({ exact, tags }) => [exact, tags.length])).toEqual([
    ['the weir were opened', 2],
    ['night.\nFirst point', 1],
  ])
  const tags = await library.call('tags.list', {})
  expect(tags.map(({ name, parent, description }) => [name, parent === null, description])).toEqual([
    ['place', true, ''],
    ['river', false, 'Where'],
    ['time', true, ''],
  ])
  expect(await library.call('transfers.import', { path })).toMatchObject({
    highlights: 0,
    notes: 0,
    tags: 0,
    documents: [],
  })
})

test('a table of highlights of Taguette finds documents by name and words that stand once', async ({
  folder,
  library,
}) => {
  const path = join(folder, 'flood.sqlite3')
  made(path)
  await library.call('transfers.import', { path })
  const csv = join(folder, 'all_tags.csv')
  writeFileSync(
    csv,
    'id,document,tag,content\r\n5,Report of the board,time,"The gates & the weir were opened"\r\n5,Report of the board,place.river,"The gates & the weir were opened"\r\n6,Report of the board,time,point made\r\n',
  )
  const report = await library.call('transfers.import', { path: csv })
  expect(report).toMatchObject({ highlights: 1, tags: 0 })
  expect(report.unplaced.map(({ what }) => what)).toEqual(['“point made” in Report of the board'])
})

test('a view, a computed column or a damaged page is refused, and nothing is changed', async ({
  folder,
  library,
}) => {
  const view = join(folder, 'view.sqlite3')
  const db = new Sqlite(view)
  db.exec(
    `${SCHEMA.replace('CREATE TABLE tags', 'CREATE TABLE others')}; CREATE VIEW tags AS SELECT 1 AS id, 1 AS project_id, 'x' AS path, '' AS description`,
  )
  db.close()
  await expect(library.call('transfers.import', { path: view })).rejects.toMatchObject({
    code: 'unsupported',
  })

  const computed = join(folder, 'computed.sqlite3')
  made(computed.replace('computed', 'plain'))
  const other = new Sqlite(computed)
  other.exec(SCHEMA.replace('path VARCHAR(200) NOT NULL', 'path TEXT GENERATED ALWAYS AS (hex(zeroblob(9)))'))
  other.close()
  await expect(library.call('transfers.import', { path: computed })).rejects.toMatchObject({
    code: 'unsupported',
  })

  const damaged = join(folder, 'damaged.sqlite3')
  writeFileSync(damaged, Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(5000, 7)]))
  await expect(library.call('transfers.import', { path: damaged })).rejects.toMatchObject({
    code: 'unreadable',
  })
  expect(await library.call('tags.list', {})).toEqual([])
})
