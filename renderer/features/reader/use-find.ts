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

/** The state of find in document for one edition. Furniture that is folded away is left out, as in the library's search. */
export function useFind(edition: EditionId, outline: Outline, open: ReadonlySet<number>): Find {
  const [isOpen, setOpen] = useState(false)
  const [turn, setTurn] = useState(0)
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(-1)
  const asked = isOpen && query.trim() !== ''
  const answer = useRead('passages.find', { edition, query }, { enabled: asked, keep: true })
  const hits = useMemo(() => {
    if (!asked || !answer.data) return nothing
    const { starts, furniture } = outline
    return answer.data.hits
      .filter(({ ordinal }) => !furniture[ordinal - 1] || open.has(ordinal))
      .map(({ ordinal, start, end }) => {
        const passage = starts[ordinal - 1] ?? 0
        return { start: passage + start, end: passage + end }
      })
  }, [asked, answer.data, outline, open])
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
