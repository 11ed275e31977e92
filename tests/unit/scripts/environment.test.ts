import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { fingerprintOf } from '../../../scripts/environment/build.js'
import { lacksDisplay, xauthority } from '../../../scripts/environment/display.js'
import { satisfies } from '../../../scripts/environment/install.js'
import { startArguments } from '../../../scripts/environment/start-arguments.js'
import { chooseNames, installLine, missingLibraries } from '../../../scripts/environment/system-libraries.js'

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
    'node_modules/@biomejs/cli-darwin-arm64': { version: '2.5.15', integrity: 'sha512-b', optional: true },
  },
}
const zod = { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' } }

test('an installation is complete without the packages of other platforms', () => {
  expect(satisfies(lock, { packages: zod })).toBe(true)
})

test('a missing, different or surplus package asks for an installation', () => {
  expect(satisfies(lock, {})).toBe(false)
  expect(
    satisfies(lock, { packages: { 'node_modules/zod': { version: '4.6.6', integrity: 'sha512-a' } } }),
  ).toBe(false)
  expect(
    satisfies(lock, { packages: { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-x' } } }),
  ).toBe(false)
  expect(satisfies(lock, { packages: { ...zod, 'node_modules/left': { version: '1.0.0' } } })).toBe(false)
})

test('the missing libraries are the ones ldd does not find, each once', () => {
  const output = [
    '\tlibffmpeg.so => /opt/electron/libffmpeg.so (0x00007f)',
    '\tlibgtk-3.so.0 => not found',
    '\tlibnss3.so => not found',
    '\tlibgtk-3.so.0 => not found',
  ].join('\n')
  expect(missingLibraries(output)).toEqual(['libgtk-3.so.0', 'libnss3.so'])
})

test('of a renamed package the name is taken that this system can install', () => {
  const names = [['libasound2t64', 'libasound2'], ['libnss3'], ['xvfb']]
  const policy = (name: string, candidate: string) =>
    `${name}:\n  Installed: (none)\n  Candidate: ${candidate}\n  Version table:\n`
  const bookworm = policy('libasound2', '1.2.8-1+b1') + policy('libnss3', '2:3.87.1-1')
  const trixie =
    policy('libasound2t64', '1.2.14-1') + policy('libasound2', '(none)') + policy('libnss3', '2:3.110-1')
  expect(chooseNames(names, bookworm)).toEqual(['libasound2', 'libnss3', 'xvfb'])
  expect(chooseNames(names, trixie)).toEqual(['libasound2t64', 'libnss3', 'xvfb'])
})

test('an ordinary user is shown a command that can be pasted', () => {
  expect(installLine(['libnss3', 'xvfb'])).toBe(
    'sudo apt-get update && sudo apt-get install -y --no-install-recommends libnss3 xvfb',
  )
})

test('only a Linux without X and Wayland lacks a display', () => {
  expect(lacksDisplay({}, 'linux')).toBe(true)
  expect(lacksDisplay({ DISPLAY: ':0' }, 'linux')).toBe(false)
  expect(lacksDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(false)
  expect(lacksDisplay({}, 'darwin')).toBe(false)
})

test('the cookie of the virtual display is good for any display number', () => {
  const cookie = Buffer.alloc(16, 7)
  expect(xauthority(cookie).toString('latin1')).toBe(
    `\xff\xff\0\0\0\0\0\x12MIT-MAGIC-COOKIE-1\0\x10${cookie.toString('latin1')}`,
  )
})

test('changed, added and renamed sources change the fingerprint of a build', async () => {
  const root = await mkdtemp(join(tmpdir(), 'bookwheel-test-'))
  onTestFinished(() => rm(root, { recursive: true }))
  const fingerprint = () => fingerprintOf(root, ['.', 'missing'])
  await writeFile(join(root, 'a.ts'), 'one')
  const first = await fingerprint()
  expect(await fingerprint()).toBe(first)

  await writeFile(join(root, 'a.ts'), 'two')
  const changed = await fingerprint()
  await rename(join(root, 'a.ts'), join(root, 'b.ts'))
  const renamed = await fingerprint()
  await writeFile(join(root, 'c.ts'), '')
  expect(new Set([first, changed, renamed, await fingerprint()]).size).toBe(4)
})

const from = (path: string) => join('/home/reader', path)

test('paths given to npm start belong to the folder it was called in', () => {
  expect(startArguments(['--library', 'A.bookwheel', '--import', 'a.txt', 'b c.md'], from)).toEqual([
    '--library=/home/reader/A.bookwheel',
    '--import=/home/reader/a.txt',
    '--import=/home/reader/b c.md',
  ])
  expect(startArguments(['--library=A.bookwheel'], from)).toEqual(['--library=/home/reader/A.bookwheel'])
  expect(startArguments([], from)).toEqual([])
})

test.each([
  [['--libary', 'x']],
  [['x']],
  [['--import']],
  [['--library', 'a', 'b']],
  [['--library', '--import', 'a']],
])('npm start refuses %j and says what it knows', (given) => {
  expect(() => startArguments(given, from)).toThrow('Usage: npm start')
})
