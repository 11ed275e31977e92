import { defineConfig } from 'vitest/config'

const folders = 'tests/{unit,integration,migrations,hostile,crash}/**'

export default defineConfig({
  test: {
    include: [
      `${folders}/*.test.ts`,
      ...(process.env['BOOKWHEEL_LONG_TESTS'] ? [`${folders}/*.long.ts`] : []),
    ],
    setupFiles: 'tests/seed.ts',
    // Real files and child processes on a busy machine of two cores.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
