import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { commandLineModule } from '../../../scripts/environment/command-line.js'

const SOURCES = ['electron/library/deep.ts', 'shared/query.ts', 'electron.vite.config.ts', 'package.json']

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bookwheel-command-line-'))
  mkdirSync(join(root, 'electron', 'library'), { recursive: true })
  mkdirSync(join(root, 'shared'))
  for (const path of [...SOURCES, 'package-lock.json']) writeFileSync(join(root, path), '')
  for (const path of [...SOURCES, 'package-lock.json', 'electron/library', 'electron', 'shared'])
    change(path, 1000)
})

afterEach(() => rmSync(root, { recursive: true }))

/** Gives a file or folder the time at which it was last changed, in seconds. */
function change(path: string, seconds: number): void {
  utimesSync(join(root, path), seconds, seconds)
}

function build(seconds: number): void {
  mkdirSync(join(root, 'out'))
  writeFileSync(join(root, 'out', 'built.txt'), '')
  change('out/built.txt', seconds)
}

const built = () => join(root, 'out', 'main', 'cli.cjs')
const source = () => join(root, 'electron', 'library', 'hosts', 'cli.ts')

test('the command line runs from its sources where nothing is built', () => {
  expect(commandLineModule(root)).toBe(source())
})

test('the command line runs from a build that is newer than all its sources', () => {
  build(2000)
  expect(commandLineModule(root)).toBe(built())
})

test.each(SOURCES)('a change of %s after the build is heeded', (path) => {
  build(2000)
  change(path, 2000)
  expect(commandLineModule(root)).toBe(source())
})

test('a source that was deleted after the build is heeded', () => {
  build(2000)
  rmSync(join(root, 'electron', 'library', 'deep.ts'))
  expect(commandLineModule(root)).toBe(source())
})

test('a link that leads nowhere, as editors leave them, is no failure', () => {
  symlinkSync('nowhere', join(root, 'shared', '.#query.ts'))
  change('shared', 1000)
  build(2000)
  expect(commandLineModule(root)).toBe(source())
})
