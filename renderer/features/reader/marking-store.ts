import { createStore, type StoreApi } from 'zustand'
import type { HighlightId } from '#shared/domain/ids.ts'
import type { Words } from './outline.ts'

/** What is chosen in one reader, beside the text itself, so that choosing draws nothing else anew. */
export interface Marking {
  /** The selected words, without white space around them. */
  readonly words: Words | null
  /** The pointer is down: the selection is not done. */
  readonly dragging: boolean
  /** A tag for the words is being typed; they stay chosen though the focus is elsewhere. */
  readonly tagging: boolean
  /** The highlight that was clicked in the text; the bar acts on it. */
  readonly clicked: HighlightId | null
  /** Arrow keys move a caret through the text. */
  readonly caretMode: boolean
  /** Words that flash because they were just scrolled into sight. */
  readonly flash: Words | null
}

export type MarkingStore = StoreApi<Marking>

export function createMarking(): MarkingStore {
  return createStore<Marking>(() => ({
    words: null,
    dragging: false,
    tagging: false,
    clicked: null,
    caretMode: false,
    flash: null,
  }))
}

/** Whether two ranges are the same. */
export function sameWords(a: Words | null, b: Words | null): boolean {
  return a === b || (a !== null && b !== null && a.start === b.start && a.end === b.end)
}
