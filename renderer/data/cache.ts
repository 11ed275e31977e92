import { QueryClient } from '@tanstack/react-query'
import type { Topic } from '#shared/contract/define.ts'
import { contract, isMethod } from '#shared/contract/index.ts'

/** The answers of the library that the window holds; they stay until a committed write makes them stale. */
export const cache = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', staleTime: Number.POSITIVE_INFINITY, retry: false },
    mutations: { networkMode: 'always', retry: false },
  },
})

/** Marks every answer that depends on one of the topics as stale; those on screen are asked again. */
function invalidate(topics: readonly Topic[]): void {
  void cache.invalidateQueries({
    predicate: ({ queryKey: [method] }) =>
      typeof method === 'string' &&
      isMethod(method) &&
      contract[method].topics.some((topic) => topics.includes(topic)),
  })
}

/** Keeps the cache true to the library from now on. Call once at start. */
export function followLibrary(): void {
  window.bookwheel.on((event) => {
    if (event.name === 'library.changed') invalidate(event.payload.topics)
    if (event.name === 'library.up') void cache.invalidateQueries()
  })
}
