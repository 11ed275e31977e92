/** @typedef {{passed: number, failed: number, skipped: number}} Tally */

/** @type {Tally} */
export const NOTHING = { passed: 0, failed: 0, skipped: 0 }

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  return tallies.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    NOTHING,
  )
}

/**
 * The last line of `npm test`, which scripts read: `N passed, N failed`, and `, N skipped` when there are any.
 * @param {Tally} tally
 */
export function lastLine({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed`
  return skipped === 0 ? line : `${line}, ${skipped} skipped`
}

/**
 * Counts a runner's JSON report. A runner that says it failed, or left no report, counts as a failure even when
 * none of its tests does.
 * @template Report
 * @param {number} code The runner's exit code.
 * @param {Report | undefined} report
 * @param {(report: Report) => Tally} count
 * @returns {Tally}
 */
export function judge(code, report, count) {
  const tally = report === undefined ? NOTHING : count(report)
  const broken = (code !== 0 || report === undefined) && tally.failed === 0
  return broken ? { ...tally, failed: 1 } : tally
}

/**
 * Vitest's JSON reporter (the shape of Jest's). A file that could not be loaded has no tests of its own.
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{status: string, assertionResults: {status: string}[]}[]} testResults
 */

/**
 * @param {VitestReport} report
 * @returns {Tally}
 */
export function countVitest({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  )
  return {
    passed: numPassedTests,
    failed: numFailedTests + brokenFiles.length,
    skipped: numPendingTests + numTodoTests,
  }
}

/**
 * Playwright's JSON reporter. `errors` are failures outside of any test, `flaky` tests passed on their one retry and are
 * named in the list.
 * @typedef {object} PlaywrightReport
 * @property {{expected: number, unexpected: number, flaky: number, skipped: number}} stats
 * @property {unknown[]} errors
 */

/**
 * @param {PlaywrightReport} report
 * @returns {Tally}
 */
export function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  }
}
