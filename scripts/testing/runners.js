import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../environment/children.js'
import { withPinnedNode } from '../environment/pinned-node.js'
import { countPlaywright, countVitest, judge } from './tally.js'

/** @typedef {import('./tally.js').Tally} Tally */

/**
 * Unit, integration, migration, hostile-input and crash tests.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Tally>}
 */
export function runVitest(env) {
  return withReport(async (file) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const { code } = await run('vitest', ['run', ...reporters], { env: withPinnedNode(env) })
    return judge(code, await readReport(file), countVitest)
  })
}

/**
 * End-to-end tests in real Electron.
 * @param {string} electron Path of the executable.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Tally>}
 */
export function runPlaywright(electron, env) {
  return withReport(async (file) => {
    const { code } = await run('playwright', ['test', '--forbid-only', '--reporter=list,json'], {
      env: { ...withPinnedNode(env), BOOKWHEEL_TEST_ELECTRON: electron, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    })
    return judge(code, await readReport(file), countPlaywright)
  })
}

/**
 * Gives a runner a new place for its report, so that an old one can never be counted.
 * @param {(file: string) => Promise<Tally>} work
 */
async function withReport(work) {
  const folder = await mkdtemp(join(tmpdir(), 'bookwheel-report-'))
  try {
    return await work(join(folder, 'report.json'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** @param {string} file */
async function readReport(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    return undefined
  }
}
