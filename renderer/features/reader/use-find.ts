import { useMemo, useState } from 'react'
import { useRead } from '#renderer/data/hooks.ts'
import { toFailure } from '#shared/contract/errors.ts'
import type { EditionId } from '#shared/domain/ids.ts'
import type { Outline, Words } from './outline.ts'

/** Find in document: what is looked for, all matches in reading order, and the one that is shown. */
export interface Find {
  readonly isOpen: boolean
  /** Counts how often it was asked for, so that asking again brings the focus back. */
  readonly turn: number
  readonly query: string
  /** Matches as ranges of canonical text. */
  readonly hits: readonly Words[]
  /** Index of the match that is shown, -1 when there is none. */
  readonly at: number
  readonly searching: boolean
  readonly error: string | null
  readonly open: () => void
  readonly close: () => void
  readonly ask: (query: string) => void
  readonly choose: (at: number) => void
}

const nothing: readonly Words[] = []

/** The state of find in document for one edition. */
export function useFind(edition: EditionId, outline: Outline): Find {
  const [isOpen, setOpen] = useState(false)
  const [turn, setTurn] = useState(0)
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(-1)
  const asked = isOpen && query.trim() !== ''
  const answer = useRead('passages.find', { edition, query }, { enabled: asked, keep: true })
  const hits = useMemo(() => {
    if (!asked || !answer.data) return nothing
    return answer.data.hits.map(({ ordinal, start, end }) => {
      const passage = outline.starts[ordinal - 1] ?? 0
      return { start: passage + start, end: passage + end }
    })
  }, [asked, answer.data, outline])
  return {
    isOpen,
    turn,
    query,
    hits,
    at: Math.min(at, hits.length - 1),
    searching: asked && (answer.isFetching || answer.isPlaceholderData),
    error: asked && answer.error ? toFailure(answer.error).message : null,
    open: () => {
      setOpen(true)
      setTurn((old) => old + 1)
    },
    close: () => setOpen(false),
    ask: setQuery,
    choose: setAt,
  }
}

/** The matches that share text with a range, out of matches in reading order. */
export function hitsIn(hits: readonly Words[], range: Words): Words[] {
  let low = 0
  let high = hits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((hits[middle]?.end ?? 0) <= range.start) low = middle + 1
    else high = middle
  }
  const found: Words[] = []
  for (let index = low; index < hits.length; index += 1) {
    const hit = hits[index]
    if (!hit || hit.start >= range.end) break
    found.push(hit)
  }
  return found
}

/** The first match at or after an offset, the first of all behind the last one; -1 when there is none. */
export function hitFrom(hits: readonly Words[], offset: number): number {
  if (hits.length === 0) return -1
  const found = hits.findIndex(({ start }) => start >= offset)
  return found < 0 ? 0 : found
}
