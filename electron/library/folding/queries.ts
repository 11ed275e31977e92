import type { ReadHandle, WriteHandle } from '#library/database/handles.ts'
import { FOLDING } from '#library/packs/versions.ts'
import { store, stored } from '#library/settings/queries.ts'
import type { EditionId } from '#shared/domain/ids.ts'

const KEY = 'folding'

/** By which rules the indexes were made. `after`: the editions up to this one were, the others not yet; null when all were. */
interface FoldingState {
  readonly version: string
  readonly after: EditionId | null
}

/** The last edition whose passages are indexed by the rules of this program; 0 for none, null when all are. */
export function foldedUpTo(db: ReadHandle): EditionId | null {
  const state = stored(db, KEY) as FoldingState | null
  return state?.version === FOLDING ? state.after : (0 as EditionId)
}

/** Says that all editions up to this one are indexed by the rules of this program, or all that there are. */
export function recordFolding(db: WriteHandle, after: EditionId | null): void {
  const state: FoldingState = { version: FOLDING, after }
  store(db, KEY, state)
}

const COUNT = `
  SELECT count(*) AS documents, count(*) FILTER (WHERE e.id <= ?) AS done
  FROM documents d JOIN editions e ON e.document = d.id AND e.newest = 1 WHERE d.trashed_at IS NULL`

/** How many documents are indexed by the rules of this program, of how many; null when all are. */
export function foldingProgress(
  db: ReadHandle,
): { readonly done: number; readonly documents: number } | null {
  const after = foldedUpTo(db)
  if (after === null) return null
  const counts = db.get<{ done: number; documents: number }>(COUNT, after)
  return counts ?? { done: 0, documents: 0 }
}
