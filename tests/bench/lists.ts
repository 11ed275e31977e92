import type { CallInput } from '#shared/contract/index.ts'
import type { MadeLibrary } from './made-library.ts'
import { type Comparison, compare } from './yardstick.ts'

const WINDOW = 100

/** The windows and counts that the interface asks for again after every change. */
export async function lists({ library, bare, documents }: MadeLibrary): Promise<Comparison[]> {
  const byId = bare.prepare(
    `SELECT id, title, byline, publisher, published, url, language, kind, read_state, added_at, trashed_at
     FROM documents WHERE id >= ? ORDER BY id LIMIT ${WINDOW}`,
  )
  const window = (
    what: string,
    query: Partial<CallInput<'documents.list'>>,
    offset = 0,
  ): Promise<Comparison> =>
    compare({
      what: `documents.list, ${what}`,
      yardstick: `SELECT ${WINDOW} rows by id`,
      ours: () => library.call('documents.list', { view: 'all', offset, limit: WINDOW, ...query }),
      bare: () => byId.all(offset),
    })
  const deep = documents - WINDOW
  const count = bare.prepare('SELECT count(*) FROM documents')
  const groups = bare.prepare('SELECT publisher, count(*) FROM documents GROUP BY publisher')
  const names = bare.prepare('SELECT id, title, publisher, published FROM documents')
  const like = bare.prepare("SELECT id, title FROM documents WHERE title LIKE '%' || ? || '%' LIMIT 20")
  return [
    await window('newest first', {}),
    await window('newest first, far down', {}, deep),
    await window('by title', { sort: 'title', descending: false }),
    await window('by title, far down', { sort: 'title', descending: false }, deep),
    await window('by date', { sort: 'published' }),
    await window('oldest date first', { sort: 'published', descending: false }),
    await window('by publisher, far down', { sort: 'publisher', descending: false }, deep),
    await window('one language', { language: 'de' }),
    await window('ten years, by date', { sort: 'published', publishedFrom: '2000', publishedTo: '2009' }),
    await compare({
      what: 'documents.facets',
      yardstick: 'SELECT count(*) … GROUP BY publisher',
      ours: () => library.call('documents.facets', {}),
      bare: () => groups.all(),
    }),
    await compare({
      what: 'library.status',
      yardstick: 'SELECT count(*) FROM documents',
      ours: () => library.call('library.status', {}),
      bare: () => count.get(),
    }),
    await compare({
      what: 'catalog.list',
      yardstick: 'SELECT four columns of all documents',
      ours: () => library.call('catalog.list', {}),
      bare: () => names.all(),
    }),
    await compare({
      what: 'links.suggest, a key pressed',
      yardstick: 'SELECT … title LIKE, 20 rows',
      ours: () => library.call('links.suggest', { text: 'qu', limit: 20 }),
      bare: () => like.all('zzz'),
    }),
  ]
}
