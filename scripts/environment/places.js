import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout: the folder that holds package.json. */
export const projectFolder = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..')

/**
 * Folder for downloads that several checkouts of this user share (XDG Base Directory Specification).
 * @param {NodeJS.ProcessEnv} [env]
 */
export function cacheFolder(env = process.env) {
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'bookwheel')
}
