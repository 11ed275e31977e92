import type { Library } from '#library/library.ts'
import type { DocumentRow } from '#shared/contract/documents.ts'
import type { Command } from './command.ts'
import { documentJson } from './document-json.ts'
import { withLibrary } from './with-library.ts'

const WINDOW = 500

/** `bookwheel list`: all documents that are not in the trash, first added first. */
export const list: Command = {
  name: 'list',
  usage: 'list',
  summary: 'Lists the documents of the library, first added first.',
  details: ['Documents in the trash are left out.'],
  examples: ['list --library Case.bookwheel', "list --library Case.bookwheel --json | jq '.[].title'"],
  options: {},
  words: { least: 0, most: 0 },
  run: (options) =>
    withLibrary(options.library(), 'read', async (library) => {
      const rows = await allDocuments(library)
      return { value: rows.map(documentJson), lines: rows.map(line), ok: true }
    }),
}

async function allDocuments(library: Library): Promise<DocumentRow[]> {
  const rows: DocumentRow[] = []
  for (;;) {
    const { total, rows: more } = await library.call('documents.list', {
      view: 'all',
      descending: false,
      offset: rows.length,
      limit: WINDOW,
    })
    rows.push(...more)
    if (rows.length >= total || more.length === 0) return rows
  }
}

function line({ id, title, publisher, published, passages }: DocumentRow): string {
  const about = [publisher, published, `${passages} ¶`].filter((part) => part !== null)
  return `${String(id).padStart(5)}  ${title}  (${about.join(' · ')})`
}
