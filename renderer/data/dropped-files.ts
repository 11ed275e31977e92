import { useEffect, useRef } from 'react'
import { create } from 'zustand'

/** Takes files that are dropped on the window in place of the import; `words` say so while they are over it. */
export interface FileTaker {
  readonly words: string
  readonly take: (paths: readonly string[]) => void
}

/** Who takes dropped files now; null for the import. */
export const useFileTaker = create<{ readonly taker: FileTaker | null }>(() => ({ taker: null }))

/** Takes dropped files while `isOpen`; `paths` are absolute and at least one. */
export function useTakeDropped(isOpen: boolean, words: string, take: FileTaker['take']): void {
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  useEffect(() => {
    if (!isOpen) return undefined
    useFileTaker.setState({ taker: { words, take: (paths) => latest.current(paths) } })
    return () => useFileTaker.setState({ taker: null })
  }, [isOpen, words])
}
