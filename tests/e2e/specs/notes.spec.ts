import type { Page } from '@playwright/test'
import type { NoteId } from '#shared/domain/ids.ts'
import { expectAccessible } from '#tests/e2e/harness/accessible.ts'
import { call } from '#tests/e2e/harness/call.ts'
import { expect, test } from '#tests/e2e/harness/fixtures.ts'
import { killLibraryProcess } from '#tests/e2e/harness/processes.ts'

const files = {
  'gates.md': '# Gates opened\n\nThe spillway was opened on Friday.\n\nSome 1,200 people were evacuated.\n',
  'minutes.md': '# Minutes of the committee\n\nThe number is to be confirmed.\n',
}
test.use({ options: { files } })

const editor = (window: Page, title = 'Untitled note') =>
  window.getByRole('textbox', { name: `Note: ${title}` })
const suggestion = (window: Page, name: RegExp) =>
  window.getByRole('listbox', { name: 'Suggest' }).getByRole('option', { name })

async function bodyOf(window: Page, id?: NoteId): Promise<string> {
  const [latest] = await call(window, 'notes.list', {})
  const wanted = id ?? latest?.id
  return wanted === undefined ? '' : (await call(window, 'notes.get', { id: wanted })).body
}

async function newNote(window: Page): Promise<void> {
  await expect(window.getByRole('main', { name: 'Desk' })).toBeVisible()
  await window.keyboard.press('Control+N')
  await expect(editor(window)).toBeFocused()
}

test('a new note takes the cursor; [[ links to documents, passages and notes', async ({ window }) => {
  await call(window, 'notes.create', { title: 'Who gave the order?' })
  await newNote(window)
  await window.keyboard.type('See [[gates')
  await suggestion(window, /Gates opened/).waitFor()
  await window.keyboard.press('Enter')
  await window.keyboard.type(', [[Gates opened ¶ 3')
  await suggestion(window, /Gates opened, ¶ 3/).waitFor()
  await window.keyboard.press('Enter')
  await window.keyboard.type(' and [[who gave')
  await suggestion(window, /Who gave the order/).waitFor()
  await window.keyboard.press('Enter')
  await window.keyboard.type('.')
  await expect
    .poll(() => bodyOf(window))
    .toMatch(
      /^See \[\[document\/\d+\|Gates opened\]\], \[\[passage\/\d+\|Gates opened, ¶ 3\]\] and \[\[note\/\d+\|Who gave the order\?\]\]\.$/,
    )
})

test('the list of links stands at the cursor, over the edge of a narrow pane', async ({ window }) => {
  await window.getByRole('option', { name: /Gates opened/ }).click()
  await window.keyboard.press('Control+Alt+2')
  await window.getByRole('region', { name: /^Pane 2/ }).click()
  await newNote(window)
  await window.keyboard.type('See [[gates')
  const list = window.locator('.suggest-widget')
  await suggestion(window, /Gates opened/).waitFor()
  const cursor = await window.locator('.monaco-editor .cursor').boundingBox()
  const box = await list.boundingBox()
  if (!cursor || !box) throw new Error('The list is not on screen.')
  expect(Math.abs(box.y - (cursor.y + cursor.height))).toBeLessThan(4)
  expect(cursor.x - box.x).toBeGreaterThanOrEqual(-4)
  expect(cursor.x - box.x).toBeLessThan(box.width)
  // Nothing cuts it off: what is drawn in its corners belongs to it.
  const isWhole = await list.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect()
    return [left + 6, right - 6].every((x) =>
      [top + 6, bottom - 6].every((y) => element.contains(document.elementFromPoint(x, y))),
    )
  })
  expect(isWhole).toBe(true)
})

test('a link opens its target beside with Ctrl+Enter and with Ctrl and a click', async ({ window }) => {
  const [document] = await call(window, 'links.suggest', { text: 'Minutes' })
  const body = `[[document/${document?.target.id}|Minutes of the committee]]`
  await call(window, 'notes.create', { title: 'Links', body })
  await window.getByRole('button', { name: /^Notes/ }).click()
  await window.getByRole('option', { name: /Links/ }).click()
  await expect(editor(window, 'Links')).toBeFocused()
  await window.keyboard.press('Control+Enter')
  await expect(window.getByRole('region', { name: 'Pane 2: Minutes of the committee' })).toBeVisible()

  await window.getByRole('radio', { name: 'One pane' }).click({ force: true })
  await window.getByRole('tab', { name: /Links/ }).click()
  await window
    .locator('.view-line')
    .getByText('Minutes of the committee')
    .click({ modifiers: ['Control'] })
  await expect(window.getByRole('region', { name: 'Pane 2: Minutes of the committee' })).toBeVisible()
})

test('the document lists its backlinks and starts a note about itself', async ({ window }) => {
  await window.getByRole('option', { name: /Gates opened/ }).click()
  await window.getByRole('tab', { name: 'Notes', exact: true }).click()
  await window.getByRole('button', { name: 'New note about this document' }).click()
  await expect(editor(window, 'Gates opened')).toBeFocused()
  await window.keyboard.type('My thought.')
  await expect.poll(() => bodyOf(window)).toMatch(/^\[\[document\/\d+\|Gates opened\]\]\n\nMy thought\.$/)

  await window.getByRole('region', { name: /^Pane 1/ }).click()
  await window.getByRole('tab', { name: 'Notes', exact: true }).click()
  const backlinks = window.getByRole('list', { name: 'Notes that link here' })
  await expect(backlinks.getByRole('button', { name: /Gates opened.*My thought/ })).toBeVisible()
})

test('the preview shows links as they are written, marks broken links, and nothing in it runs or loads', async ({
  window,
}) => {
  const { id } = await call(window, 'notes.create', { title: 'First name' })
  await call(window, 'notes.save', { id, title: 'Present name' })
  const body = [
    `[[note/${id}|First name]] and [[note/999|gone]]`,
    '<img src="https://example.org/x.png" onerror="document.title=1">',
    '![dam](https://example.org/dam.png) [report](https://example.org/report)',
  ].join('\n\n')
  await call(window, 'notes.create', { title: 'Hostile', body })
  await window.getByRole('button', { name: /^Notes/ }).click()
  await window.getByRole('option', { name: /Hostile/ }).click()
  await expect(editor(window, 'Hostile')).toBeFocused()
  await window.keyboard.press('Control+Shift+V')

  const preview = window.getByRole('region', { name: 'Preview: Hostile' })
  await expect(preview).toBeFocused()
  const link = preview.getByRole('link', { name: 'First name' })
  await expect(link).toHaveAttribute('title', 'Present name')
  await expect(preview.getByText('gone')).toHaveAttribute('data-broken', 'note/999')
  await expect(preview.getByText('<img src=')).toBeVisible()
  await expect(preview.locator('img, [href], [src], iframe, script')).toHaveCount(0)
  await expect(
    preview.getByRole('button', { name: 'Copy the address https://example.org/report' }),
  ).toBeVisible()

  await link.click()
  await expect(window.getByRole('region', { name: 'Pane 2: Present name' })).toBeVisible()
})

test('what was typed survives a kill of the whole program', async ({ start, scratch }) => {
  const library = `${scratch}/Killed.bookwheel`
  const first = await start({ library })
  await newNote(first.window)
  await first.window.keyboard.type('Not one word of this is lost.', { delay: 20 })
  await first.window.waitForTimeout(900)
  first.app.process().kill('SIGKILL')

  const second = await start({ library })
  expect(await bodyOf(second.window)).toBe('Not one word of this is lost.')
})

test('closing the window right after the last letter loses nothing', async ({ start, scratch }) => {
  const library = `${scratch}/Closed.bookwheel`
  const first = await start({ library })
  await newNote(first.window)
  await first.window.keyboard.type('The last words.')
  const ended = first.app.waitForEvent('close')
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await ended

  const second = await start({ library })
  expect(await bodyOf(second.window)).toBe('The last words.')
})

test('typing goes on while the library process is dead, and is saved when it is back', async ({
  app,
  window,
}) => {
  await newNote(window)
  await window.keyboard.type('Before')
  await expect.poll(() => bodyOf(window)).toBe('Before')
  await killLibraryProcess(app)
  await window.keyboard.type(' and while it was down.')
  await expect
    .poll(() => bodyOf(window).catch(() => ''), { timeout: 20_000 })
    .toBe('Before and while it was down.')
  await expect(editor(window)).toBeFocused()
})

test('one note in two panes is one text', async ({ window }) => {
  await newNote(window)
  await window.keyboard.type('Left')
  await window.keyboard.press('Control+\\')
  const right = window.getByRole('region', { name: /^Pane 2/ })
  await expect(right.getByText('Left')).toBeVisible()
  await right.getByRole('textbox', { name: /^Note:/ }).focus()
  await window.keyboard.press('Control+End')
  await window.keyboard.type(' and right')
  await expect(window.getByRole('region', { name: /^Pane 1/ }).getByText('Left and right')).toBeVisible()
  await expect.poll(() => bodyOf(window)).toBe('Left and right')
})

test('undo in the editor is its own; elsewhere it is the library’s, and an open note follows it', async ({
  window,
}) => {
  await newNote(window)
  await window.keyboard.type('kept')
  await expect.poll(() => bodyOf(window)).toBe('kept')
  await window.keyboard.press('Control+Z')
  await expect.poll(() => bodyOf(window)).toBe('')
  await window.keyboard.type('once more')
  await expect.poll(() => bodyOf(window)).toBe('once more')

  await window.getByRole('button', { name: /^All documents/ }).focus()
  await window.keyboard.press('Control+Z')
  await expect(window.locator('.view-line').getByText('once more')).toHaveCount(0)
})

test('the title is saved as it is typed and names the tab', async ({ window }) => {
  await newNote(window)
  await window.getByRole('textbox', { name: 'Title of the note' }).fill('Sirens')
  await expect(window.getByRole('tab', { name: /Sirens/ })).toBeVisible()
  await window.keyboard.press('Enter')
  await expect(editor(window, 'Sirens')).toBeFocused()
})

test('a removed note can be brought back from the notice', async ({ window }) => {
  const { id } = await call(window, 'notes.create', { title: 'Dear to me', body: 'words' })
  await window.getByRole('button', { name: /^Notes/ }).click()
  await window.getByRole('option', { name: /Dear to me/ }).focus()
  await window.keyboard.press('Delete')
  await expect(window.getByText('No notes yet')).toBeVisible()
  await window.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(window.getByRole('option', { name: /Dear to me/ })).toBeVisible()
  expect(await bodyOf(window, id)).toBe('words')
})

test('a note that was removed while it is open keeps its text in the window', async ({ window }) => {
  await newNote(window)
  await window.keyboard.type('still here')
  await expect.poll(() => bodyOf(window)).toBe('still here')
  const [note] = await call(window, 'notes.list', {})
  if (note) await call(window, 'notes.remove', { id: note.id })
  await window.getByRole('button', { name: 'Save as a new note' }).click()
  await expect.poll(() => bodyOf(window)).toBe('still here')
})

for (const theme of ['light', 'dark'] as const) {
  test(`the list, the editor and the preview are accessible in ${theme}`, async ({ window }) => {
    await call(window, 'settings.set', { theme })
    await call(window, 'notes.create', {
      title: 'Listed',
      body: '# A\n\n[[document/1|B]] and [c](https://d.example)',
    })
    await window.getByRole('button', { name: /^Notes/ }).click()
    await window.getByRole('option', { name: /Listed/ }).click()
    await expect(editor(window, 'Listed')).toBeFocused()
    await expectAccessible(window)
    await window.keyboard.press('Control+Shift+V')
    await expect(window.getByRole('region', { name: 'Preview: Listed' }).getByRole('heading')).toBeVisible()
    await expectAccessible(window)
  })
}
