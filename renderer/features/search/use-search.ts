import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { call } from '#renderer/data/client.ts'
import { useSearchOrder } from '#renderer/data/search-order.ts'
import type { WalkedSearch } from '#renderer/data/search-walk.ts'
import type { SearchAnswer } from '#shared/contract/search.ts'
import { wantedLeaves } from '#shared/query/leaves.ts'
import { parseQuery } from '#shared/query/parse.ts'

/** Documents of one window; scrolling to its end asks for the next one. */
const WINDOW = 50

/** Passages shown of each document before "more" is asked for. */
const PASSAGES_SHOWN = 3

/** An answer and what was asked. */
export interface Found extends SearchAnswer, WalkedSearch {}

/** What names a search and the place in its results. */
export function searchId({ query, furniture, sort, mode }: WalkedSearch): string {
  return `${furniture} ${sort} ${mode} ${query}`
}

/** The windows of a search as one answer. The former answer stays until the next one is there. */
export function useSearch(text: string, furniture: boolean) {
  const query = text.trim()
  const order = useSearchOrder()
  const parsed = useMemo(() => parseQuery(query).query, [query])
  // A search by what is known of documents finds no passages that could be listed.
  const mode = parsed && wantedLeaves(parsed).length > 0 ? order.mode : 'documents'
  const search = { query, furniture, sort: order.sort, mode }
  const { data, error, isFetching, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery({
      queryKey: ['search.run', { ...search, passagesPerDocument: PASSAGES_SHOWN }],
      queryFn: async ({ pageParam: offset }): Promise<Found> => {
        const window = { offset, limit: WINDOW, passagesPerDocument: PASSAGES_SHOWN }
        return { ...(await call('search.run', { ...search, ...window })), ...search }
      },
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const loaded = pages.reduce((sum, page) => sum + page.documents.length, 0)
        const all = mode === 'passages' ? last.passages : last.total
        return last.documents.length > 0 && loaded < all ? loaded : undefined
      },
      enabled: query !== '',
      placeholderData: keepPreviousData,
    })
  return {
    answer: data ? joined(data.pages) : null,
    error,
    waiting: isFetching && (isPlaceholderData || !data),
    loadingMore: isFetchingNextPage,
    more: () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
    },
  }
}

function joined(pages: readonly Found[]): Found | null {
  const [first] = pages
  return first ? { ...first, documents: pages.flatMap((page) => page.documents) } : null
}
