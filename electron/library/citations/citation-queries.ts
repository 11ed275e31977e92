import type { ReadHandle, WriteHandle } from '#library/database/handles.ts'
import type { DocumentId } from '#shared/domain/ids.ts'

/** What was typed or imported about how a document is cited: fields over its own, null for a field that is taken away. */
export interface StoredCitation {
  readonly item: Readonly<Record<string, unknown>>
  readonly origin: 'user' | 'import'
}

/** What is stored about how a document is cited, or null. */
export function storedCitation(db: ReadHandle, document: DocumentId): StoredCitation | null {
  const row = db.get<{ item: string; origin: StoredCitation['origin'] }>(
    'SELECT item, origin FROM citations WHERE document = ?',
    document,
  )
  return row ? { item: JSON.parse(row.item), origin: row.origin } : null
}

/** Stores how a document is cited, or forgets it. */
export function putCitation(db: WriteHandle, document: DocumentId, citation: StoredCitation | null): void {
  db.run('DELETE FROM citations WHERE document = ?', document)
  if (citation === null) return
  db.run(
    'INSERT INTO citations (document, item, origin) VALUES (?, ?, ?)',
    document,
    JSON.stringify(citation.item),
    citation.origin,
  )
}
