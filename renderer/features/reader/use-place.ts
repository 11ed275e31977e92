import { type RefObject, useEffect, useRef } from 'react'
import { changeTab, useDesk } from '#renderer/data/desk.ts'
import { type Place, placeOfRow } from './places.ts'
import type { DocumentTab } from './reader.tsx'
import type { Rows } from './rows.ts'
import type { Viewport } from './viewport.ts'

const SETTLE_MS = 150

/** The place at the top of the pane, noted as the text moves; the tab keeps it too, and the desk remembers it. */
export function usePlace(
  pane: number,
  index: number,
  edition: DocumentTab['edition'],
  viewport: Viewport,
  rows: Rows,
  start: Place,
): RefObject<Place> {
  const here = useRef(start)
  const latest = useRef(rows)
  useEffect(() => {
    latest.current = rows
  })
  useEffect(() => {
    let timer: number | undefined
    let pending: (() => void) | null = null
    const flush = () => {
      window.clearTimeout(timer)
      timer = undefined
      pending?.()
      pending = null
    }
    const unwatch = viewport.watch(() => {
      const { row, fraction } = viewport.place()
      const place = placeOfRow(latest.current, row, fraction)
      here.current = place
      pending = () => {
        // The tab may have been moved or closed meanwhile.
        const tab = useDesk.getState().desk.panes[pane]?.tabs[index]
        if (tab?.kind === 'document' && tab.edition === edition) changeTab(pane, index, { ...tab, place })
      }
      timer ??= window.setTimeout(flush, SETTLE_MS)
    })
    return () => {
      unwatch()
      flush()
    }
  }, [pane, index, edition, viewport])
  return here
}
