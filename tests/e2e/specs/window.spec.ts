import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Command, commands } from '#shared/domain/commands.ts'
import { call } from '#tests/e2e/harness/call.ts'
import { Desk } from '#tests/e2e/harness/desk.ts'
import { answerOpenDialog, answerSaveDialog } from '#tests/e2e/harness/dialogs.ts'
import { expect, test } from '#tests/e2e/harness/fixtures.ts'
import { chooseMenuItem } from '#tests/e2e/harness/menu.ts'
import { Notes } from '#tests/e2e/harness/notes.ts'

test('every command stands in the menu, and its keys are left to the page', async ({ app, window }) => {
  await expect(new Desk(window).region).toBeVisible()
  const items = await app.evaluate(
    ({ Menu }, ids) => {
      const menu = Menu.getApplicationMenu()
      return ids.map((id) => {
        const item = menu?.getMenuItemById(id)
        return {
          id,
          label: item?.label,
          hasKeys: Boolean(item?.accelerator),
          registered: item?.registerAccelerator,
        }
      })
    },
    commands.map(({ id }) => id),
  )
  const all: readonly Command[] = commands
  expect(items).toEqual(
    // `registerAccelerator` is true for an item without keys, which has nothing to register.
    all.map(({ id, label, keys }) => ({
      id,
      label,
      hasKeys: keys !== undefined,
      registered: keys === undefined,
    })),
  )
})

test('a chosen menu item acts once', async ({ app, window }) => {
  const inspector = window.getByRole('complementary', { name: 'Inspector' })
  await expect(inspector).toBeVisible()
  await chooseMenuItem(app, 'view.inspector')
  await expect(inspector).toBeHidden()
  await chooseMenuItem(app, 'view.inspector')
  await expect(inspector).toBeVisible()
})

test('another library opens in the same window, and what was being typed stays in the first', async ({
  app,
  window,
  program,
  scratch,
}) => {
  const notes = new Notes(window)
  await expect(new Desk(window).region).toBeVisible()
  await notes.create('Typed a moment ago')
  await answerSaveDialog(app, join(scratch, 'Second.bookwheel'))
  await chooseMenuItem(app, 'library.create')
  await expect(window.getByRole('button', { name: 'Second library' })).toBeVisible()
  expect(await call(window, 'notes.list', {})).toEqual([])

  await answerOpenDialog(app, [program.libraryFolder])
  await chooseMenuItem(app, 'library.open')
  await expect(window.getByRole('button', { name: 'Test library' })).toBeVisible()
  expect(await call(window, 'notes.list', {})).toMatchObject([{ excerpt: 'Typed a moment ago' }])
})

test('a library that can’t be opened leaves the one that is open', async ({ app, window, scratch }) => {
  await call(window, 'notes.create', { title: 'Untouched', body: '' })
  await answerOpenDialog(app, [join(scratch, 'Nothing here')])
  await expect(new Desk(window).region).toBeVisible()
  await chooseMenuItem(app, 'library.open')
  await expect(window.getByText('There is no library at')).toBeVisible()
  expect(await call(window, 'notes.list', {})).toHaveLength(1)
  expect((await call(window, 'app.state', {})).failure).toBeNull()
})

test('the theme of the library reaches menus and dialogs, and the next window opens in it', async ({
  start,
  scratch,
}) => {
  const userData = join(scratch, 'user')
  const library = join(scratch, 'Dark.bookwheel')
  const first = await start({ userData, library })
  await call(first.window, 'settings.set', { theme: 'dark' })
  const source = await first.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)
  expect(source).toBe('dark')
  await first.close()
  expect(JSON.parse(await readFile(join(userData, 'settings.json'), 'utf8'))).toMatchObject({
    theme: 'dark',
    library,
  })

  const second = await start({ userData, library: null })
  const colour = await second.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBackgroundColor(),
  )
  expect(colour?.toLowerCase()).toBe('#131211')
})

test('a page that crashes is loaded again', async ({ app, window }) => {
  await expect(new Desk(window).region).toBeVisible()
  // Playwright's own page is gone with the crash, so the new one is asked through the main process.
  const title = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const again = new Promise<void>((resolve) => {
      contents?.once('did-finish-load', () => resolve())
    })
    contents?.forcefullyCrashRenderer()
    await again
    return contents?.executeJavaScript('document.title')
  })
  expect(title).toBe('Bookwheel')
})
