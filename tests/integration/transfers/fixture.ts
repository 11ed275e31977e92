import { join } from 'node:path'
import { openDatabase } from '#library/database/open.ts'
import type { Library } from '#library/library.ts'
import { writeQdpx } from '#library/transfers/qdpx/write.ts'
import type { PackId } from '#shared/domain/ids.ts'

/** A pack, or the whole library, as QDPX. */
export async function exportQdpx(library: Library, pack: PackId | null = null): Promise<Uint8Array> {
  const database = openDatabase(join(library.folder, 'library.sqlite'), { readOnly: true })
  try {
    return await writeQdpx(database.read, { pack, exported: '2026-01-02T03:04:05.678Z' })
  } finally {
    database.close()
  }
}

/** All that a library says, without ids and without times of change. */
export async function said(library: Library): Promise<{
  documents: readonly unknown[]
  tags: readonly unknown[]
  notes: readonly unknown[]
}> {
  const tags = await library.call('tags.list', {})
  const pathOf = (id: number | null): string => {
    const tag = tags.find((known) => known.id === id)
    return tag === undefined ? '' : `${pathOf(tag.parent)}/${tag.name}`
  }
  const list = await library.call('documents.list', { view: 'all', sort: 'title', offset: 0, limit: 100 })
  const documents = await Promise.all(
    list.rows.map(async ({ title, edition }) => {
      const passages = await library.call('passages.read', { edition, from: 1, to: 500 })
      const highlights = await library.call('highlights.list', { edition })
      return {
        title,
        text: passages.map(({ text }) => text).join('\n'),
        highlights: highlights.map(
          ({ start, end, exact, prefix, suffix, colour, comment, tags, createdAt }) => ({
            start,
            end,
            exact,
            prefix,
            suffix,
            colour,
            comment,
            tags: tags.map(pathOf).toSorted(),
            createdAt: createdAt.slice(0, 19),
          }),
        ),
      }
    }),
  )
  const notes = await library.call('notes.list', {})
  const bodies = await Promise.all(notes.map(({ id }) => library.call('notes.get', { id })))
  return {
    documents,
    tags: tags.map(({ id, colour, description }) => ({ path: pathOf(id), colour, description })),
    notes: bodies.map(({ title, body }) => ({ title, body })),
  }
}
