import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { newestVersion } from '#library/database/migrate.ts'
import { shapeNewFile } from '#library/database/pragmas.ts'
import { fold } from '#shared/text/fold.ts'
import { FTS5_TOKENIZER } from '#shared/text/words.ts'
import { type Batch, fillLibrary } from './made-library.ts'

/** Bare FTS5 gets the texts of so many documents, to compare the speed of inserting them. */
const MOST_BARE = 20_000

/** How a library was made: milliseconds for all documents, and for the first of them beside a bare FTS5 table. */
export interface Making {
  readonly all: number
  readonly first: number
  readonly bare: number
}

/** A folder that stays between runs: the library in it is made once for each number of documents and format. */
export interface SearchLibrary {
  readonly cache: string
  readonly folder: string
  readonly making: Making
}

export function searchLibrary(documents: number): SearchLibrary {
  const cache = join(tmpdir(), `bookwheel-search-bench-${documents}`)
  const folder = join(cache, `Made-${newestVersion}.bookwheel`)
  const record = join(cache, `made-${newestVersion}.json`)
  if (!existsSync(record)) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(cache, { recursive: true })
    writeFileSync(record, JSON.stringify(make(folder, join(cache, 'bare.sqlite'), documents)))
  }
  return { cache, folder, making: JSON.parse(readFileSync(record, 'utf8')) as Making }
}

function make(folder: string, barePath: string, documents: number): Making {
  const bare = bareIndex(barePath)
  const making = { all: 0, first: 0, bare: 0 }
  let stored = 0
  fillLibrary(folder, documents, (batch) => {
    making.all += batch.milliseconds
    if (stored < MOST_BARE) {
      making.first += batch.milliseconds
      making.bare += bare.insert(batch)
    }
    stored += batch.made.length
  })
  bare.close()
  return making
}

/** The least that a full-text search in SQLite needs: an FTS5 table that keeps the texts. */
function bareIndex(path: string) {
  rmSync(path, { force: true })
  const connection = new Sqlite(path)
  shapeNewFile(connection)
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.exec(`CREATE VIRTUAL TABLE texts USING fts5(text, tokenize="${FTS5_TOKENIZER}")`)
  const insert = connection.prepare('INSERT INTO texts (text) VALUES (?)')
  return {
    insert({ made }: Batch): number {
      const texts = made.flatMap(({ blocks }) => blocks.map(({ text }) => fold(text).text))
      const start = performance.now()
      connection.transaction(() => texts.forEach((text) => insert.run(text))).immediate()
      return performance.now() - start
    },
    close(): void {
      connection.close()
      for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
    },
  }
}
