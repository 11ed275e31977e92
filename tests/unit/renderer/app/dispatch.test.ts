import { expect, test } from 'vitest'
import { hears, type KeySituation, keyed } from '#renderer/app/commands/dispatch.ts'
import type { CommandId } from '#shared/domain/commands.ts'

const nowhere: KeySituation = {
  composing: false,
  inTextField: false,
  inReader: false,
  inOverlay: false,
  onControl: false,
}

function hear(id: CommandId, at: Partial<KeySituation>): boolean {
  const command = keyed.find((one) => one.id === id)
  if (!command) throw new Error(`${id} has no keys`)
  return hears(command, { ...nowhere, ...at })
}

test('single letters act only while a document is read', () => {
  expect(hear('mark.tag', { inReader: true })).toBe(true)
  expect(hear('mark.tag', {})).toBe(false)
  expect(hear('mark.tag', { inReader: true, inTextField: true })).toBe(false)
})

test('no command hears a key while a letter is composed or a dialog is open', () => {
  for (const command of keyed) {
    expect(hears(command, { ...nowhere, inReader: true, composing: true })).toBe(false)
    expect(hears(command, { ...nowhere, inReader: true, inOverlay: true })).toBe(false)
  }
})

test('undo belongs to the text field that is typed in, and to the library elsewhere', () => {
  expect(hear('edit.undo', { inTextField: true })).toBe(false)
  expect(hear('edit.redo', { inTextField: true })).toBe(false)
  expect(hear('edit.undo', { inReader: true })).toBe(true)
})

test('a question mark can be typed', () => {
  expect(hear('help.keys', { inTextField: true })).toBe(false)
  expect(hear('help.keys', {})).toBe(true)
})

test('search and the switcher are reached from a text field', () => {
  expect(hear('find.inLibrary', { inTextField: true })).toBe(true)
  expect(hear('go.switcher', { inTextField: true })).toBe(true)
})

test('Enter on a button presses the button, and a letter there still marks', () => {
  expect(hear('mark.comment', { inReader: true, onControl: true })).toBe(false)
  expect(hear('mark.remove', { inReader: true, onControl: true })).toBe(false)
  expect(hear('mark.amber', { inReader: true, onControl: true })).toBe(true)
})

test('no two commands share their keys', () => {
  const keys = keyed.map((command) => command.keys.toLowerCase())
  expect(new Set(keys).size).toBe(keys.length)
})
