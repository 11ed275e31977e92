import { expect, test } from 'vitest'
import { caretMove } from '#renderer/features/reader/caret.ts'

const press = (key: string, held: { ctrlKey?: boolean; altKey?: boolean; metaKey?: boolean } = {}) =>
  caretMove({ key, ctrlKey: false, altKey: false, metaKey: false, ...held })

test('arrow keys go by letters and lines, with Control by words and paragraphs', () => {
  expect(press('ArrowLeft')).toEqual({ kind: 'modify', direction: 'left', by: 'character' })
  expect(press('ArrowRight', { ctrlKey: true })).toEqual({ kind: 'modify', direction: 'right', by: 'word' })
  expect(press('ArrowDown')).toEqual({ kind: 'modify', direction: 'forward', by: 'line' })
  expect(press('ArrowUp', { ctrlKey: true })).toEqual({
    kind: 'modify',
    direction: 'backward',
    by: 'paragraph',
  })
})

test('Home and End go to the ends of the line, with Control of the text', () => {
  expect(press('End')).toEqual({ kind: 'modify', direction: 'forward', by: 'lineboundary' })
  expect(press('Home', { ctrlKey: true })).toEqual({ kind: 'edge', direction: 'backward' })
})

test('keys that are commands stay commands', () => {
  expect(press('ArrowLeft', { altKey: true })).toBe(null)
  expect(press('ArrowLeft', { metaKey: true })).toBe(null)
  expect(press('1')).toBe(null)
})
