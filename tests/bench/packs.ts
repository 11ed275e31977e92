import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { HighlightId, PackId } from '#shared/domain/ids.ts'
import type { MadeLibrary } from './made-library.ts'
import { type Comparison, compare } from './yardstick.ts'

const EXCERPTS = 500

/** Export of a pack: every excerpt proven against its document, hashed, formatted and written durably. */
export async function packs(made: MadeLibrary): Promise<Comparison[]> {
  const { bare, book } = made
  const pick = (sql: string): HighlightId[] =>
    bare.prepare(sql).pluck().all(book.document, EXCERPTS) as HighlightId[]
  return [
    await exportOf(made, 'of one book', pick('SELECT id FROM highlights WHERE document = ? LIMIT ?')),
    await exportOf(
      made,
      'of as many documents',
      pick('SELECT id FROM highlights WHERE document <> ? LIMIT ?'),
    ),
  ]
}

async function exportOf(
  { library, bare, folder }: MadeLibrary,
  whence: string,
  ids: readonly HighlightId[],
): Promise<Comparison> {
  const pack: PackId = (await library.call('packs.create', { title: whence })).id
  await library.call('packs.add', { pack, items: ids.map((id) => ({ kind: 'highlight' as const, id })) })
  const rows = bare.prepare(
    `SELECT * FROM pack_items i JOIN highlights h ON h.id = i.target JOIN documents d ON d.id = h.document WHERE pack = ?`,
  )
  return compare({
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
}
