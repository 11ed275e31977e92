import { create } from 'zustand'

/** The number of the page at the top of each pane that shows pages, by the pane's index. */
export const useShownPages = create<{ readonly byPane: ReadonlyMap<number, number> }>(() => ({
  byPane: new Map(),
}))

/** Notes which page a pane shows; null when it shows none any more. */
export function noteShownPage(pane: number, number: number | null): void {
  const { byPane } = useShownPages.getState()
  if ((byPane.get(pane) ?? null) === number) return
  const next = new Map(byPane)
  if (number === null) next.delete(pane)
  else next.set(pane, number)
  useShownPages.setState({ byPane: next })
}
