import { expect, type Locator, type Page } from '@playwright/test'
import { packsStrings } from '#renderer/strings/packs.ts'
import { type PackFormat, packFormat } from '#shared/contract/packs.ts'

/** How the export dialog calls the formats, at their beginning. */
const NAMES: Readonly<Record<PackFormat, string>> = packsStrings.format

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

  /** Opens the dialog in which highlights and notes are chosen for the pack in front. */
  async choose(): Promise<void> {
    await this.window.getByRole('button', { name: 'Add…' }).click()
    await this.window.getByRole('menuitem', { name: 'Highlights and notes…' }).click()
  }

  /** Adds everything that can be added to the pack in front. */
  async addAll(kind: 'Highlights' | 'Notes'): Promise<void> {
    await this.choose()
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
    for (const format of packFormat.options) {
      // React Aria draws the box itself and hides the control under it.
      const box = dialog.getByRole('checkbox', { name: NAMES[format] })
      await box.setChecked(formats.includes(format), { force: true })
    }
    await dialog.getByRole('button', { name: 'Choose where to save…' }).click()
  }
}
