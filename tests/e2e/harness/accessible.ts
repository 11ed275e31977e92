import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Fails with axe's own words when the window breaks WCAG 2.2 AA. `.setLegacyMode()`: Electron has no second page. */
export async function expectAccessible(window: Page, within?: string): Promise<void> {
  const axe = new AxeBuilder({ page: window }).withTags(WCAG_22_AA).setLegacyMode()
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze()
  const found = violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    where: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`),
  }))
  expect(found, 'accessibility violations').toEqual([])
}
