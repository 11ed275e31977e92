import { expect, test } from 'vitest'
import { allows } from '../../../scripts/licensing/allowed.js'
import { closure, importedPackages } from '../../../scripts/licensing/shipped-packages.js'

test('imports of every form are found, types and own files are not', () => {
  const source = `
    import { parse } from 'parse5'
    import type { Element } from 'parse5-types'
    import Database, { type Options } from 'better-sqlite3'
    import '@fontsource-variable/inter/wght.css'
    import {
      createRoot,
    } from 'react-dom/client'
    export { z } from 'zod'
    import { join } from 'node:path'
    import fs from 'fs'
    import { own } from './own.ts'
    import { shared } from '#shared/own.ts'
    const lazy = await import('monaco-editor/editor/editor.api')
    const text = "an import in a sentence"
  `
  expect(importedPackages(source)).toEqual([
    'parse5',
    'better-sqlite3',
    '@fontsource-variable/inter',
    'react-dom',
    'zod',
    'monaco-editor',
  ])
  expect(importedPackages(`@import '@fontsource/noto/400.css';`)).toEqual(['@fontsource/noto'])
})

test('what a package depends on ships with it, in the version that it finds', () => {
  const packages = {
    'node_modules/a': { dependencies: { b: '^1.0.0', '@types/a': '*' } },
    'node_modules/a/node_modules/b': { dependencies: { c: '*' } },
    'node_modules/b': {},
    'node_modules/c': { dependencies: { a: '*' } },
    'node_modules/@types/a': {},
    'node_modules/electron': { dependencies: { b: '*' } },
  }
  expect(closure(['a', 'electron'], packages)).toEqual([
    'node_modules/a',
    'node_modules/a/node_modules/b',
    'node_modules/c',
    'node_modules/electron',
  ])
})

test.each([
  ['MIT', true],
  ['(MPL-2.0 OR Apache-2.0)', true],
  ['GPL-3.0-only OR MIT', true],
  ['(MIT AND BSD-3-Clause)', true],
  ['MIT AND GPL-3.0-only', false],
  ['(MIT OR GPL-3.0-only) AND AGPL-3.0-only', false],
  ['AGPL-3.0-only', false],
  ['MIT*', false],
  ['UNLICENSED', false],
  ['', false],
])('licence %s: allowed %s', (expression, allowed) => {
  expect(allows(expression)).toBe(allowed)
})
