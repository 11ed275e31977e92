import { create } from 'zustand'
import type { PackItemId } from '#shared/domain/ids.ts'

/**
 * The heading or text of a pack that is being written, the excerpt whose dialog is open, and the item that has the focus, which
 * the preview shows too.
 */
export const usePackEditing = create<{
  readonly writing: PackItemId | null
  readonly adjusting: PackItemId | null
  readonly focused: PackItemId | null
}>(() => ({ writing: null, adjusting: null, focused: null }))

/** Says which item has the focus. */
export function focusItem(item: PackItemId): void {
  usePackEditing.setState({ focused: item })
}

/** Opens the words of a heading or a text for writing; null closes them. */
export function write(item: PackItemId | null): void {
  usePackEditing.setState({ writing: item })
}

/** Opens the dialog in which an excerpt is adjusted; null closes it. */
export function adjust(item: PackItemId | null): void {
  usePackEditing.setState({ adjusting: item })
}
