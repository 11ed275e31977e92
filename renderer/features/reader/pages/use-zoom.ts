import { type RefObject, useEffect, useState } from 'react'
import { useCommand } from '#renderer/data/commands.ts'

/** CSS pixels a point at 100 %. */
const FULL = 96 / 72
const STEP = 1.2
const LEAST = 0.3
const MOST = 6

/** How large pages are shown, and what changes it. */
export interface Zoom {
  /** CSS pixels a point. */
  readonly scale: number
  readonly percent: number
  readonly in: () => void
  readonly out: () => void
  /** As wide as the pane, also when that changes. */
  readonly fit: () => void
}

/** The size of the pages of a pane: that of the pane (`fitting`, CSS pixels a point) until the user chooses another. */
export function useZoom(scroller: RefObject<HTMLElement | null>, fitting: number, focused: boolean): Zoom {
  const [chosen, setChosen] = useState<number | null>(null)
  const scale = chosen ?? fitting
  const by = (factor: number) =>
    setChosen((old) => Math.min(MOST, Math.max(LEAST, (old ?? fitting) * factor)))
  const zoom: Zoom = {
    scale,
    percent: Math.round((scale / FULL) * 100),
    in: () => by(STEP),
    out: () => by(1 / STEP),
    fit: () => setChosen(null),
  }
  // In the text the same keys change the size of its letters.
  useCommand('view.larger', zoom.in, focused)
  useCommand('view.smaller', zoom.out, focused)
  useCommand('view.resetSize', zoom.fit, focused)

  useEffect(() => {
    const root = scroller.current
    if (!root) return undefined
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      const factor = Math.exp(-event.deltaY / 400)
      setChosen((old) => Math.min(MOST, Math.max(LEAST, (old ?? fitting) * factor)))
    }
    root.addEventListener('wheel', onWheel, { passive: false })
    return () => root.removeEventListener('wheel', onWheel)
  }, [scroller, fitting])
  return zoom
}
