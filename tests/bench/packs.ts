import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { HighlightId, PackId } from '#shared/domain/ids.ts'
import type { MadeLibrary } from './made-library.ts'
import { type Comparison, compare } from './yardstick.ts'

const EXCERPTS = 500

/** Preview and export of a pack: every excerpt proven against its document, cited, hashed, formatted and written durably. */
export async function packs(made: MadeLibrary): Promise<Comparison[]> {
  const { bare, book } = made
  const pick = (sql: string): HighlightId[] =>
    bare.prepare(sql).pluck().all(book.document, EXCERPTS) as HighlightId[]
  return [
    ...(await packOf(made, 'of one book', pick('SELECT id FROM highlights WHERE document = ? LIMIT ?'))),
    ...(await packOf(
      made,
      'of as many documents',
      pick('SELECT id FROM highlights WHERE document <> ? LIMIT ?'),
    )),
  ]
}

async function packOf(
  { library, bare, folder }: MadeLibrary,
  whence: string,
  ids: readonly HighlightId[],
): Promise<Comparison[]> {
  const pack: PackId = (await library.call('packs.create', { title: whence })).id
  await library.call('packs.add', { pack, items: ids.map((id) => ({ kind: 'highlight' as const, id })) })
  const rows = bare.prepare(
    `SELECT * FROM pack_items i JOIN highlights h ON h.id = i.target JOIN documents d ON d.id = h.document WHERE pack = ?`,
  )
  const exported = await compare({
    what: `packs.export, ${ids.length} excerpts ${whence}`,
    yardstick: 'SELECT the rows, JSON to a file, flushed',
    rounds: 3,
    ours: () => library.call('packs.export', { pack, format: 'html', path: join(folder, 'pack.html') }),
    bare: () => {
      const file = openSync(join(folder, 'bare.json'), 'w')
      writeSync(file, JSON.stringify(rows.all(pack)))
      fsyncSync(file)
      closeSync(file)
    },
  })
  const composed = await compare({
    what: `packs.compose, ${ids.length} excerpts ${whence}`,
    yardstick: 'SELECT the rows, JSON',
    rounds: 3,
    ours: () => library.call('packs.compose', { pack }),
    bare: () => JSON.stringify(rows.all(pack)),
  })
  return [composed, exported]
}
