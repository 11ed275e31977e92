import type { Locator, Page } from '@playwright/test'

/** The pages of a document in a pane. */
export class PagesView {
  readonly pages: Locator
  readonly selectionBar: Locator
  private readonly window: Page
  private readonly pane: Locator

  constructor(window: Page, pane: Locator) {
    this.window = window
    this.pane = pane
    this.pages = pane.getByRole('article', { name: /^Pages of / })
    this.selectionBar = pane.getByRole('toolbar', { name: 'Selection' })
  }

  /** Shows the pages, or the text, with the switch over the pane. */
  async show(what: 'Text' | 'Pages'): Promise<void> {
    await this.pane.getByRole('radiogroup', { name: 'Show the text or the pages' }).getByText(what).click()
  }

  page(number: number): Locator {
    return this.pages.getByRole('region', { name: new RegExp(`^Page ${number} of `) })
  }

  /** Drags with the mouse from the beginning of one word of a page to the end of another. Both must be in sight. */
  async select(number: number, first: string, last: string): Promise<void> {
    const from = await this.boxOf(number, first)
    const to = await this.boxOf(number, last)
    await this.window.mouse.move(from.x + 1, from.y + from.height / 2)
    await this.window.mouse.down()
    await this.window.mouse.move(to.x, to.y + to.height / 2, { steps: 4 })
    await this.window.mouse.move(to.x + to.width - 1, to.y + to.height / 2)
    await this.window.mouse.up()
  }

  /** Clicks on a word of a page. */
  async click(number: number, word: string): Promise<void> {
    const { x, y, width, height } = await this.boxOf(number, word)
    await this.window.mouse.click(x + width / 2, y + height / 2)
  }

  /** Where the letters of a word stand in the window; the first word of the page that begins like this. */
  private async boxOf(number: number, word: string) {
    const found = this.page(number)
      .locator('[data-from]')
      .filter({ hasText: new RegExp(`^${word}`) })
    await found.first().waitFor()
    return found.first().evaluate((element) => {
      const letters = document.createRange()
      const node = element.firstChild ?? element
      letters.setStart(node, 0)
      letters.setEnd(node, (element.textContent ?? '').trimEnd().length)
      const { x, y, width, height } = letters.getBoundingClientRect()
      return { x, y, width, height }
    })
  }

  /** How many rectangles of a look are painted over a page: `highlight`, `selected`, `found`. */
  painted(number: number, look: string): Locator {
    return this.page(number).locator(`[data-look="${look}"]`)
  }

  /** The share of the drawing of a page that is not white, 0 to 1. */
  inked(number: number): Promise<number> {
    return this.page(number).evaluate((page) => {
      const canvas = page.querySelector('canvas')
      const drawing = canvas?.getContext('2d')
      if (!canvas || !drawing || canvas.width === 0) return 0
      const { data } = drawing.getImageData(0, 0, canvas.width, canvas.height)
      let dark = 0
      for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 230) dark += 1
      return dark / (data.length / 4)
    })
  }
}
