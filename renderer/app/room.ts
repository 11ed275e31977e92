/** Widths in CSS pixels of the window's parts. */
export interface Widths {
  readonly window: number
  readonly sidebar: number
  readonly list: number
  readonly inspector: number
}

/** Narrower than this a pane breaks its text into pieces. One text alone is read, not compared: it wants more. */
const PANE = 260
const ONLY_PANE = 400

/** The desk's edges, and what lies between two panes. */
const EDGES = 24
const BETWEEN = 12

/**
 * Which side panels have no room beside the desk and are to lie over it, so that its panes stay readable: the inspector
 * first, then the sidebar. The list stays as long as it is open: it fills the panes.
 */
export function givesWay(
  widths: Widths,
  panes: number,
  open: { readonly sidebar: boolean; readonly list: boolean },
): { readonly sidebar: boolean; readonly inspector: boolean } {
  const desk = EDGES + (panes === 1 ? ONLY_PANE : panes * PANE + (panes - 1) * BETWEEN)
  const left = widths.window - desk - (open.list ? widths.list : 0)
  return {
    sidebar: left < widths.sidebar,
    inspector: left < widths.inspector + (open.sidebar ? widths.sidebar : 0),
  }
}
