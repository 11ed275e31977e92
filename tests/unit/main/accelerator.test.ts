import { expect, test } from 'vitest'
import { type Command, commands } from '#shared/domain/commands.ts'
import { accelerator } from '../../../electron/main/accelerator.ts'

test.each([
  ['$mod+Shift+O', 'CommandOrControl+Shift+O'],
  ['Alt+ArrowLeft', 'Alt+Left'],
  ['Control+Shift+Tab', 'Control+Shift+Tab'],
  ['$mod+=', 'CommandOrControl+='],
  ['$mod+\\', 'CommandOrControl+\\'],
  ['F7', 'F7'],
])('%s is shown as %s', (keys, shown) => {
  expect(accelerator(keys)).toBe(shown)
})

// The words of https://www.electronjs.org/docs/latest/tutorial/keyboard-shortcuts; any other makes Electron throw.
const MODIFIERS = ['CommandOrControl', 'Control', 'Alt', 'Shift']
const KEY = /^(?:[A-Z0-9]|F\d{1,2}|Left|Right|Up|Down|Tab|Enter|Delete|Escape|Space|Plus|[-=,.\\?[\];'`])$/

test('every key of every command can be shown in a menu', () => {
  const all: readonly Command[] = commands
  const wrong = all.flatMap(({ id, keys }) => {
    if (keys === undefined) return []
    const parts = accelerator(keys).split('+')
    const ok = KEY.test(parts.at(-1) ?? '') && parts.slice(0, -1).every((part) => MODIFIERS.includes(part))
    return ok ? [] : [id]
  })
  expect(wrong).toEqual([])
})
