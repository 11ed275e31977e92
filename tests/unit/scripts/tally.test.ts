import { expect, test } from 'vitest'
import { countPlaywright, countVitest, judge, lastLine, sum } from '../../../scripts/testing/tally.js'

const vitest = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] }
const playwright = { stats: { expected: 2, unexpected: 1, flaky: 1, skipped: 4 }, errors: [] }

test('runners are summed', () => {
  const tallies = [countVitest(vitest), countPlaywright(playwright)]
  expect(sum(tallies)).toEqual({ passed: 6, failed: 1, skipped: 6 })
})

test('the last line names skipped tests only when there are some', () => {
  expect(lastLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed')
  expect(lastLine({ passed: 12, failed: 1, skipped: 2 })).toBe('12 passed, 1 failed, 2 skipped')
})

test('a test file that cannot be loaded counts as one failure', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
  ]
  expect(countVitest({ ...vitest, testResults }).failed).toBe(1)
})

test('a file whose failure is one of its tests is not counted twice', () => {
  const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }] }]
  expect(countVitest({ ...vitest, numFailedTests: 1, testResults }).failed).toBe(1)
})

test('a Playwright error outside of any test counts as a failure', () => {
  const errors = [{ message: 'SyntaxError' }]
  expect(countPlaywright({ stats: { ...playwright.stats, unexpected: 0, flaky: 0 }, errors }).failed).toBe(1)
})

test('a test that passed only on its retry counts as passed', () => {
  expect(countPlaywright({ stats: { ...playwright.stats, unexpected: 0 }, errors: [] })).toMatchObject({
    passed: 3,
    failed: 0,
  })
})

test('a runner that crashed counts as a failure, with or without a report', () => {
  expect(judge(1, vitest, countVitest)).toEqual({ passed: 3, failed: 1, skipped: 2 })
  expect(judge(139, undefined, countVitest)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  expect(judge(0, undefined, countVitest).failed).toBe(1)
})

test('a failed test is not counted again because its runner ended with a failure', () => {
  expect(judge(1, { ...vitest, numFailedTests: 2 }, countVitest).failed).toBe(2)
})
