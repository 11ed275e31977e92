import { expect, test } from 'vitest'
import { catalogEntry, commandEntries, commandOf, rowIdOf } from '#renderer/features/palette/entries.ts'
import { catalogLine } from '#shared/domain/catalog.ts'
import { commands } from '#shared/domain/commands.ts'

test('every command can be gone to and leads back to itself', () => {
  expect(commandEntries.map(commandOf)).toEqual(commands.map(({ id }) => id))
})

test('a document keeps its id and is no command', () => {
  const entry = catalogEntry(catalogLine({ kind: 'document', id: 41, label: 'A', detail: '' }))
  expect(rowIdOf(entry)).toBe(41)
  expect(commandOf(entry)).toBeNull()
})
