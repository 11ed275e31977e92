import { useQueries } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { CallInput, Output } from '#shared/contract/index.ts'
import { call } from './client.ts'

/** The reads that answer one window of a long list. */
type PagedName = 'documents.list' | 'highlights.all'
type Row<M extends PagedName> = Output<M>['rows'][number]

/** A long list of which only the windows on screen are held. */
export interface Pages<T> {
  /** The number of all rows; undefined until it is known. */
  readonly total: number | undefined
  /** A row by its index; undefined while it is not loaded. */
  row(index: number): T | undefined
  /** Asks for the rows on screen, both inclusive. Safe to call at every scroll event. */
  readonly show: (first: number, last: number) => void
  readonly error: unknown
}

const PAGE = 100
/** While the list is being dragged past, the windows in between are not asked for. */
const SETTLE_MS = 80

/** Reads a long list window by window; `query` without `offset` and `limit`. */
export function usePages<M extends PagedName>(
  method: M,
  query: Omit<CallInput<M>, 'offset' | 'limit'>,
): Pages<Row<M>> {
  const [wanted, setWanted] = useState({ first: 0, last: 0 })
  const timer = useRef<number | undefined>(undefined)
  const key = JSON.stringify(query)

  const show = useCallback((first: number, last: number) => {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => {
      const next = {
        first: Math.floor(Math.max(0, first) / PAGE),
        last: Math.floor(Math.max(0, last) / PAGE),
      }
      setWanted((old) => (old.first === next.first && old.last === next.last ? old : next))
    }, SETTLE_MS)
  }, [])

  // Another list starts at its beginning.
  useEffect(() => {
    void key
    setWanted({ first: 0, last: 0 })
    return () => window.clearTimeout(timer.current)
  }, [key])

  const numbers = Array.from({ length: wanted.last - wanted.first + 1 }, (_, at) => wanted.first + at)
  const answers = useQueries({
    queries: numbers.map((page) => {
      const input = { ...query, offset: page * PAGE, limit: PAGE } as CallInput<M>
      return { queryKey: [method, input], queryFn: () => call(method, input) }
    }),
  })

  // While only windows are on screen that are still on their way, the list keeps its length.
  const known = useRef<{ readonly key: string; readonly total: number | undefined }>({
    key,
    total: undefined,
  })
  const answered = answers.find(({ data }) => data)?.data?.total
  if (known.current.key !== key || answered !== undefined) known.current = { key, total: answered }

  return {
    total: known.current.total,
    row: (index) => answers[Math.floor(index / PAGE) - wanted.first]?.data?.rows[index % PAGE],
    show,
    error: answers.find(({ error }) => error)?.error ?? null,
  }
}
