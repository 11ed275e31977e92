import { run } from './children.js'

/**
 * Runs npm with the person's own settings (registry, proxy, certificates).
 * @param {readonly string[]} args
 * @param {import('./children.js').RunOptions} [options]
 */
export function npm(args, options) {
  // Inside an npm script this variable names npm's own entry file; calling it needs no shell on any system.
  const entry = process.env['npm_execpath']
  if (entry?.endsWith('npm-cli.js')) return run(process.execPath, [entry, ...args], options)
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options)
}
