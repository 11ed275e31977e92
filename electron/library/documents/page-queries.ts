import type { ReadHandle } from '#library/database/handles.ts'
import type { Passage } from '#shared/domain/passages.ts'

const LAST_BEGUN = `
  SELECT label FROM pages WHERE edition = ? AND start > ? AND start <= ? ORDER BY start DESC LIMIT 1`

/** The page of the letter at an offset in a passage, as `pageOf` of `shared/domain/pages.ts` finds it. */
export function pageAt(
  db: ReadHandle,
  { edition, start, page }: Pick<Passage, 'edition' | 'start' | 'page'>,
  offset: number,
): string | null {
  if (page === null) return null
  return db.get<{ label: string }>(LAST_BEGUN, edition, start, offset)?.label ?? page
}
