import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from '#tests/e2e/harness/accessible.ts'
import { call } from '#tests/e2e/harness/call.ts'
import { answerOpenDialog } from '#tests/e2e/harness/dialogs.ts'
import { expect, test } from '#tests/e2e/harness/fixtures.ts'
import { highlightWords } from '#tests/e2e/harness/gathered.ts'
import { chooseMenuItem } from '#tests/e2e/harness/menu.ts'

const WORDS = 'About 1,200 people left their homes shortly after three in the morning.'

test.use({
  options: { files: { 'weir.md': `# The gates of the weir\n\nIt had rained. ${WORDS} Nobody knew why.\n` } },
})

async function exportedPage(window: Page, path: string): Promise<void> {
  const { id } = await highlightWords(window, 'The gates of the weir', WORDS)
  const { id: pack } = await call(window, 'packs.create', { title: 'The weir' })
  await call(window, 'packs.add', { pack, items: [{ kind: 'highlight', id }] })
  await call(window, 'packs.export', { pack, format: 'html', path })
}

/** Drops a file on the window. Chromium gives a file its path only where a person, or a test, chose it in a field. */
async function dropFile(window: Page, path: string): Promise<void> {
  await window.evaluate(() => {
    const field = document.createElement('input')
    field.type = 'file'
    field.id = 'dropped'
    document.body.append(field)
  })
  await window.locator('#dropped').setInputFiles(path)
  await window.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('#dropped')
    const dataTransfer = new DataTransfer()
    for (const file of field?.files ?? []) dataTransfer.items.add(file)
    field?.remove()
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }))
  })
}

test('a pack is verified against the library, and leads to its passage', async ({ app, window, scratch }) => {
  const path = join(scratch, 'weir.html')
  await exportedPage(window, path)
  await answerOpenDialog(app, [path])
  await chooseMenuItem(app, 'pack.verify')
  const dialog = window.getByRole('dialog', { name: 'Verify a pack or receipt' })
  await dialog.getByRole('button', { name: 'Choose file…' }).click()
  await expect(dialog.getByRole('status')).toHaveText('1 of 1 excerpt verified against the original.')
  const entry = dialog.getByRole('list', { name: 'Entries of the pack' }).getByRole('listitem')
  await expect(entry).toContainText('Verified')
  await entry.getByRole('button', { name: 'Show passage' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(window.getByRole('main', { name: 'Desk' })).toContainText(WORDS)
})

test('changed words stand beside the true ones', async ({ app, window, scratch }) => {
  const path = join(scratch, 'weir.html')
  await exportedPage(window, path)
  const html = await readFile(path, 'utf8')
  const [shown = '', ...rest] = html.split('<script type="application/json" id="manifest">')
  await writeFile(
    path,
    [shown.replaceAll('1,200', '1,900'), ...rest].join('<script type="application/json" id="manifest">'),
  )
  await answerOpenDialog(app, [path])
  await chooseMenuItem(app, 'pack.verify')
  const dialog = window.getByRole('dialog', { name: 'Verify a pack or receipt' })
  await dialog.getByRole('button', { name: 'Choose file…' }).click()
  await expect(dialog.getByRole('status')).toContainText('0 of 1 excerpt verified')
  const entry = dialog.getByRole('list', { name: 'Entries of the pack' }).getByRole('listitem')
  await expect(entry).toContainText('Text differs')
  await expect(entry.locator('del')).toHaveText('1,200')
  await expect(entry.locator('ins')).toHaveText('1,900')
})

test('the receipt of a search is checked, and changed numbers are noticed', async ({
  app,
  window,
  scratch,
}) => {
  const path = join(scratch, 'receipt.json')
  await call(window, 'receipts.write', { query: 'zebra', path })
  await answerOpenDialog(app, [path])
  await chooseMenuItem(app, 'pack.verify')
  const dialog = window.getByRole('dialog', { name: 'Verify a pack or receipt' })
  const choose = dialog.getByRole('button', { name: 'Choose file…' })
  await choose.click()
  await expect(dialog.getByRole('status')).toContainText('The receipt holds')
  await expect(dialog).toContainText('Nothing was found in this 1 edition')
  await expect(dialog).toContainText('This library keeps the receipt as it was written.')
  await expect(dialog.getByRole('group', { name: 'Originals' })).toHaveCount(0)
  await expectAccessible(window)

  const changed = (await readFile(path, 'utf8')).replace('"passages": 0', '"passages": 3')
  await writeFile(path, changed)
  await choose.click()
  await expect(dialog.getByRole('status')).toHaveText('The receipt does not hold.')
  await expect(dialog).toContainText('The receipt was changed after it was sealed.')
})

test('a dropped receipt is checked, and not imported', async ({ app, window, scratch }) => {
  const path = join(scratch, 'receipt.json')
  await call(window, 'receipts.write', { query: 'weir', path })
  await chooseMenuItem(app, 'pack.verify')
  const dialog = window.getByRole('dialog', { name: 'Verify a pack or receipt' })
  await dropFile(window, path)
  await expect(dialog.getByRole('status')).toContainText('The receipt holds')
  expect(await call(window, 'imports.status', {})).toMatchObject({ running: null })
})
