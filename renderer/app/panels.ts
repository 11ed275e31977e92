import { useMemo, useSyncExternalStore } from 'react'
import { create } from 'zustand'
import { changeDesk, useDesk } from '#renderer/data/desk.ts'
import { useEditing } from '#renderer/data/editing.ts'
import { givesWay, type Widths } from './room.ts'

type Panel = 'sidebar' | 'inspector'

/** Which panel lies over the desk: one at a time, until it is left. */
const useOverlay = create<{ readonly open: Panel | null }>(() => ({ open: null }))

function onResize(listener: () => void): () => void {
  window.addEventListener('resize', listener)
  return () => window.removeEventListener('resize', listener)
}

function measure(width: number): Widths {
  const tokens = getComputedStyle(document.documentElement)
  const of = (column: string) => Number.parseFloat(tokens.getPropertyValue(`--${column}-width`))
  return { window: width, sidebar: of('sidebar'), list: of('list'), inspector: of('inspector') }
}

/** Whether a side panel lies over the desk when it is open, for want of room beside it. */
function useIsOver(panel: Panel): boolean {
  const width = useSyncExternalStore(onResize, () => window.innerWidth)
  const widths = useMemo(() => measure(width), [width])
  const panes = useDesk(({ desk }) => desk.panes.length)
  const sidebar = useDesk(({ desk }) => desk.sidebar)
  const list = useDesk(({ desk }) => desk.list)
  return givesWay(widths, panes, { sidebar, list })[panel]
}

interface PanelState {
  readonly isOpen: boolean
  /** Whether it lies over the desk instead of beside it. */
  readonly isOver: boolean
  toggle(): void
  open(): void
  close(): void
}

/** A side panel and how it is opened and closed. What was chosen where there is room for it is remembered. */
export function usePanel(panel: Panel): PanelState {
  const isOver = useIsOver(panel)
  const overlaid = useOverlay(({ open }) => open === panel)
  const remembered = useDesk(({ desk }) => desk[panel])
  const isOpen = isOver ? overlaid : remembered
  const set = (open: boolean) =>
    isOver ? useOverlay.setState({ open: open ? panel : null }) : changeDesk({ [panel]: open })
  return { isOpen, isOver, toggle: () => set(!isOpen), open: () => set(true), close: () => set(false) }
}

/** Calls `open` when a comment is to be written: its field stands in the inspector. Returns a function that ends this. */
export function whenCommenting(open: () => void): () => void {
  return useEditing.subscribe(({ highlight }) => {
    if (highlight !== null) open()
  })
}

/** Closes what lies over the desk. */
export function closeOverlay(): void {
  useOverlay.setState({ open: null })
}
