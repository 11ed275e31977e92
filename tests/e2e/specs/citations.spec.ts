import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expectAccessible } from '#tests/e2e/harness/accessible.ts'
import { call } from '#tests/e2e/harness/call.ts'
import { Desk } from '#tests/e2e/harness/desk.ts'
import { answerOpenDialog, answerSaveDialog } from '#tests/e2e/harness/dialogs.ts'
import { expect, test } from '#tests/e2e/harness/fixtures.ts'
import { highlightWords } from '#tests/e2e/harness/gathered.ts'
import { LibraryList } from '#tests/e2e/harness/library-list.ts'
import { chooseMenuItem } from '#tests/e2e/harness/menu.ts'

const GATES = `<!doctype html><html lang="en"><head><title>Gates opened</title>
<meta name="author" content="Jane Doe, John van der Berg"><meta property="og:site_name" content="Valley Courier">
<meta property="article:published_time" content="2020-03-14T08:00:00Z"><link rel="canonical" href="https://courier.example/gates">
</head><body><article><h1>Gates opened</h1><p>The spillway of the dam was opened shortly after three.</p>
<p>It is not clear who gave the order. The rota names a duty manager.</p></article></body></html>`

const SOURCE = 'Jane Doe and John van der Berg, “Gates opened”, Valley Courier, 14 March 2020'
const WORDS = 'It is not clear who gave the order.'

const STYLE = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>House style</title>
<id>https://example.org/house</id><updated>2020-01-01T00:00:00+00:00</updated></info>
<citation><layout><text variable="title" prefix="see "/></layout></citation></style>`

test.use({ options: { files: { 'gates.html': GATES } } })

const copied = (app: ElectronApplication) =>
  app.evaluate(({ clipboard }) => {
    // The oldest Electron answers at once and has formatted text of its own.
    const older = clipboard as unknown as { readHTML?: () => string }
    return Promise.resolve(clipboard.readText()).then((text) => ({ text, html: older.readHTML?.() ?? '' }))
  })

async function opened(window: Page) {
  await new LibraryList(window).open('Gates opened')
  const reader = new Desk(window).reader(1)
  await expect(reader.text.locator('[data-from]').first()).toBeVisible()
  return reader
}

async function about(window: Page) {
  await window.getByRole('tab', { name: 'About' }).click()
  return window.getByRole('region', { name: 'Citation', exact: true })
}

test('words are copied with their whole citation, formatted and as Markdown', async ({ app, window }) => {
  const reader = await opened(window)
  await reader.select(WORDS)
  await window.keyboard.press('c')
  await expect
    .poll(() => copied(app))
    .toEqual({
      text: `“${WORDS}”\n${SOURCE}, ¶ 3 (https://courier.example/gates)`,
      html: expect.stringContaining('<i>Valley Courier</i>'),
    })
  await window.keyboard.press('Shift+C')
  await expect
    .poll(async () => (await copied(app)).text)
    .toBe(
      `> It is not clear who gave the order.\n\n${SOURCE.replace('Valley Courier', '*Valley Courier*')}, ¶ 3 (<https://courier.example/gates>)`,
    )
})

test('several excerpts are copied from the board', async ({ app, window }) => {
  await highlightWords(window, 'Gates opened', 'shortly after three')
  await highlightWords(window, 'Gates opened', 'names a duty manager')
  const library = window.getByRole('navigation', { name: 'Library' })
  await library.getByRole('button', { name: 'Excerpts board' }).click()
  const cards = window.getByRole('listbox', { name: 'Excerpts' }).getByRole('option')
  await cards.first().click()
  await window.keyboard.press('Control+a')
  await cards.last().click({ button: 'right' })
  await window.getByRole('menuitem', { name: 'Copy with citation', exact: true }).click()
  await expect(window.getByText('2 quotations and citations copied')).toBeVisible()
  expect((await copied(app)).text.split('\n\n').toSorted()).toEqual([
    expect.stringMatching(/^“names a duty manager”\n.*, ¶ 3 /),
    expect.stringMatching(/^“shortly after three”\n.*, ¶ 2 /),
  ])
})

test('a citation is corrected in the inspector, by the keyboard alone, and taken back', async ({
  window,
}) => {
  await opened(window)
  const section = await about(window)
  await expect(section).toContainText(`${SOURCE} (https://courier.example/gates)`)
  await section.getByRole('button', { name: 'Edit citation…' }).press('Enter')
  const dialog = window.getByRole('dialog', { name: 'Citation of this document' })
  await expect(dialog.getByRole('textbox', { name: 'Date' })).toHaveValue('2020-03-14')
  await expectAccessible(window, '[role="dialog"]')
  const second = dialog.getByRole('group', { name: 'Author 2' })
  await expect(second.getByRole('textbox', { name: 'Family name' })).toHaveValue('van der Berg')
  await second.getByRole('button', { name: 'Move Author 2 up' }).press('Enter')
  await dialog.getByRole('button', { name: 'Add an editor' }).press('Enter')
  const editor = dialog.getByRole('group', { name: 'Editor 1' })
  await editor.getByRole('textbox', { name: 'Given names' }).fill('Ana')
  await editor.getByRole('textbox', { name: 'Family name' }).fill('Müller')
  await dialog.getByRole('textbox', { name: 'Date' }).fill('1605~')
  await dialog.getByRole('textbox', { name: 'URL' }).fill('')
  await dialog.getByRole('textbox', { name: 'Title', exact: true }).fill('Gates opened at night')
  await window.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(section).toContainText(
    'John van der Berg and Jane Doe, “Gates opened at night”, Valley Courier, about 1605',
  )
  await expect(section).toContainText('Some of it was typed in.')
  const [row] = (await call(window, 'documents.list', { view: 'all', offset: 0, limit: 1 })).rows
  const { item } = await call(window, 'citations.item', { document: row?.id ?? 0 })
  expect(item.editor).toEqual([{ family: 'Müller', given: 'Ana' }])
  expect(item.author?.[0]).toEqual({ family: 'Berg', given: 'John', 'non-dropping-particle': 'van der' })

  await window.getByRole('button', { name: 'Undo' }).click()
  await expect(section).toContainText(`${SOURCE} (https://courier.example/gates)`)
})

test('a style is added in the settings and holds for citations', async ({ app, window, scratch }) => {
  await opened(window)
  const section = await about(window)
  const path = join(scratch, 'house.csl')
  await writeFile(path, STYLE)
  await answerOpenDialog(app, [path])
  await window.keyboard.press('Control+,')
  const settings = window.getByRole('dialog', { name: 'Settings' })
  await settings.getByRole('button', { name: 'Add a style…' }).click()
  await expect(settings.getByRole('button', { name: /^House style/ })).toBeVisible()
  await expectAccessible(window, '[role="dialog"]')
  await window.keyboard.press('Escape')
  await expect(section).toContainText('see Gates opened')

  await window.keyboard.press('Control+,')
  await settings.getByRole('button', { name: 'Remove the style “House style”' }).click()
  await expect(settings.getByRole('list', { name: 'Styles you added' })).toBeHidden()
  await expect(settings.getByRole('button', { name: /^Plain journalistic/ })).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(section).toContainText(SOURCE)
})

test('citations are exported from the list, in the format of the file’s ending', async ({
  app,
  window,
  scratch,
}) => {
  const path = join(scratch, 'case.ris')
  await answerSaveDialog(app, path)
  await window.getByRole('option', { name: /Gates opened/ }).click({ button: 'right' })
  await window.getByRole('menuitem', { name: 'Export citations…' }).click()
  await expect(window.getByText('1 citation was written.')).toBeVisible()
  expect(await readFile(path, 'utf8')).toContain('AU  - van der Berg, John\r\n')
})

test('the program names what it is made of', async ({ app, window }) => {
  await chooseMenuItem(app, 'help.licences')
  const dialog = window.getByRole('dialog', { name: 'About Bookwheel and its licences' })
  await expect(dialog).toContainText('citeproc-js, © 2009–2019 Frank Bennett')
  await expect(dialog.getByRole('region', { name: 'Notices of third parties' })).toContainText(
    'Citation styles of the Citation Style Language project',
  )
  await expectAccessible(window, '[role="dialog"]')
})
