import type { Locator, Page } from '@playwright/test'

/** The sidebar and the list column with the documents. */
export class LibraryList {
  readonly sidebar: Locator
  readonly documents: Locator

  constructor(window: Page) {
    this.sidebar = window.getByRole('navigation', { name: 'Library' })
    this.documents = window.getByRole('listbox', { name: 'Documents' })
  }

  row(title: string): Locator {
    return this.documents.getByRole('option').filter({ hasText: title })
  }

  /** Opens a document in the focused pane. */
  async open(title: string): Promise<void> {
    await this.row(title).click()
  }

  /** Opens a document in the next pane, which is made when there is none. */
  async openBeside(title: string): Promise<void> {
    await this.row(title).click({ button: 'right' })
    await this.row(title).page().getByRole('menuitem', { name: 'Open beside' }).click()
  }

  /** Shows a view of the sidebar: All documents, Unread, Highlights or Notes. */
  async show(view: string): Promise<void> {
    await this.sidebar.getByRole('button', { name: new RegExp(`^${view}\\b`) }).click()
  }
}
