import { create } from 'zustand'

/** Which dialog of names is open: of everything, of commands, or none. */
export const useSwitcher = create<{ readonly open: 'everything' | 'commands' | null }>(() => ({ open: null }))

/** Closes the dialog. */
export function closeSwitcher(): void {
  useSwitcher.setState({ open: null })
}
