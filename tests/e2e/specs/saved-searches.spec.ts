import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from '#tests/e2e/harness/accessible.ts'
import { call } from '#tests/e2e/harness/call.ts'
import { answerSaveDialog } from '#tests/e2e/harness/dialogs.ts'
import { expect, test } from '#tests/e2e/harness/fixtures.ts'
import { imported } from '#tests/e2e/harness/launch.ts'
import { LibraryList } from '#tests/e2e/harness/library-list.ts'
import { Search } from '#tests/e2e/harness/search.ts'

const files = {
  'gates.md': '# Gates opened\n\nThe spillway was opened on Friday, and the gates stayed open all night.\n',
  'statement.md': '# Statement\n\n340 residents were evacuated before the gates were lowered.\n',
}
test.use({ options: { files } })

const section = (window: Page) => window.getByRole('region', { name: 'Saved searches' })

test('a search is kept, shown again, renamed and removed', async ({ window }) => {
  const search = new Search(window)
  const library = new LibraryList(window)
  await search.find('gates')
  await window.getByRole('button', { name: 'Save this search' }).click()
  const row = section(window).getByRole('button')
  await expect(row).toHaveAccessibleName('gates 2 results')
  await expect(row).toHaveAttribute('aria-current', 'page')
  await expectAccessible(window, 'nav')

  await library.show('All documents')
  await expect(row).not.toHaveAttribute('aria-current', 'page')
  await row.click()
  await expect(search.field).toHaveValue('gates')
  await expect(search.hits).toHaveCount(3)

  await row.click({ button: 'right' })
  await window.getByRole('menuitem', { name: 'Rename…' }).click()
  await window.getByRole('textbox', { name: 'Name' }).fill('The gates')
  await window.keyboard.press('Enter')
  await expect(row).toHaveAccessibleName('The gates 2 results')

  await window.getByRole('button', { name: 'Remove from the saved searches' }).click()
  await expect(row).toHaveCount(0)
  await window.getByRole('button', { name: 'Undo' }).last().click()
  await expect(row).toHaveAccessibleName('The gates 2 results')
})

test('what came since the last look is counted until the results are looked at', async ({ window }) => {
  await call(window, 'searches.create', { query: 'spillway' })
  const row = section(window).getByRole('button')
  await expect(row).toHaveAccessibleName('spillway 1 result')

  const folder = await mkdtemp(join(tmpdir(), 'bookwheel-new-'))
  try {
    const path = join(folder, 'mended.md')
    await writeFile(path, '# Mended\n\nThe spillway was mended in the following year by the same builders.\n')
    await call(window, 'imports.start', { paths: [path] })
    await imported(window)
    await expect(row).toHaveAccessibleName('spillway 2 results 1 new since you last looked')
    await row.click()
    await expect(row).toHaveAccessibleName('spillway 2 results')
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('the palette keeps the search that is shown, and asks for its receipt', async ({ window }) => {
  const run = async (name: string, command: RegExp): Promise<void> => {
    await expect(window.getByRole('dialog')).toHaveCount(0)
    await window.keyboard.press('Control+Shift+P')
    await window.getByRole('combobox', { name: 'Name of a command' }).fill(name)
    // A search can be saved from the moment in which its answer is there.
    await expect(window.getByRole('option', { name: command })).toBeVisible()
    await window.keyboard.press('Enter')
  }
  await new Search(window).find('gates')
  await run('save this saerch', /^Save this search/)
  await expect(section(window).getByRole('button')).toHaveAccessibleName('gates 2 results')
  await run('receipt', /^Receipt of this search/)
  const dialog = window.getByRole('dialog', { name: 'Receipt of this search' })
  await expect(dialog.getByText('gates', { exact: true })).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  // What is kept already is not offered again.
  await window.keyboard.press('Control+Shift+P')
  await window.getByRole('combobox', { name: 'Name of a command' }).fill('save this search')
  await expect(window.getByText('Nothing is called that.')).toBeVisible()
})

test('a search that found nothing has a receipt that the library confirms', async ({ app, window }) => {
  const folder = await mkdtemp(join(tmpdir(), 'bookwheel-receipt-'))
  try {
    const path = join(folder, 'receipt.json')
    await answerSaveDialog(app, path)
    await new Search(window).find('zebra')
    await window.getByRole('region', { name: 'Documents' }).getByText('Receipt of this search…').click()
    const dialog = window.getByRole('dialog', { name: 'Receipt of this search' })
    await expect(dialog.getByText('zebra')).toBeVisible()
    await expectAccessible(window)
    await dialog.getByRole('button', { name: 'Save receipt…' }).click()
    await expect(dialog).toHaveCount(0)
    await expect(window.getByText('Nothing was found in these 2 editions')).toBeVisible()
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
      query: 'zebra',
      found: { documents: 0 },
    })
    expect(await call(window, 'receipts.verify', { path })).toMatchObject({
      ok: true,
      library: { isKept: true },
    })
  } finally {
    await rm(folder, { recursive: true })
  }
})
