import { useEffect, useRef, useState } from 'react'
import { showFailure } from '#renderer/data/failures.ts'
import { openWords } from '#renderer/data/open.ts'
import { useSearchFocus } from '#renderer/data/search-focus.ts'
import { useWalk } from '#renderer/data/search-walk.ts'
import { useTwinFiles } from '#renderer/data/twins.ts'
import { HitList } from './hit-list.tsx'
import { groupsOf, type Line, lineOfWalk } from './lines.ts'
import { openHit } from './open-hit.ts'
import { placeOf, remember } from './place.ts'
import { useExpanded } from './use-expanded.ts'
import { useFollow, useTakenFocus } from './use-follow.ts'
import { useScrollPlace } from './use-scroll-place.ts'
import { type Found, searchId } from './use-search.ts'

interface FoundListProps {
  readonly found: Found
  readonly loadingMore: boolean
  readonly onEnd: () => void
}

/** The results of one search, at the place where the user left them. */
export function FoundList({ found, loadingMore, onEnd }: FoundListProps) {
  const { query, furniture, sort, mode } = found
  const id = searchId(found)
  const [place, setPlace] = useState(() => placeOf(id))
  const scroller = useRef<HTMLDivElement>(null)
  const all = useExpanded(found, { query, furniture, sort, mode }, place.expanded)
  const takesFocus = useSearchFocus(({ search }) => search === query)
  // A list that is just being made has no line yet that could be focused; it waits for one itself.
  const [startsFocused] = useState(takesFocus)

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
      else openHit(line, found, options).catch(showFailure)
    }
  }

  const walk = useWalk(({ walk }) => (walk && searchId(walk.search) === id ? walk : null))
  const groups = groupsOf(found, all, useTwinFiles(found.documents))
  const order = groups.flatMap(({ lines }) => lines.map((line) => line.id))
  const keepScroll = useScrollPlace(scroller, id, order)
  const current = (walk && lineOfWalk(walk, order)) ?? place.current
  useFollow(scroller, current, order)
  useTakenFocus(scroller, current, takesFocus)
  const goesBeyond = walk !== null && walk.index >= found.documents.length
  useEffect(() => {
    if (goesBeyond) onEnd()
  }, [goesBeyond, onEnd])

  return (
    <HitList
      groups={groups}
      current={current}
      startsFocused={startsFocused}
      loadingMore={loadingMore}
      scroller={scroller}
      onChoose={choose}
      onEnd={onEnd}
      onScroll={keepScroll}
    />
  )
}
