import { rmSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { projectFolder } from './places.js'
import { say } from './say.js'

const POLL_MS = 500

/**
 * Runs `work` while no other command of this checkout runs work of the same name; waits for its turn. A lock
 * whose owner is gone is ignored.
 * @template Result
 * @param {string} name
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function onlyOne(name, work) {
  // Not in node_modules, which an installation deletes.
  const folder = join(projectFolder, '.cache')
  const lock = join(folder, `${name}.lock`)
  await mkdir(folder, { recursive: true })
  const release = () => rmSync(lock, { force: true })
  let said = false
  while (!(await take(lock))) {
    if (await abandoned(lock)) release()
    else if (!said) say(`Waiting for another command of this checkout to finish (${name}).`)
    said = true
    await sleep(POLL_MS)
  }
  process.once('exit', release)
  try {
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

/** @param {string} lock */
async function take(lock) {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/**
 * True when the process that took the lock is gone. A lock without an owner is being written, or never will be.
 * @param {string} lock
 */
async function abandoned(lock) {
  const read = async () => Number(await readFile(lock, 'utf8').catch(() => ''))
  let owner = await read()
  if (owner === 0) {
    await sleep(POLL_MS)
    owner = await read()
  }
  return owner === 0 || !alive(owner)
}

/** @param {number} pid */
function alive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
