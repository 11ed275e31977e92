import { readdir, readFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'

/** @typedef {{version?: string, dependencies?: Record<string, string>, optionalDependencies?: Record<string, string>}} LockedPackage */
/** @typedef {Record<string, LockedPackage>} LockedPackages  `packages` of package-lock.json. */

/** Folders whose code becomes part of the program. */
const SOURCES = ['electron', 'renderer', 'shared']

/** Packages that are more, or less, than the code they would bring: Electron is a runtime with its own notices. */
const WITHOUT_DEPENDENCIES = new Set(['electron'])

/**
 * All packages that end up in the program, as `name@version`: what its sources import, and everything that those
 * depend on. A little too much rather than too little.
 * @param {string} root
 * @returns {Promise<ReadonlySet<string>>}
 */
export async function shippedPackages(root) {
  const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'))
  /** @type {Set<string>} */
  const imported = new Set()
  for (const folder of SOURCES) {
    for (const name of await readdir(join(root, folder), { recursive: true })) {
      if (!/\.(?:[cm]?tsx?|css)$/.test(name)) continue
      for (const found of importedPackages(await readFile(join(root, folder, name), 'utf8')))
        imported.add(found)
    }
  }
  const folders = closure([...imported], packages)
  return new Set(
    folders.map((folder) => `${folder.split('node_modules/').at(-1)}@${packages[folder].version}`),
  )
}

/**
 * Names of the packages that a TypeScript or CSS file imports for more than types.
 * @param {string} source
 * @returns {readonly string[]}
 */
export function importedPackages(source) {
  const imports =
    /\b(?:import|export)\s(?!type\b)(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|\b(?:import|require)\(\s*['"]([^'"]+)['"]|@import\s+(?:url\()?['"]([^'"]+)['"]/g
  return [...source.matchAll(imports)]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .filter((specifier) => /^[@\w]/.test(specifier) && !isBuiltin(specifier))
    .map((specifier) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/'))
}

/**
 * The folders (`node_modules/…`) of the named packages and of everything that they depend on, sorted.
 * @param {readonly string[]} names
 * @param {LockedPackages} packages
 */
export function closure(names, packages) {
  /** @type {Set<string>} */
  const found = new Set()
  const queue = names.map((name) => ({ name, from: '' }))
  for (const { name, from } of queue) {
    const folder = resolveFolder(name, from, packages)
    if (folder === undefined || found.has(folder)) continue
    found.add(folder)
    if (WITHOUT_DEPENDENCIES.has(name)) continue
    const { dependencies = {}, optionalDependencies = {} } = packages[folder] ?? {}
    for (const next of Object.keys({ ...dependencies, ...optionalDependencies })) {
      if (!next.startsWith('@types/')) queue.push({ name: next, from: folder })
    }
  }
  return [...found].sort()
}

/**
 * Where Node finds the package `name` when the package in folder `from` asks for it.
 * @param {string} name
 * @param {string} from
 * @param {LockedPackages} packages
 * @returns {string | undefined}
 */
function resolveFolder(name, from, packages) {
  const folder = `${from === '' ? '' : `${from}/`}node_modules/${name}`
  if (folder in packages) return folder
  if (from === '') return undefined
  return resolveFolder(name, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), packages)
}
