import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { run } from './children.js'
import { Problem, say } from './say.js'

/**
 * The switches Electron needs here about its sandbox: none where it works, `--no-sandbox` for root, for whom Chromium
 * has none. Fails with a `Problem` where the system forbids the sandbox and a command would allow it.
 * @param {string} electron Path of the executable.
 * @returns {Promise<readonly string[]>}
 */
export async function sandboxSwitches(electron) {
  if (process.platform !== 'linux') return []
  if (process.getuid?.() === 0) {
    say('Running as root: Chromium has no sandbox for root. For daily work use an ordinary account.')
    return ['--no-sandbox']
  }
  const starter = join(dirname(electron), 'chrome-sandbox')
  if (isSetuidRoot(starter) || (await userNamespaces())) return []
  throw new Problem(
    "This system does not let programs of ordinary users build Chromium's sandbox.",
    `Allow it for this Electron, then try again:\n  sudo chown root:root '${starter}' && sudo chmod 4755 '${starter}'`,
  )
}

/**
 * True when an ordinary program may make a user namespace, of which Chromium builds its sandbox. Ubuntu forbids it by
 * AppArmor, except to some programs such as the one asked here, so that setting is read too.
 */
async function userNamespaces() {
  const restricted = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns'
  if (existsSync(restricted) && readFileSync(restricted, 'utf8').trim() === '1') return false
  const { code } = await run('unshare', ['--user', '--map-root-user', 'true'], { quiet: true })
  return code === 0
}

/** @param {string} file */
function isSetuidRoot(file) {
  if (!existsSync(file)) return false
  const { uid, mode } = statSync(file)
  return uid === 0 && (mode & 0o4000) !== 0
}
