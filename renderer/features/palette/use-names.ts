import { useEffect, useState } from 'react'
import { useRead } from '#renderer/data/hooks.ts'
import type { Entry } from './entries.ts'
import { findNames, takeNames, useTaken } from './name-search.ts'

const LIMIT = 60

/** What the typed words find; `ready` once the names of the library are known. */
export interface Found {
  readonly entries: readonly Entry[]
  readonly ready: boolean
}

/** Searches the names of everything as they are typed, while `enabled`. */
export function useNames(text: string, enabled: boolean): Found {
  const catalog = useRead('catalog.list', {}, { enabled }).data
  const times = useTaken((state) => state.times)
  const [entries, setEntries] = useState<readonly Entry[]>([])

  useEffect(() => {
    if (catalog !== undefined) takeNames(catalog)
  }, [catalog])

  useEffect(() => {
    if (enabled && times > 0) findNames(text, LIMIT, setEntries)
  }, [enabled, text, times])

  return { entries, ready: times > 0 }
}
