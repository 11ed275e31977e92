import { expect, test } from 'vitest'
import { printedKeys } from '#renderer/ui/keys.tsx'

test('keys read as they stand on the keyboard', () => {
  expect(printedKeys('$mod+Shift+F', false)).toBe('Ctrl+Shift+F')
  expect(printedKeys('Alt+ArrowLeft', false)).toBe('Alt+←')
  expect(printedKeys('Shift+?', false)).toBe('?')
  expect(printedKeys('$mod+-', false)).toBe('Ctrl+-')
  expect(printedKeys('$mod+,', false)).toBe('Ctrl+,')
})

test('a Mac has signs of its own', () => {
  expect(printedKeys('$mod+Shift+F', true)).toBe('⌘⇧F')
})
