import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { run } from './children.js'
import { onlyOne } from './only-one.js'
import { withPinnedNode } from './pinned-node.js'
import { projectFolder } from './places.js'
import { say } from './say.js'

/** Everything a build depends on. */
const SOURCES = [
  'docs/notices',
  'electron',
  'renderer',
  'shared',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]

const RESULTS = ['main', 'preload', 'renderer']

const out = join(projectFolder, 'out')

/**
 * Builds the program into `out/`, unless exactly that is there already: what was built from these sources, unchanged
 * since. True when `out/` is good; its stamp has the time at which it was certainly that.
 * @returns {Promise<boolean>}
 */
export async function ensureBuilt() {
  return onlyOne('build', async () => {
    const began = new Date()
    const sources = await fingerprintOf(projectFolder, SOURCES)
    const stamp = join(out, 'built.txt')
    if ((await readFile(stamp, 'utf8').catch(() => '')) === (await stampOf(sources))) {
      await utimes(stamp, began, began)
      return true
    }

    say('Building.')
    await rm(out, { recursive: true, force: true })
    const { code, output } = await run('electron-vite', ['build', '--logLevel', 'warn'], {
      env: withPinnedNode(process.env),
      quiet: true,
    })
    if (output.trim() !== '') say(output.trim())
    if (code !== 0) return false
    await writeFile(stamp, await stampOf(sources))
    await utimes(stamp, began, began)
    return true
  })
}

/** @param {string} sources Their fingerprint when the build began. */
async function stampOf(sources) {
  return `sources ${sources}\nresults ${await fingerprintOf(out, RESULTS)}\n`
}

/**
 * SHA-256 over the names and bytes of all files below `paths`, in a fixed order.
 * @param {string} root
 * @param {readonly string[]} paths Relative to `root`; missing ones count as empty.
 */
export async function fingerprintOf(root, paths) {
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const file of await filesBelow(join(root, path))) {
      const bytes = await readFile(file)
      hash.update(`${relative(root, file)}\0${bytes.length}\0`).update(bytes)
    }
  }
  return hash.digest('hex')
}

/**
 * @param {string} path
 * @returns {Promise<string[]>} The file itself, or all files below the folder, sorted.
 */
async function filesBelow(path) {
  if (!existsSync(path)) return []
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => undefined)
  if (entries === undefined) return [path]
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
