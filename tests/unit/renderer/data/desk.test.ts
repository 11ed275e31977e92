import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import {
  changeDesk,
  closePane,
  closeTab,
  frontTab,
  goBack,
  goForward,
  keepTabs,
  moveTab,
  openBeside,
  openDocument,
  openTab,
  selectTab,
  setPaneCount,
  useDesk,
} from '#renderer/data/desk.ts'
import { desk as deskSchema, emptyDesk, type Tab } from '#shared/domain/desk.ts'
import { documentId, editionId, noteId } from '#shared/domain/ids.ts'

const text = (id: number): Tab => ({
  kind: 'document',
  document: documentId.parse(id),
  edition: editionId.parse(id),
  place: { ordinal: 1, fraction: 0 },
})
const note = (id: number): Tab => ({ kind: 'note', note: noteId.parse(id), preview: false })

const desk = () => useDesk.getState().desk
const names = () =>
  desk().panes.map(({ tabs }) =>
    tabs.map((tab) => (tab.kind === 'document' ? tab.edition : tab.kind)).join(' '),
  )

beforeEach(() =>
  useDesk.setState({ desk: emptyDesk, reveal: null, past: [], future: [], activeHighlight: null }),
)

test('the list of what waits and a difference open once; the same two the other way round are another one', () => {
  const difference = (left: number, right: number): Tab => ({
    kind: 'difference',
    left: editionId.parse(left),
    right: editionId.parse(right),
  })
  for (const tab of [{ kind: 'review' } as const, difference(1, 2), difference(2, 1)]) openTab(tab)
  openTab({ kind: 'review' })
  openTab(difference(1, 2))
  expect(names()).toEqual(['review difference difference'])
  expect(frontTab(desk())).toEqual(difference(1, 2))
  expect(deskSchema.parse(desk())).toEqual(desk())
})

test('a document that is open in the pane comes to the front instead of a second time', () => {
  openTab(text(1))
  openTab(text(2))
  openTab(text(1))
  expect(names()).toEqual(['1 2'])
  expect(frontTab(desk())).toMatchObject({ edition: 1 })
})

test('opening beside makes a pane while there are fewer than four', () => {
  openTab(text(1))
  for (const id of [2, 3, 4]) openBeside(text(id))
  expect(names()).toEqual(['1', '2', '3', '4'])
  openBeside(text(5))
  expect(names()).toEqual(['1', '2', '3', '4 5'])
})

test('opening beside uses the pane that is there', () => {
  setPaneCount(2)
  openTab(text(1), { pane: 0 })
  openBeside(text(2))
  openTab(text(3), { pane: 0 })
  openBeside(text(4))
  expect(names()).toEqual(['1 3', '2 4'])
})

test('tabs of panes that go away stay on the desk, each once', () => {
  setPaneCount(3)
  openTab(text(1), { pane: 0 })
  openTab(text(1), { pane: 1 })
  openTab(text(2), { pane: 1 })
  openTab(text(2), { pane: 2 })
  setPaneCount(1)
  expect(names()).toEqual(['1 2'])
  expect(desk().sizes).toEqual([100])
  expect(desk().focused).toBe(0)
})

test('closing the tab in front shows its left neighbour, closing another keeps the front', () => {
  for (const id of [1, 2, 3]) openTab(text(id))
  closeTab(0, 2)
  expect(frontTab(desk())).toMatchObject({ edition: 2 })
  closeTab(0, 0)
  expect(frontTab(desk())).toMatchObject({ edition: 2 })
  closeTab(0, 0)
  expect(frontTab(desk())).toBeNull()
})

test('a tab that is moved to another pane is in front there and gone here', () => {
  setPaneCount(2)
  openTab(text(1), { pane: 0 })
  openTab(text(2), { pane: 0 })
  openTab(text(3), { pane: 1 })
  moveTab(0, 0, 1)
  expect(names()).toEqual(['2', '3 1'])
  expect(desk().focused).toBe(1)
  expect(frontTab(desk())).toMatchObject({ edition: 1 })
})

test('moving to a pane that shows the same document leaves one of them', () => {
  setPaneCount(2)
  openTab(text(1), { pane: 0 })
  openTab(text(1), { pane: 1 })
  openTab(text(2), { pane: 1 })
  moveTab(0, 0, 1)
  expect(names()).toEqual(['', '2 1'])
})

test('a closed pane gives its tabs to the last one, and the focus stays where it was', () => {
  setPaneCount(3)
  for (const pane of [0, 1, 2]) openTab(text(pane + 1), { pane })
  closePane(0)
  expect(names()).toEqual(['2', '3 1'])
  expect(desk().focused).toBe(1)
  expect(frontTab(desk())).toMatchObject({ edition: 3 })
})

test('the only pane can’t be closed', () => {
  openTab(text(1))
  closePane(0)
  expect(names()).toEqual(['1'])
})

test('back and forward walk through what was in front', () => {
  openTab(text(1))
  openTab(note(1))
  openTab(text(2))
  goBack()
  expect(frontTab(desk())).toMatchObject({ kind: 'note' })
  goBack()
  expect(frontTab(desk())).toMatchObject({ edition: 1 })
  goForward()
  goForward()
  expect(frontTab(desk())).toMatchObject({ edition: 2 })
  goForward()
  expect(frontTab(desk())).toMatchObject({ edition: 2 })
})

test('words are shown again when the same place is asked for twice', () => {
  const target = { document: documentId.parse(1), edition: editionId.parse(1) }
  openDocument(target, { words: { start: 3, end: 9 } })
  openDocument(target, { words: { start: 3, end: 9 } })
  expect(useDesk.getState().reveal).toEqual({ edition: 1, start: 3, end: 9, found: [], turn: 2 })
})

test('whatever is done, the desk stays one that can be saved, and every front tab exists', () => {
  const pane = fc.integer({ min: 0, max: 3 })
  const index = fc.integer({ min: 0, max: 4 })
  const id = fc.integer({ min: 1, max: 4 })
  const step = fc.oneof(
    fc.tuple(fc.constant('open'), id, pane),
    fc.tuple(fc.constant('beside'), id, pane),
    fc.tuple(fc.constant('close'), pane, index),
    fc.tuple(fc.constant('select'), pane, index),
    fc.tuple(fc.constant('move'), pane, index),
    fc.tuple(fc.constant('count'), pane, index),
    fc.tuple(fc.constant('closePane'), pane, index),
    fc.tuple(fc.constant('back'), pane, index),
  )
  const act = ([name, a, b]: [string, number, number]) => {
    const { panes } = desk()
    const exists = a < panes.length && b < (panes[a]?.tabs.length ?? 0)
    if (name === 'open') openTab(text(a), { pane: b })
    if (name === 'beside') openBeside(text(a))
    if (name === 'close' && exists) closeTab(a, b)
    if (name === 'select' && exists) selectTab(a, b)
    if (name === 'move' && exists) moveTab(a, b, (a + 1) % panes.length)
    if (name === 'count') setPaneCount(a + 1)
    if (name === 'closePane' && a < panes.length) closePane(a)
    if (name === 'back') goBack()
  }
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      useDesk.setState({ desk: emptyDesk, past: [], future: [] })
      steps.forEach(act)
      const now = deskSchema.parse(desk())
      expect(now.sizes).toHaveLength(now.panes.length)
      expect(now.focused).toBeLessThan(now.panes.length)
      for (const { tabs, active } of now.panes) {
        expect(active).toBeLessThan(Math.max(1, tabs.length))
        const editions = tabs.map((tab) => (tab.kind === 'document' ? tab.edition : null))
        expect(new Set(editions).size).toBe(editions.length)
      }
    }),
    { numRuns: 500 },
  )
})

test('parts without rules are changed as they are', () => {
  changeDesk({ sidebar: false, list: false, sizes: [100] })
  expect(desk()).toMatchObject({ sidebar: false, list: false, inspector: true })
})

test('a glance takes the place of the last glance, and what was kept stays', () => {
  const glance = (id: number) => openTab({ ...text(id), passing: true } as Tab)
  openTab(text(1))
  glance(2)
  glance(3)
  expect(names()).toEqual(['1 3'])
  openTab(text(3))
  glance(2)
  expect(names()).toEqual(['1 3 2'])
  keepTabs(editionId.parse(2))
  glance(4)
  expect(names()).toEqual(['1 3 2 4'])
})
