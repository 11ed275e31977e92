import { run } from '../environment/children.js'
import { withPinnedNode } from '../environment/pinned-node.js'
import { say } from '../environment/say.js'

/** @typedef {import('./tally.js').Tally} Tally */

/** What the whole tree must pass without being run. */
const CHECKS = [
  { name: 'format', command: ['biome', 'check', '.'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'types', command: ['tsc'] },
  { name: 'unused', command: ['knip', '--no-progress'] },
  { name: 'licences', command: ['node', 'scripts/notices.js', '--check'] },
]

/**
 * Runs every check, whatever the earlier ones find; only a failing one shows what it printed.
 * @returns {Promise<Tally>} One test a check.
 */
export async function runChecks() {
  let failed = 0
  for (const { name, command } of CHECKS) {
    const [program = '', ...args] = command
    const { code, output } = await run(program, args, { env: withPinnedNode(process.env), quiet: true })
    say(`${code === 0 ? '✓' : '✗'} ${name}`)
    if (code === 0) continue
    failed += 1
    say(output.trim())
  }
  return { passed: CHECKS.length - failed, failed, skipped: 0 }
}
