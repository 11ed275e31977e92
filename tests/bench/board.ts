import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { WriteHandle } from '#library/database/handles.ts'
import { openDatabase } from '#library/database/open.ts'
import { configure } from '#library/database/pragmas.ts'
import { insertHighlight } from '#library/highlights/queries.ts'
import { storeArrival } from '#library/importing/store.ts'
import { openLibrary } from '#library/library.ts'
import { insertTag } from '#library/tags/queries.ts'
import type { EditionId, TagId } from '#shared/domain/ids.ts'
import { canonicalText } from '#shared/domain/passages.ts'
import { madeArrival, madeDocument, packed } from './made-documents.ts'
import { inFolder } from './made-library.ts'
import { type Comparison, compare } from './yardstick.ts'

const NOW = '2024-05-01T12:00:00.000Z'
const DOCUMENTS = 200
const HIGHLIGHTS = 50
const TAGS = 60

/** The excerpts board over ten thousand highlights: its first window, a search, the matrix, and all of them changed. */
export async function board(): Promise<Comparison[]> {
  return inFolder(async (parent) => {
    const folder = join(parent, 'Board.bookwheel')
    fill(folder)
    const library = await openLibrary({ folder })
    const bare = new Sqlite(join(folder, 'library.sqlite'), { readonly: true })
    configure(bare, 'read')
    const rows = bare.prepare('SELECT * FROM highlights LIMIT 100')
    const texts = bare.prepare('SELECT id, exact, comment FROM highlights')
    const pairs = bare.prepare(
      'SELECT document, tag, count(*) FROM highlight_tags JOIN highlights ON id = highlight GROUP BY document, tag',
    )
    const ids = await library.call('highlights.ids', {})
    const all = `of ${ids.length.toLocaleString('en')}`
    const colours = ['rose', 'blue'] as const
    const results = [
      await compare({
        what: `highlights.all by document, 100 ${all}`,
        yardstick: 'SELECT 100 rows',
        ours: () => library.call('highlights.all', { order: 'document', offset: 0, limit: 100 }),
        bare: () => rows.all(),
      }),
      await compare({
        what: `highlights.ids with two words, ${all}`,
        yardstick: 'SELECT quotations and comments',
        ours: () => library.call('highlights.ids', { query: 'water river', order: 'document' }),
        bare: () => texts.all(),
      }),
      await compare({
        what: `highlights.matrix, all tags ${all}`,
        yardstick: 'count by document and tag',
        ours: () => library.call('highlights.matrix', { tags: 'all' }),
        bare: () => pairs.all(),
      }),
      await compare({
        what: `highlights.changeMany, colour ${all}`,
        yardstick: 'SELECT the same rows',
        ours: (round) => library.call('highlights.changeMany', { ids, colour: colours[round % 2] ?? 'rose' }),
        bare: () => texts.all(),
      }),
    ]
    bare.close()
    await library.close()
    return results
  })
}

function fill(folder: string): void {
  mkdirSync(folder)
  const database = openDatabase(join(folder, 'library.sqlite'), { readOnly: false })
  database.write((db) => {
    const tags = Array.from({ length: TAGS }, (_, n): TagId => {
      const parent = n % 6 === 0 ? null : ((n - (n % 6) + 1) as TagId)
      return insertTag(db, { parent, name: `tag ${n}`, colour: 'amber', description: '' })
    })
    for (let n = 0; n < DOCUMENTS; n++) {
      const made = madeDocument(n)
      storeArrival(db, packed(madeArrival(`/made/board-${n}.txt`, made)), NOW)
      mark(db, n, canonicalText(made.blocks), tags)
    }
  })
  database.close()
}

function mark(db: WriteHandle, n: number, text: string, tags: readonly TagId[]): void {
  const { id: edition, document } = db.get('SELECT id, document FROM editions ORDER BY id DESC LIMIT 1') as {
    id: EditionId
    document: Parameters<typeof insertHighlight>[1]['document']
  }
  for (let i = 0; i < HIGHLIGHTS; i++) {
    const start = Math.floor((i * Math.max(1, text.length - 200)) / HIGHLIGHTS)
    const end = Math.min(text.length, start + 180)
    const borne = [tags[(n + i * 7) % TAGS], tags[(n * 3 + i) % TAGS]].filter((tag) => tag !== undefined)
    insertHighlight(db, {
      document,
      edition,
      start,
      end,
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - 32), start),
      suffix: text.slice(end, end + 32),
      colour: 'amber',
      comment: i % 3 === 0 ? 'Compare with the other report.' : '',
      tags: borne,
      status: 'exact',
      createdAt: NOW,
      modifiedAt: NOW,
    })
  }
}
