import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { expectAccessible } from '#tests/e2e/harness/accessible.ts'
import { answerOpenDialog, answerSaveDialog } from '#tests/e2e/harness/dialogs.ts'
import { expect, test } from '#tests/e2e/harness/fixtures.ts'
import { chooseMenuItem } from '#tests/e2e/harness/menu.ts'
import { Search } from '#tests/e2e/harness/search.ts'

const files = {
  'gates.md': '# Gates opened\n\nThe spillway was opened on Friday, and the gates stayed open all night.\n',
  'statement.md': '# Statement\n\n340 residents were evacuated before the gates were lowered.\n',
}
test.use({ options: { files } })

async function opened(app: ElectronApplication, window: Page): Promise<Locator> {
  await chooseMenuItem(app, 'find.many')
  return window.getByRole('dialog', { name: 'Search for many' })
}

/** The numbers of a row, behind the words of its search. */
async function numbers(dialog: Locator, name: string): Promise<readonly string[]> {
  const row = dialog
    .getByRole('row')
    .filter({ has: dialog.page().getByRole('button', { name, exact: true }) })
  return row.getByRole('cell').allTextContents()
}

const COUNTED = '4 searches. 1 found nothing. In 1 there is nothing to look for.'

test('pasted searches are counted, lead to what they find, and are saved for spreadsheets', async ({
  app,
  window,
  scratch,
}) => {
  const dialog = await opened(app, window)
  await dialog
    .getByRole('textbox', { name: 'Searches' })
    .fill('gates\n\nEmpty\t=zebra\n"the gates" NEAR\nAND')
  await expectAccessible(window)
  await dialog.getByRole('button', { name: 'Search for 4' }).click()
  await expect(dialog.getByRole('status')).toHaveText(COUNTED)
  expect(await numbers(dialog, 'gates')).toEqual(['2', '3', '0', '0'])
  expect(await numbers(dialog, 'Empty =zebra')).toEqual(['0', '0', '0', '0'])
  expect(await numbers(dialog, 'AND')).toEqual(['–', '–', '–', '–'])
  await expectAccessible(window)

  await window.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await opened(app, window)

  const path = join(scratch, 'counts.csv')
  await answerSaveDialog(app, path)
  await dialog.getByRole('button', { name: 'Save as CSV…' }).click()
  await expect(window.getByText('4 rows saved')).toBeVisible()
  const [head = '', first = '', second = ''] = (await readFile(path, 'utf8')).split('\r\n')
  expect(head).toContain('"name","query","reading","documents"')
  expect(first).toContain('"gates","containing “gates”","2","3"')
  expect(second).toMatch(/^"Empty","'=zebra"/)

  await dialog.getByRole('button', { name: 'gates', exact: true }).click()
  await expect(dialog).toHaveCount(0)
  await expect(new Search(window).field).toHaveValue('gates')
  await opened(app, window)
  await expect(dialog.getByRole('status')).toHaveText(COUNTED)
  await window.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('a list is opened from a file, and a run is stopped', async ({ app, window, scratch }) => {
  const path = join(scratch, 'list.csv')
  const many = Array.from({ length: 400 }, (_, index) => `Word ${index},/[a-z]+${index}/`).join('\n')
  await writeFile(path, `name,query\nThe gate,"""the gates"""\n${many}\n`)
  await answerOpenDialog(app, [path])
  const dialog = await opened(app, window)
  await dialog.getByRole('button', { name: 'Open a list…' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Searches' })).toHaveValue(
    /^The gate\t"the gates"\nWord 0\t/,
  )
  await dialog.getByRole('button', { name: 'Search for 401' }).click()
  await expect(dialog.getByRole('progressbar')).toBeVisible()
  await dialog.getByRole('button', { name: 'Stop' }).click()
  await expect(dialog.getByRole('status')).toContainText('of 401 searches, then stopped')
  expect(await numbers(dialog, 'The gate "the gates"')).toEqual(['2', '2', '0', '0'])
  await dialog.getByRole('button', { name: 'Change the list' }).click()
  await expect(dialog.getByRole('button', { name: 'Search for 401' })).toBeEnabled()
})
