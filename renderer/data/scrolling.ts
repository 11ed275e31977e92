import { create } from 'zustand'

/** Panes that scroll together: the one that leads and how far it is, 0 (top) to 1 (bottom). */
interface Scrolling {
  readonly leader: number | null
  readonly proportion: number
}

export const useScrolling = create<Scrolling>(() => ({ leader: null, proportion: 0 }))

/** The pane in which the user moves from now on; only that one is followed. */
export function lead(pane: number): void {
  if (useScrolling.getState().leader !== pane) useScrolling.setState({ leader: pane })
}

/** Tells the other panes how far this one is; nothing unless it leads. */
export function scrolledTo(pane: number, proportion: number): void {
  if (useScrolling.getState().leader === pane) useScrolling.setState({ proportion })
}
