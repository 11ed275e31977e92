import { useLayoutEffect, useRef, useState } from 'react'
import { showFailure } from '#renderer/data/failures.ts'
import { openWords } from '#renderer/data/open.ts'
import { HitList } from './hit-list.tsx'
import { groupsOf, type Line } from './lines.ts'
import { openHit } from './open-hit.ts'
import { placeOf, remember } from './place.ts'
import { useExpanded } from './use-expanded.ts'
import type { Found } from './use-search.ts'

interface FoundListProps {
  readonly found: Found
  readonly loadingMore: boolean
  readonly onEnd: () => void
}

/** The results of one search, at the place where the user left them. */
export function FoundList({ found, loadingMore, onEnd }: FoundListProps) {
  const { query, furniture } = found
  const id = `${furniture} ${query}`
  const [place, setPlace] = useState(() => placeOf(id))
  const scroller = useRef<HTMLDivElement>(null)
  const all = useExpanded(found, { query, furniture }, place.expanded)

  const change = (change: Partial<typeof place>) => {
    remember(id, change)
    setPlace((old) => ({ ...old, ...change }))
  }
  const choose = (line: Line, options: { readonly beside: boolean }) => {
    if (line.kind === 'more') change({ expanded: [...place.expanded, line.document.id] })
    else {
      change({ current: line.id })
      if (line.kind === 'document')
        openWords({ document: line.document.id, edition: line.document.edition }, null, options)
      else openHit(line, options).catch(showFailure)
    }
  }

  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = placeOf(id).scrollTop
  }, [id])

  return (
    <HitList
      groups={groupsOf(found, all)}
      current={place.current}
      loadingMore={loadingMore}
      scroller={scroller}
      onChoose={choose}
      onEnd={onEnd}
      onScroll={() => remember(id, { scrollTop: scroller.current?.scrollTop ?? 0 })}
    />
  )
}
