import { useEffect, useState } from 'react'
import { useRead } from '#renderer/data/hooks.ts'
import type { Entry } from './entries.ts'
import { findNames, takeNames, useTaken } from './name-search.ts'

const LIMIT = 60
const NOTHING = { text: '', entries: [] }

/** What the typed words find; `ready` once the names of the library are known. */
export interface Found {
  readonly entries: readonly Entry[]
  /** Whether the entries answer what is typed now, and not what was typed before. */
  readonly isCurrent: boolean
  readonly ready: boolean
}

/** Searches the names of everything as they are typed, while `enabled`. */
export function useNames(text: string, enabled: boolean): Found {
  const catalog = useRead('catalog.list', {}, { enabled }).data
  const times = useTaken((state) => state.times)
  const [found, setFound] = useState<{ readonly text: string; readonly entries: readonly Entry[] }>(NOTHING)

  useEffect(() => {
    if (catalog !== undefined) takeNames(catalog)
  }, [catalog])

  useEffect(() => {
    if (enabled && times > 0) findNames(text, LIMIT, (entries) => setFound({ text, entries }))
  }, [enabled, text, times])

  return { entries: found.entries, isCurrent: found.text === text, ready: times > 0 }
}
