import type { Locator, Page } from '@playwright/test'

/** The search of the whole library. */
export class Search {
  readonly field: Locator
  readonly results: Locator
  /** Matching passages, notes and comments, each one line. */
  readonly hits: Locator
  private readonly window: Page

  constructor(window: Page) {
    this.window = window
    this.field = window.getByRole('searchbox', { name: 'Search library' })
    this.results = window.getByRole('listbox', { name: 'Search results' })
    this.hits = this.results.getByRole('option')
  }

  /** Searches by the keyboard, from wherever the focus is. */
  async find(query: string): Promise<void> {
    await this.window.keyboard.press('ControlOrMeta+Shift+F')
    await this.field.fill(query)
  }
}
