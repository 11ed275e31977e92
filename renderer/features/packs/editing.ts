import { create } from 'zustand'
import type { PackItemId } from '#shared/domain/ids.ts'

/** The heading or text of a pack that is being written, and the excerpt whose dialog is open. */
export const usePackEditing = create<{
  readonly writing: PackItemId | null
  readonly adjusting: PackItemId | null
}>(() => ({ writing: null, adjusting: null }))

/** Opens the words of a heading or a text for writing; null closes them. */
export function write(item: PackItemId | null): void {
  usePackEditing.setState({ writing: item })
}

/** Opens the dialog in which an excerpt is adjusted; null closes it. */
export function adjust(item: PackItemId | null): void {
  usePackEditing.setState({ adjusting: item })
}
