import { create } from 'zustand'

/** The search whose first result is to take the focus as soon as it is there; null when none is to. */
export const useSearchFocus = create<{ readonly search: string | null }>(() => ({ search: null }))

/** Lets the first result of a search take the focus, or no longer. */
export function focusResults(search: string | null): void {
  useSearchFocus.setState({ search })
}
