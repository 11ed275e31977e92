import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AUTOSAVE_DELAY, Autosave } from '#renderer/data/autosave.ts'

/** A text and a store that can be made to fail, to wait, and that remembers what it was given. */
function desk() {
  const saved: string[] = []
  const state = { text: '', failing: false, gate: Promise.resolve() }
  const autosave = new Autosave(async () => {
    const { text } = state
    await state.gate
    if (state.failing) throw new Error('the library has stopped')
    saved.push(text)
  })
  const type = (words: string) => {
    state.text += words
    autosave.touch()
  }
  return { state, saved, autosave, type }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('a change is saved after the delay and not before', async () => {
  const { saved, autosave, type } = desk()
  type('a')
  await vi.advanceTimersByTimeAsync(AUTOSAVE_DELAY - 1)
  expect(saved).toEqual([])
  expect(autosave.isClean).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(saved).toEqual(['a'])
  expect(autosave.isClean).toBe(true)
})

test('typing without a pause never leaves more than the delay unsaved', async () => {
  const { state, saved, type } = desk()
  for (let key = 0; key < 100; key += 1) {
    type('x')
    await vi.advanceTimersByTimeAsync(50)
    const unsaved = state.text.length - (saved.at(-1)?.length ?? 0)
    expect(unsaved).toBeLessThanOrEqual(AUTOSAVE_DELAY / 50 + 1)
  }
})

test('what is typed while a save runs is saved after it', async () => {
  const { state, saved, autosave, type } = desk()
  let open = () => {}
  state.gate = new Promise((resolve) => {
    open = resolve
  })
  type('one')
  const first = autosave.flush()
  type(' two')
  const second = autosave.flush()
  expect(saved).toEqual([])
  open()
  await Promise.all([first, second])
  expect(saved).toEqual(['one', 'one two'])
  expect(autosave.isClean).toBe(true)
})

test('a failed save keeps the text and is tried again until it works', async () => {
  const { state, saved, autosave, type } = desk()
  state.failing = true
  type('kept')
  await vi.advanceTimersByTimeAsync(10_000)
  expect(saved).toEqual([])
  expect(autosave.isClean).toBe(false)
  state.failing = false
  await vi.advanceTimersByTimeAsync(2000)
  expect(saved).toEqual(['kept'])
})

test('flushing saves at once, and nothing when there is nothing to save', async () => {
  const { saved, autosave, type } = desk()
  await autosave.flush()
  type('a')
  await autosave.flush()
  await autosave.flush()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(saved).toEqual(['a'])
})

test('after it was stopped nothing is saved any more', async () => {
  const { saved, autosave, type } = desk()
  type('a')
  autosave.stop()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(saved).toEqual([])
  expect(autosave.isClean).toBe(true)
})
