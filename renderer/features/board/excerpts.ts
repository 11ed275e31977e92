import { useMemo } from 'react'
import type { BoardFilter } from '#renderer/data/board.ts'
import { useRead } from '#renderer/data/hooks.ts'
import { type Pages, usePages } from '#renderer/data/pages.ts'
import type { Output } from '#shared/contract/index.ts'
import type { HighlightId } from '#shared/domain/ids.ts'

/** A highlight as the board shows it. */
export type Excerpt = Output<'highlights.all'>['rows'][number]

/** What fits a filter: the ids of all, and the rows that were looked at. */
export interface Excerpts {
  /** Undefined until they are known. */
  readonly ids: readonly HighlightId[] | undefined
  /** The place of each among them. */
  readonly places: ReadonlyMap<HighlightId, number>
  /** Undefined while it is not loaded. */
  readonly row: (index: number) => Excerpt | undefined
  readonly show: Pages<Excerpt>['show']
  readonly error: unknown
}

/** The highlights that fit a filter, document by document. */
export function useExcerpts({ query, tag, colour, document }: BoardFilter): Excerpts {
  const filter = { query, tag, colour, document, order: 'document' } as const
  const { data: ids, error } = useRead('highlights.ids', filter, { keep: true })
  const pages = usePages('highlights.all', filter)
  const places = useMemo(() => new Map(ids?.map((id, index) => [id, index])), [ids])
  return {
    ids,
    places,
    // Ids and rows are answered apart: a row that has moved meanwhile is not the one that was asked for.
    row: (index) => {
      const row = pages.row(index)
      return row && row.id === ids?.[index] ? row : undefined
    },
    show: pages.show,
    error: error ?? pages.error,
  }
}
