import { Desk } from '#tests/e2e/harness/desk.ts'
import { expect, test } from '#tests/e2e/harness/fixtures.ts'
import { LibraryList } from '#tests/e2e/harness/library-list.ts'

test.use({
  options: {
    files: { 'one.md': '# The first text\n\nWords.', 'two.md': '# The second text\n\nOther words.' },
  },
})

test.beforeEach(async ({ window }) => {
  const list = new LibraryList(window)
  for (const title of ['The first text', 'The second text']) {
    await list.row(title).dblclick()
    await expect(window.getByRole('article', { name: title })).toBeVisible()
  }
})

test('the keys of a pane and of the regions lead into the text in front', async ({ window }) => {
  const text = window.getByRole('article', { name: 'The second text' })
  await window.keyboard.press('Control+1')
  await expect(text).toBeFocused()
  await new LibraryList(window).row('The second text').click()
  await window.keyboard.press('F6')
  await expect(text).toBeFocused()
})

test('closing tabs leaves the focus in the next text, and at last in the list', async ({ window }) => {
  await window.keyboard.press('Control+1')
  await window.keyboard.press('Control+w')
  await expect(window.getByRole('article', { name: 'The first text' })).toBeFocused()
  await window.keyboard.press('Control+w')
  await expect(window.getByRole('listbox', { name: 'Documents' })).toBeFocused()
})

test('what is typed while a new note opens is written nowhere else', async ({ window }) => {
  const search = window.getByRole('searchbox')
  await search.fill('words')
  await window.keyboard.press('Control+n')
  await window.keyboard.type('see')
  await expect(window.getByRole('textbox', { name: /^Note/ })).toBeFocused()
  await expect(search).toHaveValue('words')
})

test('a document in the trash says so over its text and comes back from there', async ({ window }) => {
  const pane = new Desk(window).pane(1)
  await window.getByRole('tab', { name: 'About' }).click()
  await window.getByRole('button', { name: 'Move to trash' }).click()
  await expect(pane.getByText('In the trash')).toBeVisible()
  await pane.getByRole('button', { name: 'Restore' }).click()
  await expect(pane.getByText('In the trash')).toBeHidden()
  await expect(window.getByRole('article', { name: 'The second text' })).toBeFocused()
})

test('four panes keep their width: inspector and sidebar lie over them until they are left', async ({
  app,
  window,
}) => {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900))
  const inspector = window.getByRole('complementary', { name: 'Inspector' })
  await expect(inspector).toBeVisible()
  const desk = new Desk(window)
  await desk.setPanes(4)
  await expect(inspector).toBeHidden()
  for (const number of [1, 2, 3, 4])
    await expect.poll(async () => (await desk.pane(number).boundingBox())?.width ?? 0).toBeGreaterThan(255)
  await window.keyboard.press('Control+i')
  await expect(inspector).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(inspector).toBeHidden()
  await desk.setPanes(1)
  await expect(inspector).toBeVisible()
})
