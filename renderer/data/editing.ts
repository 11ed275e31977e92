import { create } from 'zustand'
import type { HighlightId } from '#shared/domain/ids.ts'
import { activateHighlight, changeDesk } from './desk.ts'

/** The highlight whose comment shall take the focus in the inspector; null when that is done. */
export const useEditing = create<{ readonly highlight: HighlightId | null }>(() => ({ highlight: null }))

/** Opens the inspector at a highlight and moves the focus to its comment. */
export function editComment(highlight: HighlightId): void {
  activateHighlight(highlight)
  changeDesk({ inspector: true })
  useEditing.setState({ highlight })
}

/** To be called by the comment that has taken the focus. */
export function editingBegun(): void {
  useEditing.setState({ highlight: null })
}
