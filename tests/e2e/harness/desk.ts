import type { Locator, Page } from '@playwright/test'
import { Reader } from './reader.ts'

/** One to four reading panes. */
export class Desk {
  readonly region: Locator
  private readonly window: Page

  constructor(window: Page) {
    this.window = window
    this.region = window.getByRole('main', { name: 'Desk' })
  }

  /** A pane by its number, 1 to 4, whatever it shows. */
  pane(number: number): Locator {
    return this.region.getByRole('region', { name: new RegExp(`^Pane ${number}: `) })
  }

  /** The document in front of a pane. */
  reader(pane = 1): Reader {
    return new Reader(this.window, this.pane(pane))
  }

  tab(title: string): Locator {
    return this.region.getByRole('tab', { name: title })
  }

  async setPanes(count: 1 | 2 | 3 | 4): Promise<void> {
    const name = count === 1 ? 'One pane' : `${count} panes`
    await this.window.getByRole('radiogroup', { name: 'Number of panes' }).getByText(String(count)).click()
    await this.window.getByRole('radio', { name }).isChecked()
  }
}
