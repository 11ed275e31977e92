import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from './children.js'
import { Problem, say } from './say.js'
import { temporaryFolder } from './temporary-folder.js'

const START_MS = 20_000

/**
 * True on Linux when there is no screen to show a window on.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} [platform]
 */
export function lacksDisplay(env, platform = process.platform) {
  return platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']
}

/**
 * `env` itself when it names a display, else a copy that names a virtual one, which ends with this script.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
export async function withDisplay(env) {
  if (!lacksDisplay(env)) return env
  const { displays, authority } = await virtualDisplays(1)
  say(`There is no display here: using a virtual one (${displays[0]}).`)
  return { ...env, DISPLAY: displays[0], XAUTHORITY: authority }
}

/**
 * Starts virtual displays, which end with this script, and returns their names (`:number`) and the file of their cookie.
 * @param {number} count
 */
export async function virtualDisplays(count) {
  const authority = join(temporaryFolder(tmpdir(), 'bookwheel-display-'), 'authority')
  await writeFile(authority, xauthority(randomBytes(16)), { mode: 0o600 })
  const displays = await Promise.all(Array.from({ length: count }, () => startXvfb(authority)))
  return { displays, authority }
}

/**
 * Starts Xvfb on a display number that it finds free itself, and returns `:number`.
 * @param {string} authority
 * @returns {Promise<string>}
 */
async function startXvfb(authority) {
  const screen = ['-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset', '-auth', authority]
  const xvfb = serve('Xvfb', ['-displayfd', '3', ...screen], { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
  let complaints = ''
  xvfb.stderr?.setEncoding('utf8').on('data', (text) => (complaints += text))
  const number = /** @type {import('node:stream').Readable} */ (xvfb.stdio[3])
  const limit = { signal: AbortSignal.timeout(START_MS) }
  const ended = once(xvfb, 'exit', limit).then(() => [])
  const [bytes] = await Promise.race([once(number, 'data', limit), ended]).catch(() => [])
  if (bytes === undefined) throw new Problem(`The virtual display (Xvfb) did not start. ${complaints.trim()}`)
  return `:${String(bytes).trim()}`
}

/**
 * An Xauthority file with one MIT-MAGIC-COOKIE-1 that is good for any display (libXau, `XauWriteAuth`): the display
 * number is known only after the server has read it.
 * @param {Buffer} cookie 16 bytes.
 */
export function xauthority(cookie) {
  const anyFamily = Buffer.from([0xff, 0xff])
  const fields = [Buffer.alloc(0), Buffer.alloc(0), Buffer.from('MIT-MAGIC-COOKIE-1'), cookie]
  const counted = fields.flatMap((field) => [Buffer.from([field.length >> 8, field.length & 0xff]), field])
  return Buffer.concat([anyFamily, ...counted])
}
