import { type RefObject, useEffect, useRef } from 'react'
import { cache } from '#renderer/data/cache.ts'
import { changeTab, useDesk } from '#renderer/data/desk.ts'
import type { Pages } from '../loci.ts'
import type { Outline } from '../outline.ts'
import type { Place } from '../places.ts'
import type { DocumentTab } from '../reader.tsx'
import { noteShownPage } from '../shown-page.ts'
import { offsetOfPlace, pageOfOffset, placeOnPages } from './page-places.ts'
import type { PagePlace, PageSight } from './page-sight.ts'
import type { ShownPages } from './use-page-pointer.ts'
import { boxesQuery } from './use-page-texts.ts'

const SETTLE_MS = 150

/** Where the pages of each edition were left, beside the place in the text that a tab remembers: pictures have no text. */
const left = new Map<DocumentTab['edition'], { readonly place: Place; readonly page: PagePlace }>()

/** Begins at the place that the tab remembers, and notes there where the reader is, as the text does. */
export function usePagePlace(
  pane: number,
  index: number,
  tab: DocumentTab,
  outline: Outline,
  pages: Pages,
  sight: PageSight,
  shown: RefObject<ShownPages>,
): PagePlace {
  const { edition } = tab
  const known = left.get(edition)
  const isKnown = known?.place.ordinal === tab.place.ordinal && known.place.fraction === tab.place.fraction
  const offset = offsetOfPlace(outline, tab.place)
  const start = useRef(isKnown ? known.page : { number: pageOfOffset(outline, pages, offset), y: 0 })

  // How far down the page the words stand is known only when its boxes are read.
  useEffect(() => {
    if (isKnown || (tab.place.ordinal === 1 && tab.place.fraction === 0)) return
    const { number } = start.current
    let isWanted = true
    cache.fetchQuery(boxesQuery(edition, number)).then(
      (boxes) => {
        const ordered = boxes.toSorted((a, b) => a.start - b.start)
        const at = ordered.findIndex(({ end }) => end > offset)
        const box = ordered[at]
        if (isWanted && box && at > 0) sight.go({ number, y: box.y }, 0.02)
      },
      () => undefined,
    )
    return () => {
      isWanted = false
    }
    // oxlint-disable-next-line react/exhaustive-deps -- only where it begins
  }, [])

  useEffect(() => {
    let timer: number | undefined
    const note = () => {
      timer = undefined
      const page = sight.place()
      const place = placeOnPages(outline, pages, shown.current.byPage.get(page.number), page)
      left.set(edition, { place, page })
      // The tab may have been moved or closed meanwhile.
      const now = useDesk.getState().desk.panes[pane]?.tabs[index]
      if (now?.kind === 'document' && now.edition === edition) changeTab(pane, index, { ...now, place })
    }
    const unwatch = sight.watch(() => {
      noteShownPage(pane, sight.place().number)
      timer ??= window.setTimeout(note, SETTLE_MS)
    })
    return () => {
      unwatch()
      noteShownPage(pane, null)
      if (timer === undefined) return
      window.clearTimeout(timer)
      note()
    }
  }, [pane, index, edition, outline, pages, sight, shown])
  return start.current
}
