import { expect, type Locator, type Page } from '@playwright/test'

/** The highlights of the document in front, as the inspector lists them. */
export class HighlightCards {
  readonly list: Locator
  private readonly window: Page

  constructor(window: Page) {
    this.window = window
    this.list = window
      .getByRole('complementary', { name: 'Inspector' })
      .getByRole('list', { name: 'Highlights' })
  }

  /** The card of the highlight that begins with these words. */
  card(words: string): Locator {
    return this.list.getByRole('listitem', { name: words })
  }

  async comment(words: string, comment: string): Promise<void> {
    const field = this.card(words).getByRole('textbox', { name: 'Comment' })
    await field.fill(comment)
    await field.blur()
  }

  /** Gives a highlight a tag, which is created when there is none of that name. */
  async tag(words: string, name: string): Promise<void> {
    await this.card(words).getByRole('button', { name: 'Add tag' }).click()
    await this.window.keyboard.type(name)
    await expect(
      this.window.getByRole('listbox', { name: 'Suggestions' }).getByRole('option'),
    ).not.toHaveCount(0)
    await this.window.keyboard.press('Enter')
    await expect(this.card(words).getByRole('button', { name: `Remove tag ${name}` })).toBeVisible()
    await this.window.keyboard.press('Escape')
  }
}
