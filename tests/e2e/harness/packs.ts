import { expect, type Locator, type Page } from '@playwright/test'
import type { PackFormat } from '#shared/contract/packs.ts'

const NAMES: Readonly<Record<PackFormat, RegExp>> = {
  markdown: /^Markdown/,
  html: /^Web page/,
  docx: /^Word/,
  csv: /^Table/,
  jsonld: /^Web Annotation/,
  folder: /^Folder/,
}

/** Citation packs: the section of the sidebar and the pack in front. */
export class Packs {
  readonly section: Locator
  readonly items: Locator
  private readonly window: Page

  constructor(window: Page) {
    this.window = window
    this.section = window.getByRole('region', { name: 'Citation packs' })
    this.items = window.getByRole('grid', { name: 'Items of the pack' }).getByRole('row')
  }

  async create(title: string): Promise<void> {
    await this.section.getByRole('button', { name: 'New citation pack' }).click()
    await expect(this.window.getByRole('textbox', { name: 'Title of the pack' })).toBeFocused()
    await this.window.keyboard.type(title)
    await this.window.keyboard.press('Enter')
  }

  /** Adds everything that can be added to the pack in front. */
  async addAll(kind: 'Highlights' | 'Notes'): Promise<void> {
    await this.window.getByRole('button', { name: 'Add…' }).click()
    const dialog = this.window.getByRole('dialog', { name: 'Add to the pack' })
    await dialog.getByRole('radio', { name: kind }).click({ force: true })
    const choices = dialog.getByRole('grid', { name: 'What can be added' }).getByRole('row')
    await expect(choices).not.toHaveCount(0)
    for (const choice of await choices.all()) await choice.click()
    await dialog.getByRole('button', { name: /^Add \d+ items?$/ }).click()
  }

  /** Exports the pack in front. Answer the save dialog beforehand: see `saveInto` in dialogs.ts. */
  async export(formats: readonly PackFormat[]): Promise<void> {
    await this.window.keyboard.press('ControlOrMeta+E')
    const dialog = this.window.getByRole('dialog', { name: /^Export/ })
    for (const [format, name] of Object.entries(NAMES)) {
      const wanted = formats.some((one) => one === format)
      // React Aria draws the box itself and hides the control under it.
      await dialog.getByRole('checkbox', { name }).setChecked(wanted, { force: true })
    }
    await dialog.getByRole('button', { name: 'Choose where to save…' }).click()
  }
}
