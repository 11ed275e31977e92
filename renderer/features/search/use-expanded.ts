import { useQueries } from '@tanstack/react-query'
import { call } from '#renderer/data/client.ts'
import { listedAt, type WalkedSearch } from '#renderer/data/search-walk.ts'
import type { PassageHit, SearchAnswer } from '#shared/contract/search.ts'
import type { DocumentId } from '#shared/domain/ids.ts'

/** All matching passages of the documents in `open`, as far as they are known by now. */
export function useExpanded(
  answer: SearchAnswer | null,
  search: WalkedSearch,
  open: readonly DocumentId[],
): ReadonlyMap<DocumentId, readonly PassageHit[]> {
  const wanted = (answer?.documents ?? []).flatMap(({ id }, offset) =>
    open.includes(id) ? [{ id, offset }] : [],
  )
  const loaded = useQueries({
    queries: wanted.map(({ offset }) => {
      const input = listedAt(search, offset)
      return { queryKey: ['search.run', input], queryFn: () => call('search.run', input) }
    }),
  })
  return new Map(
    wanted.flatMap(({ id }, i) => {
      // Between two answers the documents may have moved; then the list waits for the next one.
      const document = loaded[i]?.data?.documents.find((found) => found.id === id)
      return document ? [[id, document.passages] as const] : []
    }),
  )
}
