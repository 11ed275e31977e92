import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
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

test('a pack is verified against the library, and leads to its passage', async ({ app, window, scratch }) => {
  const path = join(scratch, 'weir.html')
  await exportedPage(window, path)
  await answerOpenDialog(app, [path])
  await chooseMenuItem(app, 'pack.verify')
  const dialog = window.getByRole('dialog', { name: 'Verify a pack' })
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
  const dialog = window.getByRole('dialog', { name: 'Verify a pack' })
  await dialog.getByRole('button', { name: 'Choose file…' }).click()
  await expect(dialog.getByRole('status')).toContainText('0 of 1 excerpt verified')
  const entry = dialog.getByRole('list', { name: 'Entries of the pack' }).getByRole('listitem')
  await expect(entry).toContainText('Text differs')
  await expect(entry.locator('del')).toHaveText('1,200')
  await expect(entry.locator('ins')).toHaveText('1,900')
})
