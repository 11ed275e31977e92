import { expect, type Locator, type Page } from '@playwright/test'

/** Notes and their editor. */
export class Notes {
  readonly list: Locator
  private readonly window: Page

  constructor(window: Page) {
    this.window = window
    this.list = window.getByRole('listbox', { name: 'Notes' })
  }

  /** The editor of the note with this title; a new note is an “Untitled note”. */
  editor(title = 'Untitled note'): Locator {
    return this.window.getByRole('textbox', { name: `Note: ${title}` })
  }

  /** Makes a note with the keyboard and types into it. */
  async create(text: string): Promise<void> {
    await this.window.keyboard.press('ControlOrMeta+N')
    await expect(this.editor()).toBeFocused()
    await this.window.keyboard.type(text)
  }

  /** Types `[[`, words, and takes the suggestion that fits `name`. The cursor must be in an editor. */
  async link(words: string, name: RegExp): Promise<void> {
    await this.window.keyboard.type(`[[${words}`)
    const option = this.window.getByRole('listbox', { name: 'Suggest' }).getByRole('option', { name })
    await expect(async () => {
      // On a busy machine the editor asks before the last letter is there; a user asks again.
      if (!(await option.isVisible())) await this.window.keyboard.press('Control+Space')
      await expect(option).toBeVisible({ timeout: 3000 })
    }).toPass({ timeout: 20_000 })
    await this.window.keyboard.press('Enter')
  }
}
