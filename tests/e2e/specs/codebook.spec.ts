import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from '#tests/e2e/harness/accessible.ts'
import { call } from '#tests/e2e/harness/call.ts'
import { answerOpenDialog, answerSaveDialog } from '#tests/e2e/harness/dialogs.ts'
import { expect, test } from '#tests/e2e/harness/fixtures.ts'
import { highlightWords, tagNamed } from '#tests/e2e/harness/gathered.ts'

test.use({ options: { files: { 'weir.md': '# Weir\n\nThe gates were opened.\n\nNobody was warned.\n' } } })

const tree = (window: Page): Locator => window.getByRole('treegrid', { name: 'Codebook' })
const row = (window: Page, name: string): Locator => tree(window).getByRole('row', { name, exact: true })
const bar = (window: Page): Locator => window.getByRole('toolbar', { name: 'Codebook' })

/** Every tag with the one above it. */
async function paths(window: Page): Promise<string[]> {
  const tags = await call(window, 'tags.list', {})
  const nameOf = (id: number | null) => tags.find((tag) => tag.id === id)?.name
  return tags.map(({ name, parent }) => (parent === null ? name : `${nameOf(parent)} / ${name}`))
}

async function openCodebook(window: Page): Promise<void> {
  const figures = await tagNamed(window, 'figures')
  const people = await tagNamed(window, 'people')
  await tagNamed(window, 'warnings')
  await highlightWords(window, 'Weir', 'gates were opened', { tags: [figures] })
  await highlightWords(window, 'Weir', 'Nobody was warned', { tags: [people] })
  await window.getByRole('button', { name: 'Codebook' }).click()
  await expect(tree(window).getByRole('row')).toHaveCount(3)
}

test('a tag is described, and its highlights open on the board', async ({ window }) => {
  await openCodebook(window)
  await row(window, 'figures').click()
  await window.keyboard.press('Enter')
  const dialog = window.getByRole('dialog', { name: 'Edit tag' })
  await dialog.getByRole('textbox', { name: 'Description' }).fill('Every number that can be checked')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(row(window, 'figures')).toContainText('Every number that can be checked')
  await expectAccessible(window)
  await tree(window).getByRole('button', { name: '1 highlight of figures on the board' }).click()
  await expect(window.getByRole('listbox', { name: 'Excerpts' }).getByRole('option')).toHaveText([
    /gates were opened/,
  ])
})

test('tags are merged, and undo parts them again', async ({ window }) => {
  await openCodebook(window)
  await row(window, 'people').click()
  await row(window, 'figures').click({ modifiers: ['Control'] })
  await bar(window).getByRole('button', { name: 'Merge…' }).click()
  const dialog = window.getByRole('dialog', { name: 'Merge 2 tags' })
  await dialog.getByRole('radio', { name: 'people' }).click({ force: true })
  await expectAccessible(window, '[role=dialog]')
  await dialog.getByRole('button', { name: 'Merge' }).click()
  await expect(tree(window).getByRole('row')).toHaveCount(2)
  await expect(row(window, 'people')).toContainText('2 highlights')
  await window.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(row(window, 'figures')).toContainText('1 highlight')
})

test('tags are moved in a dialog, by their handles with keys, and with the mouse', async ({ window }) => {
  await openCodebook(window)
  await row(window, 'people').click()
  await bar(window).getByRole('button', { name: 'Move to…' }).click()
  const dialog = window.getByRole('dialog', { name: 'Move “people”' })
  await dialog.getByRole('combobox', { name: 'Under' }).selectOption('figures')
  await dialog.getByRole('button', { name: 'Move' }).click()
  await expect.poll(() => paths(window)).toEqual(['figures', 'figures / people', 'warnings'])

  await row(window, 'warnings').getByRole('button', { name: 'Move warnings' }).focus()
  await window.keyboard.press('Enter')
  await expect(tree(window).getByRole('button', { name: 'Drop on figures' })).toBeVisible()
  await window.keyboard.press('Escape')

  const from = await row(window, 'people').getByRole('button', { name: 'Move people' }).boundingBox()
  const to = await row(window, 'warnings').boundingBox()
  if (!from || !to) throw new Error('The tags are not on screen.')
  await window.mouse.move(from.x + 8, from.y + 8)
  await window.mouse.down()
  await window.mouse.move(to.x + 80, to.y + 8, { steps: 8 })
  await window.mouse.move(to.x + 80, to.y + to.height / 2, { steps: 8 })
  await window.mouse.up()
  await expect.poll(() => paths(window)).toEqual(['figures', 'warnings', 'warnings / people'])
  await window.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect.poll(() => paths(window)).toEqual(['figures', 'figures / people', 'warnings'])

  const inSidebar = window
    .getByRole('navigation', { name: 'Library' })
    .getByRole('row', { name: /^warnings/ })
  await inSidebar.dragTo(window.getByRole('navigation').getByRole('row', { name: /^figures/ }))
  await expect.poll(() => paths(window)).toEqual(['figures', 'figures / people', 'figures / warnings'])
})

test('several tags are recoloured and removed in one step each', async ({ window }) => {
  await openCodebook(window)
  await row(window, 'figures').click()
  await window.keyboard.press('Control+a')
  await bar(window).getByRole('button', { name: 'Colour' }).click()
  await window.getByRole('menuitem', { name: 'Violet' }).click()
  const colours = async () => (await call(window, 'tags.list', {})).map(({ colour }) => colour)
  await expect.poll(colours).toEqual(['violet', 'violet', 'violet'])
  await bar(window).getByRole('button', { name: 'Remove' }).click()
  await expect(window.getByText('No tags yet', { exact: true })).toBeVisible()
  await window.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(tree(window).getByRole('row')).toHaveCount(3)
})

test('the codebook is exported for other programs and comes back from there', async ({
  app,
  window,
  scratch,
}) => {
  await openCodebook(window)
  const path = join(scratch, 'Codebook.qdc')
  await answerSaveDialog(app, path)
  await bar(window).getByRole('button', { name: 'Codebook menu' }).click()
  await window.getByRole('menuitem', { name: 'Export codebook…' }).click()
  await expect(window.getByText('Exported 3 tags')).toBeVisible()
  expect((await stat(path)).size).toBeGreaterThan(100)

  const before = await paths(window)
  const ids = (await call(window, 'tags.list', {})).map(({ id }) => id)
  await call(window, 'tags.removeMany', { ids })
  await expect(tree(window)).toHaveCount(0)
  await answerOpenDialog(app, [path])
  await bar(window).getByRole('button', { name: 'Codebook menu' }).click()
  await window.getByRole('menuitem', { name: 'Import codebook…' }).click()
  await expect(window.getByText('Added 3 tags')).toBeVisible()
  expect(await paths(window)).toEqual(before)
})
