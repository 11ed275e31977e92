import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { resolveElectron } from '../../../scripts/environment/electron.js'
import { integrityOf } from '../../../scripts/environment/integrity.js'
import { checkIntegrity } from '../../../scripts/environment/older-electron.js'

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bookwheel-test-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

const here = { env: {}, platform: 'linux', arch: 'x64' }
const official = async () => ({ executable: '/official/electron' })
const unreachable = async () => ({ reason: 'fetch failed' })
const older = async () => '/older/electron'

test('a folder chosen by hand comes first', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'electron'), '')
  const env = { ELECTRON_OVERRIDE_DIST_PATH: folder }
  expect(await resolveElectron({ ...here, env, official, older })).toBe(join(folder, 'electron'))
})

test('a chosen folder without an Electron is an error, never a silent second choice', async () => {
  const env = { ELECTRON_OVERRIDE_DIST_PATH: join(tmpdir(), 'no-such-folder') }
  await expect(resolveElectron({ ...here, env, official, older })).rejects.toThrow('does not exist')
})

test('the official release comes before the older one', async () => {
  expect(await resolveElectron({ ...here, official, older })).toBe('/official/electron')
})

test('the older one serves Linux on x64 when the official one is out of reach', async () => {
  expect(await resolveElectron({ ...here, official: unreachable, older })).toBe('/older/electron')
})

test.each([
  ['linux', 'arm64'],
  ['darwin', 'arm64'],
  ['win32', 'x64'],
])('%s on %s without the official release is told what to do', async (platform, arch) => {
  const resolving = resolveElectron({ ...here, platform, arch, official: unreachable, older })
  await expect(resolving).rejects.toThrow(/fetch failed[^]*ELECTRON_MIRROR/)
})

test('a download with one changed byte is refused', async () => {
  const archive = join(await temporaryFolder(), 'electron.tgz')
  await writeFile(archive, 'the bytes that were pinned')
  const pinned = await integrityOf(archive)
  await expect(checkIntegrity(archive, pinned)).resolves.toBeUndefined()

  await writeFile(archive, 'the bytes that were Pinned')
  await expect(checkIntegrity(archive, pinned)).rejects.toThrow('not the expected one')
})

test('the integrity of a file has the form npm writes into its lock', async () => {
  const file = join(await temporaryFolder(), 'empty')
  await writeFile(file, '')
  // SHA-512 of no bytes, FIPS 180-4.
  expect(await integrityOf(file)).toBe(
    'sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==',
  )
})
