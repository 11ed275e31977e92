import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../environment/children.js'
import { virtualDisplays } from '../environment/display.js'
import { withPinnedNode } from '../environment/pinned-node.js'
import { say } from '../environment/say.js'
import { inPath } from '../environment/system-libraries.js'
import { temporaryFolder } from '../environment/temporary-folder.js'
import { countPlaywright, countVitest, judge } from './tally.js'

/** @typedef {import('./tally.js').Tally} Tally */

/** How many programs are tested at a time where each can have a display of its own. */
const WORKERS = 2

/**
 * Unit, integration, migration, hostile-input and crash tests.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Tally>}
 */
export async function runVitest(env) {
  const file = newReport()
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const colours = process.stdout.isTTY ? [] : ['--no-color']
  const { code } = await run('vitest', ['run', ...reporters, ...colours], { env: withPinnedNode(env) })
  return judge(code, await readReport(file), countVitest)
}

/**
 * End-to-end tests in real Electron. On Linux every worker has a virtual display of its own: a window that opens over
 * another takes its keys and ends its drags.
 * @param {string} electron Path of the executable.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Tally>}
 */
export async function runPlaywright(electron, env) {
  const file = newReport()
  const { code } = await run('playwright', ['test', '--forbid-only', '--reporter=list,json'], {
    env: {
      ...withPinnedNode(env),
      ...(process.platform === 'linux' && inPath('Xvfb') ? await displaysOfWorkers() : {}),
      BOOKWHEEL_TEST_ELECTRON: electron,
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    },
  })
  return judge(code, await readReport(file), countPlaywright)
}

async function displaysOfWorkers() {
  const { displays, authority } = await virtualDisplays(WORKERS)
  say(`Windows are shown on virtual displays (${displays.join(', ')}).`)
  return { BOOKWHEEL_TEST_DISPLAYS: displays.join(' '), XAUTHORITY: authority }
}

/** A new place for a runner's report, so that an old one can never be counted. */
function newReport() {
  return join(temporaryFolder(tmpdir(), 'bookwheel-report-'), 'report.json')
}

/** @param {string} file */
async function readReport(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    return undefined
  }
}
