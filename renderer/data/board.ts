import type { Tab } from '#shared/domain/desk.ts'
import { changeTab, openTab, useDesk } from './desk.ts'

/** The excerpts board as a tab has it. */
export type BoardTab = Extract<Tab, { kind: 'board' }>

/** What the board shows of all highlights. */
export type BoardFilter = Pick<BoardTab, 'query' | 'tag' | 'colour' | 'document'>

/** Every highlight. */
export const wholeBoard: BoardFilter = { query: '', tag: null, colour: null, document: null }

/** Opens the excerpts board as it was left; with a filter, the cards that fit it. */
export function openBoard(filter?: Partial<BoardFilter>): void {
  const tab: BoardTab = { kind: 'board', mode: 'cards', ...wholeBoard, ...filter }
  openTab(tab)
  if (!filter) return
  // A board that is open already keeps what it shows unless it is told.
  const { desk } = useDesk.getState()
  changeTab(desk.focused, desk.panes[desk.focused]?.active ?? 0, tab)
}

/** Opens the codebook: all tags with their descriptions. */
export function openCodebook(): void {
  openTab({ kind: 'codebook' })
}
