import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e/specs',
  testMatch: ['*.spec.ts', ...(process.env['BOOKWHEEL_LONG_TESTS'] ? ['*.long.ts'] : [])],
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: false,
  timeout: 90_000,
  // The older Electron once in many starts never shows its window; the list names what passed on a second try.
  retries: 1,
  // A busy machine of two cores is slow, not wrong.
  expect: { timeout: 15_000 },
  reporter: 'list',
})
