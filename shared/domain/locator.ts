/**
 * Where words stand in a document: their first and last passage, and the pages of these where the document has pages. What
 * is left out of the last is as in the first.
 */
export interface Locus {
  readonly ordinal: number
  readonly page: string | null
  readonly lastOrdinal?: number
  readonly lastPage?: string | null
}

/** A place as it is cited: "¶ 12", "¶ 12–14", "p. 3, ¶ 12", "pp. 3–4, ¶ 12–14". */
export function locator({ ordinal, page, lastOrdinal = ordinal, lastPage = page }: Locus): string {
  const passages = ordinal === lastOrdinal ? `¶ ${ordinal}` : `¶ ${ordinal}–${lastOrdinal}`
  const from = page ?? lastPage
  if (from === null) return passages
  return from === (lastPage ?? from)
    ? `${pageLabel(from)}, ${passages}`
    : `pp. ${from}–${lastPage}, ${passages}`
}

/** A page as it is cited: "p. 3". */
export function pageLabel(page: string): string {
  return `p. ${page}`
}
