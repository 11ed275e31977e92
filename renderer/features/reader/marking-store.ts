import { createStore, type StoreApi } from 'zustand'
import type { Highlight } from '#shared/contract/highlights.ts'
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
  /** Words that a search of the library found, until the reader clicks in the text or presses Escape. */
  readonly found: readonly Words[]
  /** The one of them that was gone to. */
  readonly foundNow: Words | null
  /** A highlight that is being made of words which are still selected, so that the next key acts on it. */
  readonly making: { readonly words: Words; readonly highlight: Promise<Highlight> } | null
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
    found: [],
    foundNow: null,
    making: null,
  }))
}

/** Whether two ranges are the same. */
export function sameWords(a: Words | null, b: Words | null): boolean {
  return a === b || (a !== null && b !== null && a.start === b.start && a.end === b.end)
}
