import { create } from 'zustand'
import type { DocumentQuery, HighlightColour } from '#shared/contract/documents.ts'
import type { TagId } from '#shared/domain/ids.ts'

/** What the list column shows. */
export type View =
  | { readonly kind: 'documents'; readonly query: DocumentQuery }
  | { readonly kind: 'search'; readonly text: string; readonly furniture: boolean }
  | { readonly kind: 'highlights'; readonly tag: TagId | null; readonly colour: HighlightColour | null }
  | { readonly kind: 'notes' }

/** All documents, newest first. */
export const allDocuments: DocumentQuery = {
  view: 'all',
  tag: null,
  publisher: null,
  language: null,
  publishedFrom: null,
  publishedTo: null,
  sort: 'added',
  descending: true,
}

interface ViewState {
  readonly view: View
  readonly show: (view: View) => void
}

/** The list column's view; the sidebar, the search field and commands change it. */
export const useView = create<ViewState>((set) => ({
  view: { kind: 'documents', query: allDocuments },
  show: (view) => set({ view }),
}))
