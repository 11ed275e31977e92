import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { EventName, EventPayload } from '#shared/contract/events.ts'
import type { CallInput, Output, ReadName } from '#shared/contract/index.ts'
import { call } from './client.ts'

/**
 * The answer to a read, kept up to date. `enabled: false` waits; `keep` shows the former answer while the input changes.
 */
export function useRead<M extends ReadName | 'app.state'>(
  method: M,
  input: CallInput<M>,
  options: { readonly enabled?: boolean; readonly keep?: boolean } = {},
): UseQueryResult<Output<M>> {
  return useQuery<Output<M>>({
    queryKey: [method, input],
    queryFn: () => call(method, input),
    enabled: options.enabled ?? true,
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
  })
}

/** Calls `listener` for each event of that name while the component is mounted. */
export function useEvent<E extends EventName>(name: E, listener: (payload: EventPayload<E>) => void): void {
  const latest = useRef(listener)
  useEffect(() => {
    latest.current = listener
  })
  useEffect(
    () =>
      window.bookwheel.on((event) => {
        if (event.name === name) latest.current(event.payload as EventPayload<E>)
      }),
    [name],
  )
}
