import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type ElectronApplication, type Page } from '@playwright/test'
import { type Launched, type LaunchOptions, launch } from './launch.ts'

interface Fixtures {
  /** What the program is started with: `test.use({ options: { files: { 'a.md': '# A' } } })`. */
  readonly options: LaunchOptions
  /** The running program, on an empty library unless `options` say otherwise. Ended after the test. */
  readonly program: Launched
  readonly app: ElectronApplication
  readonly window: Page
  /** Starts the program as often as a test wants; whatever still runs is ended after the test. */
  readonly start: (options?: LaunchOptions) => Promise<Launched>
  /** An empty folder that is deleted after the test. */
  readonly scratch: string
}

/**
 * Playwright's `test` with the program as a fixture:
 *
 *     import { expect, test } from '#tests/e2e/harness/fixtures.ts'
 *
 *     test('opens', async ({ window }) => {
 *       await expect(window.getByRole('main', { name: 'Desk' })).toBeVisible()
 *     })
 */
export const test = base.extend<Fixtures>({
  options: [{}, { option: true }],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are needed
  scratch: async ({}, provide) => {
    const folder = await mkdtemp(join(tmpdir(), 'bookwheel-test-'))
    await provide(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  start: async ({ scratch }, provide) => {
    // Asked for so that programs end before the folder in which they may have a library goes away.
    void scratch
    const started: Launched[] = []
    await provide(async (options) => {
      const launched = await launch(options)
      started.push(launched)
      return launched
    })
    for (const launched of started) await launched.close()
  },
  program: async ({ start, options }, provide) => {
    await provide(await start(options))
  },
  app: ({ program }, provide) => provide(program.app),
  window: ({ program }, provide) => provide(program.window),
})

export { expect } from '@playwright/test'
