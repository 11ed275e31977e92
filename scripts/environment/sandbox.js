import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Problem, say } from './say.js'

/**
 * The switches Electron needs here about its sandbox: none where it works, `--no-sandbox` for root, for whom Chromium
 * has none. Fails with a `Problem` where the system forbids the sandbox and a command would allow it.
 * @param {string} electron Path of the executable.
 * @returns {readonly string[]}
 */
export function sandboxSwitches(electron) {
  if (process.platform !== 'linux') return []
  if (process.getuid?.() === 0) {
    say('Running as root: Chromium has no sandbox for root. For daily work use an ordinary account.')
    return ['--no-sandbox']
  }
  const starter = join(dirname(electron), 'chrome-sandbox')
  if (unprivilegedNamespaces() || isSetuidRoot(starter)) return []
  throw new Problem(
    "This system does not let programs of ordinary users build Chromium's sandbox.",
    `Allow it for this Electron, then try again:\n  sudo chown root:root '${starter}' && sudo chmod 4755 '${starter}'`,
  )
}

/** Debian and Ubuntu each have a switch that takes user namespaces from ordinary users. */
function unprivilegedNamespaces() {
  return (
    setting('kernel/unprivileged_userns_clone') !== '0' &&
    setting('kernel/apparmor_restrict_unprivileged_userns') !== '1'
  )
}

/** @param {string} name */
function setting(name) {
  const file = join('/proc/sys', name)
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}

/** @param {string} file */
function isSetuidRoot(file) {
  if (!existsSync(file)) return false
  const { uid, mode } = statSync(file)
  return uid === 0 && (mode & 0o4000) !== 0
}
