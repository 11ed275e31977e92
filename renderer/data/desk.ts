import { create } from 'zustand'
import { type Desk, emptyDesk, type Pane, type Tab, tabKey } from '#shared/domain/desk.ts'
import type { DocumentId, EditionId, HighlightId } from '#shared/domain/ids.ts'

/** UTF-16 offsets `start` ≤ x < `end` in the canonical text of an edition. */
interface Range {
  readonly start: number
  readonly end: number
}

/**
 * Words to show: the pane that has this edition in front scrolls them into sight and flashes them, once per `turn`. Words
 * that were `found` by a search stay marked until the reader goes on.
 */
export interface Reveal extends Range {
  readonly edition: EditionId
  readonly found: readonly Range[]
  readonly turn: number
}

interface DeskState {
  readonly desk: Desk
  readonly reveal: Reveal | null
  /** The highlight that the keyboard and the inspector act on. */
  readonly activeHighlight: HighlightId | null
  readonly past: readonly Tab[]
  readonly future: readonly Tab[]
}

/** The desk as it is on screen. Change it only through the functions of this file. */
export const useDesk = create<DeskState>(() => ({
  desk: emptyDesk,
  reveal: null,
  activeHighlight: null,
  past: [],
  future: [],
}))

function sameTarget(a: Tab, b: Tab): boolean {
  return tabKey(a) === tabKey(b)
}

function withPane(desk: Desk, index: number, edit: (pane: Pane) => Pane): Desk {
  return { ...desk, panes: desk.panes.map((pane, i) => (i === index ? edit(pane) : pane)) }
}

function isPassing(tab: Tab): boolean {
  return tab.kind === 'document' && tab.passing === true
}

function kept(tab: Tab): Tab {
  return tab.kind === 'document' ? { ...tab, passing: false } : tab
}

function shown(pane: Pane, tab: Tab): Pane {
  const at = pane.tabs.findIndex((other) => sameTarget(other, tab))
  const known = pane.tabs[at]
  if (known) return { tabs: isPassing(tab) ? pane.tabs : pane.tabs.with(at, kept(known)), active: at }
  const passing = isPassing(tab) ? pane.tabs.findIndex(isPassing) : -1
  if (passing >= 0) return { tabs: pane.tabs.with(passing, tab), active: passing }
  const tabs = pane.tabs.toSpliced(pane.active + 1, 0, tab)
  return { tabs, active: pane.tabs.length === 0 ? 0 : pane.active + 1 }
}

/** The tab in front of a pane, or null for an empty pane. */
export function frontTab(desk: Desk, pane = desk.focused): Tab | null {
  return desk.panes[pane]?.tabs[desk.panes[pane].active] ?? null
}

/** Shows a tab in a pane (the focused one unless told), focuses it, and remembers where the reader was. */
export function openTab(tab: Tab, options: { readonly pane?: number } = {}): void {
  useDesk.setState(({ desk, past }) => {
    const pane = Math.min(options.pane ?? desk.focused, desk.panes.length - 1)
    const before = frontTab(desk)
    const moved = before && !sameTarget(before, tab)
    return {
      desk: { ...withPane(desk, pane, (old) => shown(old, tab)), focused: pane },
      activeHighlight: null,
      ...(moved ? { past: [...past, before].slice(-100), future: [] } : {}),
    }
  })
}

/** Opens an edition; with `words` (UTF-16 offsets in its canonical text) it is scrolled there. */
export function openDocument(
  target: { readonly document: DocumentId; readonly edition: EditionId },
  options: { readonly pane?: number; readonly words?: Range } = {},
): void {
  openTab({ kind: 'document', ...target, place: { ordinal: 1, fraction: 0 } }, options)
  if (options.words) revealWords(target.edition, options.words)
}

/** Lets words of an edition that is open be scrolled into sight; those that were `found` stay marked. */
export function revealWords(edition: EditionId, { start, end }: Range, found: readonly Range[] = []): void {
  useDesk.setState(({ reveal }) => ({
    reveal: { edition, start, end, found, turn: (reveal?.turn ?? 0) + 1 },
  }))
}

/** Opens a tab beside the focused pane, adding a pane when there is room for one. */
export function openBeside(tab: Tab): void {
  const { desk } = useDesk.getState()
  const next = desk.focused + 1
  if (next >= desk.panes.length && desk.panes.length < 4) setPaneCount(desk.panes.length + 1)
  openTab(tab, { pane: Math.min(next, useDesk.getState().desk.panes.length - 1) })
}

/** Closes a tab; its pane stays, perhaps empty. */
export function closeTab(pane: number, index: number): void {
  useDesk.setState(({ desk }) => ({
    desk: withPane(desk, pane, ({ tabs, active }) => {
      const left = tabs.toSpliced(index, 1)
      return {
        tabs: left,
        active: Math.max(0, Math.min(index < active ? active - 1 : active, left.length - 1)),
      }
    }),
    activeHighlight: null,
  }))
}

/** Brings a tab of a pane to the front and focuses the pane. */
export function selectTab(pane: number, index: number): void {
  useDesk.setState(({ desk }) => ({
    desk: { ...withPane(desk, pane, (old) => ({ ...old, active: index })), focused: pane },
    activeHighlight: null,
  }))
}

/** Keeps what was opened by a glance: the tabs of this edition stay until they are closed. */
export function keepTabs(edition: EditionId): void {
  useDesk.setState(({ desk }) => ({
    desk: {
      ...desk,
      panes: desk.panes.map((pane) => ({
        ...pane,
        tabs: pane.tabs.map((tab) => (tab.kind === 'document' && tab.edition === edition ? kept(tab) : tab)),
      })),
    },
  }))
}

/** Puts a tab into another pane, in front of its tabs, and focuses that pane; in its own pane it goes to the end. */
export function moveTab(from: number, index: number, to: number): void {
  const tab = useDesk.getState().desk.panes[from]?.tabs[index]
  if (!tab || to >= useDesk.getState().desk.panes.length) return
  closeTab(from, index)
  useDesk.setState(({ desk }) => ({
    desk: {
      ...withPane(desk, to, ({ tabs }) => {
        const others = tabs.filter((other) => !sameTarget(other, tab))
        return { tabs: [...others, kept(tab)], active: others.length }
      }),
      focused: to,
    },
  }))
}

/** Closes a pane; its tabs move to the last pane that stays. A single pane stays, with its tabs. */
export function closePane(index: number): void {
  useDesk.setState(({ desk }) => {
    const closed = desk.panes[index]
    if (!closed || desk.panes.length === 1) return {}
    return { desk: { ...desk, panes: [...desk.panes.toSpliced(index, 1), closed] } }
  })
  const { desk } = useDesk.getState()
  if (desk.panes.length > 1) setPaneCount(desk.panes.length - 1)
  if (desk.focused > index) changeDesk({ focused: desk.focused - 1 })
}

/** One to four panes of equal width; tabs of panes that go away move to the last one that stays. */
export function setPaneCount(count: number): void {
  useDesk.setState(({ desk }) => {
    const kept = desk.panes.slice(0, count)
    const homeless = desk.panes.slice(count).flatMap(({ tabs }) => tabs)
    const last = kept.at(-1)
    if (last) {
      const tabs = homeless.reduce(
        (all, tab) => (all.some((other) => sameTarget(other, tab)) ? all : [...all, tab]),
        last.tabs,
      )
      kept[kept.length - 1] = { ...last, tabs }
    }
    while (kept.length < count) kept.push({ tabs: [], active: 0 })
    return {
      desk: {
        ...desk,
        panes: kept,
        sizes: kept.map(() => 100 / count),
        focused: Math.min(desk.focused, count - 1),
      },
    }
  })
}

/** Changes parts of the desk that need no rule: sizes, focus, panels, scrolling together. */
export function changeDesk(change: Partial<Omit<Desk, 'panes'>>): void {
  useDesk.setState(({ desk }) => ({ desk: { ...desk, ...change } }))
}

/** Changes the tab in front of a pane in place: where it is scrolled to, or whether a note is previewed. */
export function changeTab(pane: number, index: number, tab: Tab): void {
  useDesk.setState(({ desk }) => ({
    desk: withPane(desk, pane, (old) => ({ ...old, tabs: old.tabs.with(index, tab) })),
  }))
}

/** Chooses the highlight that keyboard and inspector act on. */
export function activateHighlight(id: HighlightId | null): void {
  useDesk.setState({ activeHighlight: id })
}

function travel(from: 'past' | 'future', to: 'past' | 'future'): void {
  const state = useDesk.getState()
  const target = state[from].at(-1)
  if (!target) return
  const here = frontTab(state.desk)
  const left = state[from].slice(0, -1)
  const other = here ? [...state[to], here] : state[to]
  openTab(target)
  useDesk.setState(from === 'past' ? { past: left, future: other } : { future: left, past: other })
}

/** Back to what was read before. */
export function goBack(): void {
  travel('past', 'future')
}

/** Forward again after going back. */
export function goForward(): void {
  travel('future', 'past')
}
