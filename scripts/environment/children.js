import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { projectFolder } from './places.js'

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */
/** @typedef {{env?: NodeJS.ProcessEnv, cwd?: string, quiet?: boolean}} RunOptions */
/** @typedef {{code: number, output: string}} Outcome  `output` is empty unless the run was quiet. */

const STOP_GRACE_MS = 8000
const SETTLE_MS = 2000

/** On Unix every child leads its own process group, so that whatever it starts can be ended with it. */
const grouped = process.platform !== 'win32'

/** Programs we wait for: a signal to us is passed on to them. @type {Set<ChildProcess>} */
const running = new Set()
/** Programs that serve the others: ended last. @type {Set<ChildProcess>} */
const serving = new Set()

/** @type {NodeJS.Signals | undefined} */
let stopping

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    if (stopping !== undefined || running.size === 0) process.exit(signalCode(signal))
    stopping = signal
    // Only to the program itself: it ends its own children in the order it likes.
    for (const child of running) child.kill(signal)
    setTimeout(() => process.exit(signalCode(signal)), STOP_GRACE_MS)
  })
}

process.on('exit', () => {
  for (const child of running) send(child, 'SIGKILL')
  stopServing()
})

/**
 * Starts a server for other programs, such as a virtual display. It ends with this script, or with `stopServing`.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function serve(program, args, options) {
  const child = spawn(program, args, { ...options, detached: grouped })
  serving.add(child)
  child.once('exit', () => serving.delete(child))
  return child
}

/** Ends all servers; without this the script would wait for them. */
export function stopServing() {
  for (const child of serving) send(child, 'SIGTERM')
}

/**
 * Runs a program to its end, and whatever it started too. Its output goes to the terminal, or is collected
 * when `quiet`. A program that cannot be started gives code 127, one ended by a signal 128 + its number.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Outcome>}
 */
export async function run(program, args, { env = process.env, cwd = projectFolder, quiet = false } = {}) {
  const outputs = quiet ? 'pipe' : 'inherit'
  // Some tools colour even what nobody looks at (https://no-color.org).
  const seen = quiet ? { ...env, NO_COLOR: '1' } : env
  const child = spawn(program, args, {
    env: seen,
    cwd,
    stdio: ['ignore', outputs, outputs],
    detached: grouped,
  })
  running.add(child)
  let output = ''
  child.stdout?.setEncoding('utf8').on('data', (text) => (output += text))
  child.stderr?.setEncoding('utf8').on('data', (text) => (output += text))
  const closed = new Promise((resolve) => child.once('close', resolve))
  const code = await ending(child)
  await settle(child)
  await closed
  running.delete(child)
  if (stopping !== undefined && running.size === 0) process.exit(signalCode(stopping))
  return { code, output }
}

/**
 * The exit code of a program, once it has one.
 * @param {ChildProcess} child
 * @returns {Promise<number>}
 */
function ending(child) {
  return new Promise((resolve) => {
    child.once('error', (error) => {
      process.stderr.write(`${error.message}\n`)
      resolve(127)
    })
    child.once('exit', (code, signal) => resolve(code ?? signalCode(signal)))
  })
}

/** @param {NodeJS.Signals | null} signal */
function signalCode(signal) {
  return 128 + (signal === null ? 0 : constants.signals[signal])
}

/**
 * True when somebody was there to receive the signal.
 * @param {ChildProcess} child
 * @param {NodeJS.Signals | 0} signal 0 only asks.
 */
function send(child, signal) {
  if (child.pid === undefined) return false
  try {
    return grouped ? process.kill(-child.pid, signal) : child.kill(signal)
  } catch {
    return false
  }
}

/**
 * Gives the group of an ended program a moment to finish on its own, then ends it.
 * @param {ChildProcess} child
 */
async function settle(child) {
  if (!grouped) return
  const deadline = Date.now() + SETTLE_MS
  while (send(child, 0) && Date.now() < deadline) await sleep(50)
  send(child, 'SIGKILL')
}
