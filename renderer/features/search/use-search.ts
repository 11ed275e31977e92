import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { call } from '#renderer/data/client.ts'
import type { SearchAnswer } from '#shared/contract/search.ts'

/** Documents of one window; scrolling to its end asks for the next one. */
const WINDOW = 50

/** Passages shown of each document before "more" is asked for. */
const PASSAGES_SHOWN = 3

/** An answer and what was asked. */
export interface Found extends SearchAnswer {
  readonly query: string
  readonly furniture: boolean
}

/** The windows of a search as one answer. The former answer stays until the next one is there. */
export function useSearch(text: string, furniture: boolean) {
  const query = text.trim()
  const { data, error, isFetching, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery({
      queryKey: ['search.run', { query, furniture, passagesPerDocument: PASSAGES_SHOWN }],
      queryFn: async ({ pageParam: offset }): Promise<Found> => {
        const window = { offset, limit: WINDOW, passagesPerDocument: PASSAGES_SHOWN }
        return { ...(await call('search.run', { query, furniture, ...window })), query, furniture }
      },
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const loaded = pages.reduce((sum, page) => sum + page.documents.length, 0)
        return last.documents.length > 0 && loaded < last.total ? loaded : undefined
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
