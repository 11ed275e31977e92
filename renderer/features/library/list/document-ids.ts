import { call } from '#renderer/data/client.ts'
import type { DocumentQuery } from '#shared/contract/documents.ts'
import type { DocumentId } from '#shared/domain/ids.ts'

const WINDOW = 500

/** The documents in rows `from` to `to` of a list, both inclusive; asks the library window by window. */
export async function documentIds(query: DocumentQuery, from: number, to: number): Promise<DocumentId[]> {
  const ids: DocumentId[] = []
  for (let offset = from; offset <= to; offset += WINDOW) {
    const limit = Math.min(WINDOW, to - offset + 1)
    const { rows } = await call('documents.list', { ...query, offset, limit })
    ids.push(...rows.map(({ id }) => id))
  }
  return ids
}
