import type { DragEvent } from 'react'
import { z } from 'zod'
import { tab } from '#shared/domain/desk.ts'

const TYPE = 'application/x-bookwheel-tab'

const dragged = z.object({
  tab,
  /** The place it is dragged from; null for what stood in no pane, such as a line of a list. */
  from: z.object({ pane: z.number(), index: z.number() }).nullable(),
})

/** What is dragged onto a pane. */
export type DraggedTab = z.infer<typeof dragged>

/** Starts to drag a tab, or what would become one. */
export function dragTab(event: DragEvent, value: DraggedTab): void {
  event.dataTransfer.setData(TYPE, JSON.stringify(value))
  event.dataTransfer.effectAllowed = value.from ? 'move' : 'copy'
}

/** Whether what is dragged over the window is a tab; which one is only told when it is dropped. */
export function isTabDrag(event: DragEvent): boolean {
  return event.dataTransfer.types.includes(TYPE)
}

/** The tab that was dropped, or null when it is something else. */
export function droppedTab(event: DragEvent): DraggedTab | null {
  const data = event.dataTransfer.getData(TYPE)
  return data === '' ? null : dragged.parse(JSON.parse(data))
}
