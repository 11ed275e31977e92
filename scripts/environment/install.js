import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { npm } from './npm.js'
import { onlyOne } from './only-one.js'
import { pinnedNode } from './pinned-node.js'
import { projectFolder } from './places.js'
import { Problem, say } from './say.js'

/** @typedef {{version?: string, integrity?: string, optional?: boolean, devOptional?: boolean}} LockedPackage */
/** @typedef {{packages?: Record<string, LockedPackage>}} Lock  package-lock.json, or npm's record of what it installed. */

const RETRY = 'Check the connection to the npm registry, delete node_modules and try again.'
const QUIET = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error']

/** Installs what package-lock.json lists, unless exactly that is there already. Fails with a `Problem`. */
export async function ensureDependencies() {
  if (await installed()) return
  await onlyOne('install', async () => {
    if (!(await lockSatisfied())) {
      say('Installing dependencies (some minutes the first time).')
      // No package may run its own scripts: npm would compile better-sqlite3, which brings its binaries along.
      await install(['ci', '--ignore-scripts'])
    }
    // Except this one, whose script fetches the Node for this platform.
    if (!existsSync(pinnedNode)) await install(['rebuild', 'node'])
    if (!(await installed()))
      throw new Problem('npm ended well, but not everything is in node_modules.', RETRY)
  })
}

/** @param {readonly string[]} args */
async function install(args) {
  const { code, output } = await npm([...args, ...QUIET], { quiet: true })
  if (code === 0) return
  throw new Problem(
    'The dependencies could not be installed.',
    `npm ${args.join(' ')} ended with code ${code}:\n${output.trim()}\n${RETRY}`,
  )
}

async function installed() {
  return existsSync(pinnedNode) && (await lockSatisfied())
}

async function lockSatisfied() {
  const [wanted, present] = await Promise.all([
    readLock(join(projectFolder, 'package-lock.json')),
    readLock(join(projectFolder, 'node_modules', '.package-lock.json')),
  ])
  return satisfies(wanted, present)
}

/**
 * Missing or torn files count as an empty record, so that they lead to an installation.
 * @param {string} file
 * @returns {Promise<Lock>}
 */
async function readLock(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    return {}
  }
}

/**
 * True when every package that `wanted` lists is present in the same version and nothing else is. Packages
 * for other platforms may be absent.
 * @param {Lock} wanted
 * @param {Lock} present
 */
export function satisfies({ packages: wanted = {} }, { packages: present = {} }) {
  const complete = Object.entries(wanted).every(([path, { version, integrity, optional, devOptional }]) => {
    if (path === '') return true
    const found = present[path]
    if (found === undefined) return optional === true || devOptional === true
    return found.version === version && found.integrity === integrity
  })
  return complete && Object.keys(present).length > 0 && Object.keys(present).every((path) => path in wanted)
}
