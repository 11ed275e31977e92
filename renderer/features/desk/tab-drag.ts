import type { DragEvent } from 'react'

const TYPE = 'application/x-bookwheel-tab'

/** Where a dragged tab comes from. */
export interface DraggedTab {
  readonly pane: number
  readonly index: number
}

/** Starts to drag a tab. */
export function dragTab(event: DragEvent, tab: DraggedTab): void {
  event.dataTransfer.setData(TYPE, `${tab.pane} ${tab.index}`)
  event.dataTransfer.effectAllowed = 'move'
}

/** Whether what is dragged over the window is a tab; which one is only told when it is dropped. */
export function isTabDrag(event: DragEvent): boolean {
  return event.dataTransfer.types.includes(TYPE)
}

/** The tab that was dropped, or null when it is something else. */
export function draggedTab(event: DragEvent): DraggedTab | null {
  const [pane, index] = event.dataTransfer.getData(TYPE).split(' ').map(Number)
  return pane === undefined || index === undefined || Number.isNaN(pane) ? null : { pane, index }
}
