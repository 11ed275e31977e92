import type { ElectronApplication } from '@playwright/test'
import type { CommandId } from '#shared/domain/commands.ts'

/** Chooses an item of the menu bar, which lies outside of the page where Playwright can't click. */
export async function chooseMenuItem(app: ElectronApplication, id: CommandId): Promise<void> {
  await app.evaluate(({ Menu }, command) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(command)
    if (!item) throw new Error(`The menu has no item ${command}.`)
    item.click()
  }, id)
}
