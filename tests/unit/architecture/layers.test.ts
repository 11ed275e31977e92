import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { rules, violations } from './layers.ts'

const project = resolve(import.meta.dirname, '..', '..', '..')

/** Virtual modules, each with the one rule that it breaks. */
const examples: readonly (readonly [rule: string, path: string, text: string])[] = [
  ['an import names what it imports', 'renderer/app/a.ts', 'const m = await import(name)'],
  [
    'shared imports only itself and zod, approx-string-match in anchoring and stemmers in query',
    'shared/text/a.ts',
    "import { readFileSync } from 'node:fs'",
  ],
  [
    'shared imports only itself and zod, approx-string-match in anchoring and stemmers in query',
    'shared/text/a.ts',
    "import search from 'approx-string-match'",
  ],
  [
    'shared imports only itself and zod, approx-string-match in anchoring and stemmers in query',
    'shared/domain/a.ts',
    "export { call } from '#renderer/data/client.ts'",
  ],
  [
    'the library imports shared, node: and its own libraries, never Electron or the page',
    'electron/library/notes/a.ts',
    "import { app } from 'electron'",
  ],
  [
    'the library imports shared, node: and its own libraries, never Electron or the page',
    'electron/library/notes/a.ts',
    "import { places } from '../../main/places.ts'",
  ],
  [
    'main and preload know the contract and not the library',
    'electron/main/a.ts',
    "import { openLibrary } from '#library/library.ts'",
  ],
  ['the preload script imports only shared and electron', 'electron/preload/a.ts', "import { z } from 'zod'"],
  [
    'the renderer imports shared and packages, never Node, Electron or the library',
    'renderer/data/a.ts',
    "import { join } from 'node:path'",
  ],
  [
    'the renderer imports shared and packages, never Node, Electron or the library',
    'renderer/app/a.tsx',
    "import { ipcRenderer } from 'electron'",
  ],
  [
    'the renderer imports shared and packages, never Node, Electron or the library',
    'renderer/ui/a.tsx',
    "import type { Library } from '../../electron/library/library.ts'",
  ],
  [
    'a feature of the renderer imports only data, ui, strings, shared and itself',
    'renderer/features/notes/a.tsx',
    "import { Reader } from '../reader/reader.tsx'",
  ],
  [
    'a feature of the renderer imports only data, ui, strings, shared and itself',
    'renderer/features/notes/a.tsx',
    "const app = await import('#renderer/app/app.tsx')",
  ],
  [
    'data, ui and strings of the renderer know neither features nor app',
    'renderer/data/a.ts',
    "import { Reader } from '#renderer/features/reader/reader.tsx'",
  ],
  [
    'a feature of the library reaches another through its queries or its doors',
    'electron/library/notes/queries.ts',
    "import { rows } from '../documents/rows.ts'",
  ],
  [
    'only the library and its tasks get the database and open transactions',
    'electron/library/notes/handlers.ts',
    "import type { Database } from '../database/open.ts'",
  ],
  [
    'only the library and its tasks get the database and open transactions',
    'electron/library/notes/queries.ts',
    "import type { Core } from '../core.ts'",
  ],
  [
    'only the database room knows SQLite',
    'electron/library/notes/queries.ts',
    "import Sqlite from 'better-sqlite3'",
  ],
  [
    'nobody but the hosts imports a host',
    'electron/library/core.ts',
    "import { answer } from './hosts/process.ts'",
  ],
  ['no module can reach a network', 'electron/library/importing/a.ts', "import { get } from 'node:https'"],
  ['no module can reach a network', 'electron/main/a.ts', "import net from 'net'"],
  [
    'only the importer pool, its limits and main start processes',
    'electron/library/packs/a.ts',
    "import { spawn } from 'node:child_process'",
  ],
  [
    'only hosts and the importer speak to another process',
    'electron/library/notes/a.ts',
    "process.on('message', () => {})",
  ],
  [
    'only hosts and the importer speak to another process',
    'electron/library/notes/a.ts',
    'const { parentPort } = process as unknown as Port',
  ],
  ['no module calls a network', 'renderer/data/a.ts', "await fetch('/index.html')"],
  ['no module calls a network', 'electron/main/a.ts', "const socket = new WebSocket('ws://127.0.0.1')"],
]

/** These break two rules, or need more than one module. */
const combined: readonly (readonly [rule: string, files: Readonly<Record<string, string>>])[] = [
  ['what runs does not import tests', { 'electron/main/a.ts': "import type { A } from '#tests/e2e/a.ts'" }],
  [
    'handlers are known only to the table of handlers',
    { 'electron/library/notes/a.ts': "import { reads } from '../tags/handlers.ts'" },
  ],
  [
    'imports have no cycles',
    {
      'shared/text/a.ts': "import { b } from './b.ts'",
      'shared/text/b.ts': "export * from './c.ts'",
      'shared/text/c.ts': "import { a } from './a.ts'",
    },
  ],
]

test('the program keeps the rules of its architecture', () => {
  const files = globSync('{shared,electron,renderer}/**/*.{ts,tsx}', { cwd: project })
  expect(files.length).toBeGreaterThan(100)
  const modules = files.map((path) => ({
    path: path.replaceAll('\\', '/'),
    text: readFileSync(resolve(project, path), 'utf8'),
  }))
  expect(violations(modules)).toEqual([])
})

test.each(examples)('“%s” refuses, in %s: %s', (rule, path, text) => {
  expect(violations([{ path, text }]).map((found) => found.rule)).toEqual([rule])
})

test.each(combined)('“%s” bites', (rule, files) => {
  const modules = Object.entries(files).map(([path, text]) => ({ path, text }))
  expect(violations(modules).map((found) => found.rule)).toContain(rule)
})

test('every rule has an example that breaks it', () => {
  const broken = new Set([...examples, ...combined].map(([rule]) => rule))
  expect([...rules].filter((rule) => !broken.has(rule))).toEqual([])
})

test('what the rules allow passes', () => {
  const allowed = {
    'shared/anchoring/a.ts': "import search from 'approx-string-match'",
    'shared/query/a.ts': "import { stemmer } from '@orama/stemmers/english'",
    'shared/text/a.ts': "import { z } from 'zod'\nimport type { B } from './b.ts'",
    'shared/text/b.ts': "import type { A } from './a.ts'",
    'electron/library/packs/a.ts':
      "import { list } from '../notes/queries.ts'\nimport { find } from '../documents/passage-queries.ts'",
    'electron/library/hosts/a.ts': "process.on('disconnect', () => {})",
    'electron/library/notes/b.ts':
      "const prefetch = (url: string) => url\nprefetch('fetch')\nconst on = process.argv",
    'renderer/features/notes/a.tsx':
      "import { call } from '#renderer/data/client.ts'\nimport { b } from './b.tsx'",
    'renderer/app/a.tsx': "const { Reader } = await import('#renderer/features/reader/reader.tsx')",
  }
  const modules = Object.entries(allowed).map(([path, text]) => ({ path, text }))
  expect(violations(modules)).toEqual([])
})
