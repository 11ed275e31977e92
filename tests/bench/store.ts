import { createHash } from 'node:crypto'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { migrate } from '#library/database/migrate.ts'
import { type Database, openDatabase } from '#library/database/open.ts'
import { configure, shapeNewFile } from '#library/database/pragmas.ts'
import { storeTogether } from '#library/importing/store.ts'
import { canonicalText } from '#shared/domain/passages.ts'
import { fold } from '#shared/text/fold.ts'
import { type MadeArrival, madeArrival, madeDocument, packed } from './made-documents.ts'
import { inFolder } from './made-library.ts'
import { type Comparison, compare } from './yardstick.ts'

const BATCH = 500
const BATCHES = 2
const DOCUMENTS = BATCH * BATCHES
const NOW = '2024-05-01T12:00:00.000Z'

/** Two new databases of the same form. */
interface Empty {
  readonly ours: Database
  readonly bare: Sqlite.Database
}

/** Documents that were read already, into a new library in batches of 500: folded, indexed, hashed, committed. */
export async function store(): Promise<Comparison[]> {
  const arrivals = Array.from({ length: DOCUMENTS }, (_, n) => madeArrival(`/made/${n}`, madeDocument(n)))
  const rows = arrivals.map(rowsOf)
  return inFolder(async (folder) => {
    let count = 0
    const empty = (): Empty => {
      count += 1
      const ours = openDatabase(join(folder, `ours-${count}.sqlite`), { readOnly: false })
      return { ours, bare: openBare(join(folder, `bare-${count}.sqlite`)) }
    }
    const close = ({ ours, bare }: Empty): void => {
      ours.close()
      bare.close()
    }
    let now = empty()
    const result = await compare({
      what: `storing ${DOCUMENTS.toLocaleString('en')} documents of 4 KB`,
      yardstick: 'INSERT the same rows, folded before, same schema and pragmas',
      rounds: 3,
      prepare: () => {
        close(now)
        now = empty()
      },
      ours: () => {
        for (let first = 0; first < DOCUMENTS; first += BATCH) {
          const batch = arrivals.slice(first, first + BATCH)
          now.ours.write((db) =>
            storeTogether(db, (store) => batch.map((arrival) => store(packed(arrival), NOW))),
          )
        }
      },
      bare: () => insertRows(now.bare, rows),
      remark: ({ p50 }) => `${Math.round((DOCUMENTS / p50) * 1000)} documents/s`,
    })
    close(now)
    return [result]
  })
}

function openBare(path: string): Sqlite.Database {
  const connection = new Sqlite(path)
  shapeNewFile(connection)
  configure(connection, 'write')
  migrate(connection)
  return connection
}

interface Rows {
  readonly arrival: MadeArrival
  readonly textSha256: string
  readonly folded: readonly string[]
}

function rowsOf(arrival: MadeArrival): Rows {
  const { blocks } = arrival.extraction
  return {
    arrival,
    textSha256: createHash('sha256').update(canonicalText(blocks)).digest('hex'),
    folded: blocks.map(({ text }) => fold(text).text),
  }
}

function insertRows(connection: Sqlite.Database, all: readonly Rows[]): void {
  const source = connection.prepare('INSERT INTO sources (sha256, size, media_type) VALUES (?, ?, ?)')
  const copy = connection.prepare('INSERT INTO copies (source, path, found_at) VALUES (?, ?, ?)')
  const document = connection.prepare(
    "INSERT INTO documents (title, publisher, published, language, kind, added_at) VALUES (?, ?, ?, ?, 'text', '')",
  )
  const metadata = connection.prepare("INSERT INTO metadata VALUES (?, ?, 0, ?, 'text', NULL)")
  const edition = connection.prepare(
    `INSERT INTO editions (document, source, ordinal, text_sha256, extractor, extracted_at, warnings, passages, sketched)
     VALUES (?, ?, 1, ?, 'made', '', '[]', ?, 1)`,
  )
  const passage = connection.prepare(
    'INSERT INTO passages (edition, ordinal, kind, level, furniture, start, length, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const likeness = connection.prepare('INSERT OR IGNORE INTO likeness (hash, edition) VALUES (?, ?)')
  const work = connection.prepare('INSERT INTO passage_index (rowid, text) VALUES (?, ?)')
  const furniture = connection.prepare('INSERT INTO furniture_index (rowid, text) VALUES (?, ?)')

  function insert({ arrival, textSha256, folded }: Rows): void {
    const { blocks, metadata: values } = arrival.extraction
    const from = source.run(arrival.sha256, arrival.size, 'text/plain').lastInsertRowid
    copy.run(from, arrival.path, '')
    const id = document.run(...values.map(({ value }) => value)).lastInsertRowid
    for (const { field, value } of values) metadata.run(id, field, value)
    const of = edition.run(id, from, textSha256, blocks.length).lastInsertRowid
    for (const hash of arrival.sketch) likeness.run(hash, of)
    let start = 0
    for (const [index, block] of blocks.entries()) {
      const { kind, level, text } = block
      const hidden = block.furniture ? 1 : 0
      const row = passage.run(of, index + 1, kind, level, hidden, start, text.length, text).lastInsertRowid
      ;(block.furniture ? furniture : work).run(row, folded[index])
      start += text.length + 1
    }
  }

  for (let first = 0; first < all.length; first += BATCH) {
    connection.transaction(() => all.slice(first, first + BATCH).forEach(insert)).immediate()
  }
}
