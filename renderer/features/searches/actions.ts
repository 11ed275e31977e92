import { create } from 'zustand'
import { changeDesk } from '#renderer/data/desk.ts'
import { offerUndo } from '#renderer/data/undo.ts'
import { useView, type View } from '#renderer/data/view.ts'
import { ignoreShown, save } from '#renderer/data/writes.ts'
import { searchesStrings as s } from '#renderer/strings/searches.ts'
import type { SavedSearch } from '#shared/contract/searches.ts'

/** A search as it was typed, and whether page furniture is searched too. */
export type Asked = Pick<SavedSearch, 'query' | 'furniture'>

/** Which saved search gets a new name, and of which search a receipt is written. */
export const useSearchDialog = create<{
  readonly renaming: SavedSearch | null
  readonly receipt: Asked | null
}>(() => ({ renaming: null, receipt: null }))

/** Asks for a new name. */
export function askNewName(search: SavedSearch): void {
  useSearchDialog.setState({ renaming: search })
}

/** Asks whether to sign the receipt and where to write it. */
export function askForReceipt({ query, furniture }: Asked): void {
  useSearchDialog.setState({ receipt: { query, furniture } })
}

/** Closes whichever dialog is open. */
export function closeSearchDialog(): void {
  useSearchDialog.setState({ renaming: null, receipt: null })
}

/** Whether the list column shows this search. */
export function shows(view: View, { query, furniture }: Asked): boolean {
  return view.kind === 'search' && view.text.trim() === query && view.furniture === furniture
}

/** Shows what a saved search finds now. */
export function openSearch({ query, furniture }: Asked): void {
  useView.getState().show({ kind: 'search', text: query, furniture })
  changeDesk({ list: true })
}

/** Keeps a search under its own words; it can be renamed later. */
export function keepSearch(search: Asked): void {
  save('searches.create', search)
    .then(({ name }) => offerUndo(s.saved(name)))
    .catch(ignoreShown)
}

/** Removes a saved search, and offers to undo that. */
export function removeSearch({ id, name }: SavedSearch): void {
  save('searches.remove', { id })
    .then(() => offerUndo(s.removed(name)))
    .catch(ignoreShown)
}
