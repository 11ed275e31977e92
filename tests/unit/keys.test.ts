import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { keysMarkdown } from '#scripts/keys.ts'
import { commands } from '#shared/domain/commands.ts'

test('the manual lists the keys that the program has', () => {
  expect(readFileSync(new URL('../../docs/keys.md', import.meta.url), 'utf8')).toBe(keysMarkdown())
})

test('no two commands share keys and no two share a name', () => {
  const keys = commands.flatMap((command) => ('keys' in command ? [command.keys.toLowerCase()] : []))
  expect(new Set(keys).size).toBe(keys.length)
  expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length)
  expect(new Set(commands.map(({ label }) => label)).size).toBe(commands.length)
})
