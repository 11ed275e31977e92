import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './children.js'
import { Problem, say } from './say.js'

/** What Electron links against, by Debian's names; where a package was renamed, the newer name first. */
const ELECTRON_PACKAGES = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
]
const DISPLAY_PACKAGES = [['xvfb'], ['xauth']]

/**
 * Makes sure that this Linux has the libraries that `electron` needs, and a virtual display when asked for. Missing
 * ones are installed with apt when this user may, else a `Problem` names the command.
 * @param {string} electron Path of the executable.
 * @param {{virtualDisplay: boolean}} needs
 */
export async function ensureSystemLibraries(electron, { virtualDisplay }) {
  if (process.platform !== 'linux') return
  const wanted = await missing(electron, virtualDisplay)
  if (wanted.packages.length === 0) return

  const what = `Missing on this computer: ${wanted.names.join(', ')}.`
  if (!inPath('apt-get')) {
    throw new Problem(what, "Install them with your system's package manager, then try again.")
  }
  if (process.getuid?.() !== 0) {
    throw new Problem(what, `Run this, then try again:\n  ${installLine(await available(wanted.packages))}`)
  }
  say(`${what} Installing them with apt.`)
  await install(wanted.packages)
  const still = await missing(electron, virtualDisplay)
  if (still.names.length > 0)
    throw new Problem(`Still missing after the installation: ${still.names.join(', ')}.`)
}

/**
 * @param {string} electron
 * @param {boolean} virtualDisplay
 */
async function missing(electron, virtualDisplay) {
  const { output } = await run('ldd', [electron], { quiet: true })
  const names = missingLibraries(output)
  const packages = names.length > 0 ? [...ELECTRON_PACKAGES] : []
  if (virtualDisplay && !inPath('Xvfb')) {
    names.push('Xvfb')
    packages.push(...DISPLAY_PACKAGES)
  }
  return { names, packages }
}

/**
 * The libraries that `ldd` could not find.
 * @param {string} output
 */
export function missingLibraries(output) {
  return [...new Set([...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? ''))]
}

/** @param {readonly (readonly string[])[]} packages */
async function install(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // A fresh system has no package lists, an old one has lists of files that are gone.
  const updated = await run('apt-get', ['update', '-qq'], { env, quiet: true })
  const names = await available(packages)
  const { code, output } = await run('apt-get', installArguments(names), { env, quiet: true })
  if (code === 0) return
  throw new Problem(
    'apt could not install them.',
    `${updated.output}${output}`.trim().slice(-2000) +
      `\nWhen the cause is gone, run:\n  ${installLine(names)}`,
  )
}

/**
 * For each package the first of its names that apt can install; the last one when apt knows none.
 * @param {readonly (readonly string[])[]} packages
 */
async function available(packages) {
  const { output } = await run('apt-cache', ['policy', ...packages.flat()], {
    env: { ...process.env, LC_ALL: 'C' },
    quiet: true,
  })
  return chooseNames(packages, output)
}

/**
 * @param {readonly (readonly string[])[]} packages
 * @param {string} policy What `apt-cache policy` printed in the C locale.
 */
export function chooseNames(packages, policy) {
  const known = new Set(
    [...policy.matchAll(/^(\S+):\n.*\n {2}Candidate: (?!\(none\))/gm)].map((match) => match[1]),
  )
  return packages.map((names) => names.find((name) => known.has(name)) ?? names.at(-1) ?? '')
}

/** @param {readonly string[]} names */
function installArguments(names) {
  return ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120', ...names]
}

/**
 * The command for a person to type.
 * @param {readonly string[]} names
 */
export function installLine(names) {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`
}

/** @param {string} program */
export function inPath(program) {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))
}
