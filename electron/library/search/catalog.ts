import type { ReadHandle } from '#library/database/handles.ts'
import { firstPaths } from '#library/documents/particular-queries.ts'
import { type CatalogRow, catalogLine } from '#shared/domain/catalog.ts'
import { pathEnds } from '#shared/domain/path-ends.ts'
import { inTurns } from './turns.ts'

/** Everything that the quick switcher finds by name, a line each (see `shared/domain/catalog.ts`). */
export function listCatalog(db: ReadHandle): Promise<string> {
  return inTurns(everyName(db))
}

const CHUNK = 2000

const DOCUMENTS = `
  SELECT id, title, coalesce(publisher, byline) AS who, published FROM documents
  WHERE trashed_at IS NULL AND id > ? ORDER BY id LIMIT ${CHUNK}`

const OTHERS = `
  WITH RECURSIVE above (id, parent, path) AS (
    SELECT id, parent, '' FROM tags
    UNION ALL
    SELECT a.id, t.parent, t.name || iif(a.path = '', '', ' / ' || a.path) FROM above a JOIN tags t ON t.id = a.parent
  )
  SELECT 'note' AS kind, id, title AS label, substr(modified_at, 1, 10) AS detail FROM notes
  UNION ALL SELECT 'tag', t.id, t.name, trim(a.path || ' · ' || t.description, ' ·')
    FROM above a JOIN tags t ON t.id = a.id WHERE a.parent IS NULL
  UNION ALL SELECT 'search', id, name, iif(query = name, '', query) FROM saved_searches
  UNION ALL SELECT 'pack', id, title, substr(modified_at, 1, 10) FROM packs
  UNION ALL SELECT 'draft', id, title, substr(modified_at, 1, 10) FROM drafts`

interface Named {
  readonly id: number
  readonly title: string
  readonly who: string | null
  readonly published: string | null
}

function* everyName(db: ReadHandle): Generator<undefined, string> {
  const documents: Named[] = []
  for (let after = 0; ; yield) {
    const chunk = db.all<Named>(DOCUMENTS, after)
    documents.push(...chunk)
    if (chunk.length < CHUNK) break
    after = chunk.at(-1)?.id ?? 0
  }
  const files = yield* filesOfTwins(db, documents)
  const lines: string[] = []
  for (const [at, { id, title, who, published }] of documents.entries()) {
    const detail = [files.get(id), who, published].filter((part) => part != null).join(' · ')
    lines.push(catalogLine({ kind: 'document', id, label: title, detail }))
    if (at % CHUNK === 0) yield
  }
  return [...lines, ...db.all<CatalogRow>(OTHERS).map(catalogLine)].join('\n')
}

/** Of documents that have the title of another one, the file that tells them apart. */
function* filesOfTwins(
  db: ReadHandle,
  documents: readonly Named[],
): Generator<undefined, ReadonlyMap<number, string>> {
  const byTitle = new Map<string, Named[]>()
  for (const document of documents) {
    const alike = byTitle.get(document.title)
    if (alike) alike.push(document)
    else byTitle.set(document.title, [document])
  }
  const twins = [...byTitle.values()].filter((documents) => documents.length > 1)
  const ids = twins.flatMap((documents) => documents.map(({ id }) => id))
  const paths = new Map<number, string>()
  for (let from = 0; from < ids.length; from += CHUNK) {
    for (const [id, path] of firstPaths(db, ids.slice(from, from + CHUNK))) paths.set(id, path)
    yield
  }
  const files = new Map<number, string>()
  for (const documents of twins) {
    const ends = pathEnds(documents.map(({ id }) => paths.get(id) ?? ''))
    for (const [at, { id }] of documents.entries()) files.set(id, ends[at] ?? '')
    yield
  }
  return files
}
