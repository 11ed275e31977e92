import { defineConfig } from '@playwright/test'

/** A display for each worker; `npm test` sets them. Playwright loads this file in every worker. */
const displays = process.env['BOOKWHEEL_TEST_DISPLAYS']?.split(' ') ?? []
const display = displays[Number(process.env['TEST_PARALLEL_INDEX'])]
if (display) process.env['DISPLAY'] = display

export default defineConfig({
  testDir: 'tests/e2e/specs',
  testMatch: ['*.spec.ts', ...(process.env['BOOKWHEEL_LONG_TESTS'] ? ['*.long.ts'] : [])],
  outputDir: 'test-results',
  // Programs that share a screen take the keys and the mouse from each other.
  workers: displays.length || 1,
  fullyParallel: false,
  timeout: 90_000,
  // The older Electron once in many starts never shows its window; the list names what passed on a second try.
  retries: 1,
  // A busy machine of two cores is slow, not wrong.
  expect: { timeout: 15_000 },
  reporter: 'list',
})
