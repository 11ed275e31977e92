import { useQueries } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { cache } from '#renderer/data/cache.ts'
import { call } from '#renderer/data/client.ts'
import type { EditionId } from '#shared/domain/ids.ts'
import type { Passage } from '#shared/domain/passages.ts'
import { type TextWindow, windowAt } from './text-windows.ts'

/** How one window is read and cached. */
export const textQuery = (edition: EditionId, { from, to }: TextWindow) => ({
  queryKey: ['passages.read', { edition, from, to }] as const,
  queryFn: () => call('passages.read', { edition, from, to }),
})

/**
 * The passages of the given ordinals as far as they are loaded; asks for the windows that hold them, and then for those
 * around, so that scrolling finds text where it comes. `besides` are wanted too, though they are far away.
 */
export function usePassages(
  edition: EditionId,
  windows: readonly TextWindow[],
  ordinals: readonly number[],
  besides: readonly number[] = [],
): ReadonlyMap<number, Passage> {
  const indices = [...new Set(ordinals.map((ordinal) => windowAt(windows, ordinal)))]
  const far = besides.map((ordinal) => windowAt(windows, ordinal))
  const needed = [...new Set([...indices, ...far])]
    .map((index) => windows[index])
    .filter((window) => window !== undefined)
  const answers = useQueries({ queries: needed.map((window) => textQuery(edition, window)), combine: loaded })
  const passages = useMemo(
    () => new Map(answers.flat().map((passage) => [passage.ordinal, passage] as const)),
    [answers],
  )

  const isLoaded = answers.every((answer) => answer.length > 0)
  const [first, last] = [Math.min(...indices), Math.max(...indices)]
  useEffect(() => {
    if (!isLoaded) return
    for (const window of [windows[first - 1], windows[last + 1]]) {
      if (window) void cache.prefetchQuery(textQuery(edition, window))
    }
  }, [isLoaded, edition, windows, first, last])

  return passages
}

function loaded(results: readonly { readonly data?: Passage[] | undefined }[]): Passage[][] {
  return results.map(({ data }) => data ?? [])
}
