import { renameSync, rmSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { migrate } from '#library/database/migrate.ts'
import { shapeNewFile } from '#library/database/pragmas.ts'
import { fold } from '#shared/text/fold.ts'

const TABLES =
  'sources copies documents metadata editions passages highlights tags highlight_tags document_tags notes note_links packs pack_items activity settings'.split(
    ' ',
  )

const INDEXED = {
  passage_index: 'SELECT id, text FROM passages WHERE furniture = 0',
  furniture_index: 'SELECT id, text FROM passages WHERE furniture = 1',
  highlight_index: "SELECT id, comment AS text FROM highlights WHERE comment <> ''",
} as const

/** Columns that hold something else since. */
const FIRST: Readonly<Record<string, string>> = {
  source: '(SELECT s.sha256 FROM newer.sources s WHERE s.id = source)',
  chosen: 'rank = 0',
}

/** Turns a closed library's file into one of the first format with the same rows, as the first program wrote it. */
export function toFirstFormat(file: string): void {
  const old = new Sqlite(`${file}.first`)
  shapeNewFile(old)
  migrate(old, 1)
  old.exec(`ATTACH '${file}' AS newer`)
  for (const table of TABLES) {
    const names = old.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[]
    const columns = names.map((name) => `"${name}"`).join(', ')
    const values = names.map((name) => FIRST[name] ?? `"${name}"`).join(', ')
    old.exec(`INSERT INTO main.${table} (${columns}) SELECT ${values} FROM newer.${table}`)
  }
  for (const [index, sql] of Object.entries(INDEXED)) {
    const column = index === 'highlight_index' ? 'comment' : 'text'
    const insert = old.prepare(`INSERT INTO ${index} (rowid, ${column}) VALUES (?, ?)`)
    for (const { id, text } of old.prepare(sql).all() as { id: number; text: string }[]) {
      insert.run(id, fold(text).text)
    }
  }
  const insertNote = old.prepare('INSERT INTO note_index (rowid, title, body) VALUES (?, ?, ?)')
  for (const note of old.prepare('SELECT id, title, body FROM notes').all() as {
    id: number
    title: string
    body: string
  }[]) {
    insertNote.run(note.id, fold(note.title).text, fold(note.body).text)
  }
  old.exec('DETACH newer')
  old.close()
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
  renameSync(`${file}.first`, file)
}
