import { delimiter, join } from 'node:path'
import { projectFolder } from './places.js'

const windows = process.platform === 'win32'

/** The Node that this project pins (npm package `node`); exists once dependencies are installed. */
export const pinnedNode = join(projectFolder, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node')

/**
 * `env` with the pinned Node and the tools of `node_modules/.bin` found before anything installed globally.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function withPinnedNode(env) {
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  const first = [join(pinnedNode, '..'), join(projectFolder, 'node_modules', '.bin')]
  return { ...env, [name]: [...first, env[name] ?? ''].join(delimiter) }
}
