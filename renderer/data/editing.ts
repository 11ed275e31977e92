import { create } from 'zustand'
import type { HighlightId } from '#shared/domain/ids.ts'
import { activateHighlight, changeDesk } from './desk.ts'

/** A highlight whose comment or tags shall be edited in the inspector, once per `turn`. */
export interface Editing {
  readonly highlight: HighlightId
  readonly field: 'comment' | 'tags'
  readonly turn: number
}

export const useEditing = create<{ readonly editing: Editing | null }>(() => ({ editing: null }))

/** Opens the inspector at a highlight and moves the focus to one of its fields. */
export function editHighlight(highlight: HighlightId, field: Editing['field']): void {
  activateHighlight(highlight)
  changeDesk({ inspector: true })
  useEditing.setState(({ editing }) => ({
    editing: { highlight, field, turn: (editing?.turn ?? 0) + 1 },
  }))
}

/** To be called by the field that has taken the focus. */
export function editingBegun(): void {
  useEditing.setState({ editing: null })
}
