#!/usr/bin/env node
// npm test: everything this project can check about itself, from a checkout without node_modules on.

import { parseArgs } from 'node:util'
import { ensureBuilt } from './environment/build.js'
import { command } from './environment/command.js'
import { lacksDisplay } from './environment/display.js'
import { resolveElectron } from './environment/electron.js'
import { ensureDependencies } from './environment/install.js'
import { explain, Problem, say } from './environment/say.js'
import { ensureSystemLibraries } from './environment/system-libraries.js'
import { runChecks } from './testing/checks.js'
import { runPlaywright, runVitest } from './testing/runners.js'
import { lastLine, sum } from './testing/tally.js'

/** @typedef {import('./testing/tally.js').Tally} Tally */

const USAGE = `Usage: npm test [-- --only=check|unit|e2e] [-- --long]
  --only   run one part: checks without running anything, tests without a window, or end-to-end tests
  --long   also run the tests that take minutes (tests/**/*.long.ts)`

/** @type {Tally} */
const ONE_FAILURE = { passed: 0, failed: 1, skipped: 0 }

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Tally>}
 */
async function endToEnd(env) {
  const built = await ensureBuilt()
  say(`${built ? '✓' : '✗'} build`)
  if (!built) return ONE_FAILURE
  const electron = await resolveElectron()
  await ensureSystemLibraries(electron, { virtualDisplay: lacksDisplay(env) })
  const tests = await runPlaywright(electron, env)
  return sum([{ passed: 1, failed: 0, skipped: 0 }, tests])
}

/**
 * A part that cannot even start is a failed test, and the next part still runs.
 * @param {string} title
 * @param {() => Promise<Tally>} work
 * @returns {Promise<Tally>}
 */
async function part(title, work) {
  say(`\n${title}`)
  try {
    return await work()
  } catch (error) {
    say(explain(error))
    return ONE_FAILURE
  }
}

await command(async () => {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, long: { type: 'boolean' }, help: { type: 'boolean' } },
  })
  if (values.help) {
    say(USAGE)
    return 0
  }
  const env = { ...process.env, ...(values.long ? { BOOKWHEEL_LONG_TESTS: '1' } : {}) }
  const parts = [
    { name: 'check', title: 'Checks', work: runChecks },
    { name: 'unit', title: 'Unit and integration tests', work: () => runVitest(env) },
    { name: 'e2e', title: 'End-to-end tests in Electron', work: () => endToEnd(env) },
  ].filter(({ name }) => values.only === undefined || values.only === name)
  if (parts.length === 0) throw new Problem(`There is no part named ${values.only}.`, USAGE)

  await ensureDependencies()
  const tallies = []
  for (const { title, work } of parts) tallies.push(await part(title, work))
  const total = sum(tallies)
  say(`\n${lastLine(total)}`)
  return total.failed === 0 && total.passed > 0 ? 0 : 1
})
