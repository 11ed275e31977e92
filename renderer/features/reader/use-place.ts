import { useEffect, useRef } from 'react'
import { changeTab, useDesk } from '#renderer/data/desk.ts'
import { placeOfRow } from './places.ts'
import type { DocumentTab } from './reader.tsx'
import type { Rows } from './rows.ts'
import type { Viewport } from './viewport.ts'

const SETTLE_MS = 150

/** Keeps the tab's place true to what is at the top of the pane; the desk remembers it. */
export function usePlace(
  pane: number,
  index: number,
  edition: DocumentTab['edition'],
  viewport: Viewport,
  rows: Rows,
): void {
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
}
