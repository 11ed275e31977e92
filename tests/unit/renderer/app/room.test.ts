import { expect, test } from 'vitest'
import { givesWay } from '#renderer/app/room.ts'

const wide = { sidebar: 232, list: 288, inspector: 316 }
const small = { sidebar: 212, list: 264, inspector: 288 }
const all = { sidebar: true, list: true }

test('everything stands beside up to two panes in the window of a first start', () => {
  for (const panes of [1, 2])
    expect(givesWay({ window: 1500, ...wide }, panes, all)).toEqual({ sidebar: false, inspector: false })
})

test('the inspector gives way to a third pane, the sidebar to a fourth', () => {
  expect(givesWay({ window: 1500, ...wide }, 3, all)).toEqual({ sidebar: false, inspector: true })
  expect(givesWay({ window: 1500, ...wide }, 4, all)).toEqual({ sidebar: true, inspector: true })
})

test('a sidebar or list that is closed leaves its room to the inspector', () => {
  expect(givesWay({ window: 1500, ...wide }, 3, { sidebar: false, list: true }).inspector).toBe(false)
  expect(givesWay({ window: 1500, ...wide }, 3, { sidebar: true, list: false }).inspector).toBe(false)
})

test('one text alone keeps a width to read in', () => {
  expect(givesWay({ window: 1100, ...small }, 1, all)).toEqual({ sidebar: false, inspector: true })
  expect(givesWay({ window: 720, ...small }, 1, all)).toEqual({ sidebar: true, inspector: true })
})
