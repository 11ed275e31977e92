import type { DocumentId } from '#shared/domain/ids.ts'

/** Where the user was in the results of one search. */
export interface Place {
  /** The first line in sight and how far below the list's upper edge it begins, in CSS pixels; null at the start. */
  readonly top: { readonly line: string; readonly offset: number } | null
  /** The line that was opened last. */
  readonly current: string | null
  /** Documents of which all passages are shown. */
  readonly expanded: readonly DocumentId[]
}

const start: Place = { top: null, current: null, expanded: [] }
const places = new Map<string, Place>()

/** The place that was remembered for a search in this session, or its beginning. */
export function placeOf(search: string): Place {
  return places.get(search) ?? start
}

/** Remembers a place; of old searches only the last 50. */
export function remember(search: string, change: Partial<Place>): void {
  const place = { ...placeOf(search), ...change }
  places.delete(search)
  places.set(search, place)
  const [oldest] = places.keys()
  if (places.size > 50 && oldest !== undefined) places.delete(oldest)
}
