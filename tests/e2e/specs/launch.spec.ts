import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { call } from '#tests/e2e/harness/call.ts'
import { answerOpenDialog, answerSaveDialog } from '#tests/e2e/harness/dialogs.ts'
import { expect, test } from '#tests/e2e/harness/fixtures.ts'
import { electronPath, imported, projectFolder, sandboxSwitches } from '#tests/e2e/harness/launch.ts'

test('a first start fills a library from the sample corpus; a later start opens it again', async ({
  start,
  scratch,
}) => {
  const userData = join(scratch, 'user')
  const documents = join(scratch, 'Documents')
  await mkdir(documents)
  const samples = (await readdir(join(projectFolder, 'corpus'))).filter((name) => !name.startsWith('.'))

  const first = await start({ library: null, userData, documents })
  await imported(first.window)
  const { last } = await call(first.window, 'imports.status', {})
  expect(last?.failed).toEqual([])
  const added = last?.added.map(({ path }) => basename(path)) ?? []
  expect(added.toSorted()).toEqual([...samples, 'duty-rota.csv'].toSorted())
  const filled = await call(first.window, 'library.status', {})
  expect(filled).toMatchObject({ name: 'Bookwheel', documents: added.length })
  expect(filled.folder).toBe(join(documents, 'Bookwheel.bookwheel'))
  await first.close()

  const second = await start({ library: null, userData, documents: join(scratch, 'nowhere') })
  expect(await call(second.window, 'library.status', {})).toEqual(filled)
  expect(await call(second.window, 'imports.status', {})).toEqual({ running: null, last: null })
})

test('a first start that was cut short does not import the samples twice', async ({ start, scratch }) => {
  const documents = join(scratch, 'Documents')
  const first = await start({ library: null, userData: join(scratch, 'one'), documents })
  await imported(first.window)
  const { documents: count } = await call(first.window, 'library.status', {})
  await first.close()
  // As if the settings had never been written.
  const second = await start({ library: null, userData: join(scratch, 'two'), documents })
  expect((await call(second.window, 'library.status', {})).documents).toBe(count)
  expect((await call(second.window, 'imports.status', {})).last).toBeNull()
})

test('--library makes the library that is not there, and --import fills it', async ({ start, scratch }) => {
  const library = join(scratch, 'New place', 'Mine.bookwheel')
  const program = await start({
    library,
    files: { 'a.txt': 'One text.\n', 'deep/b.md': '# Another\n\nText.\n' },
  })
  expect(await call(program.window, 'library.status', {})).toMatchObject({ name: 'Mine', documents: 2 })
  expect(existsSync(join(library, 'library.sqlite'))).toBe(true)
  expect(await call(program.window, 'app.state', {})).toMatchObject({ folder: library, failure: null })
})

/** Runs the program to its end. */
function runToEnd(userData: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  const all = [...sandboxSwitches, '--log-level=3', `--user-data-dir=${userData}`, projectFolder, ...args]
  return new Promise((resolve) => {
    const child = execFile(electronPath(), all, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, output: stdout + stderr }),
    )
  })
}

test('an unknown option is refused before anything opens', async ({ scratch }) => {
  const { code, output } = await runToEnd(scratch, ['--libary', '/somewhere'])
  expect(code).toBe(2)
  expect(output).toContain('Unknown option: --libary')
  expect(output).toContain('Usage: bookwheel')
})

test('a second start hands its files to the window that is open, and ends', async ({ start, scratch }) => {
  const userData = join(scratch, 'user')
  const { window } = await start({ userData })
  await call(window, 'library.status', {})
  const file = join(scratch, 'late.txt')
  await writeFile(file, 'A text that came late.\n')
  const { code, output } = await runToEnd(userData, ['--import', file])
  expect(code).toBe(0)
  expect(output).toContain('open already')
  await imported(window)
  expect((await call(window, 'library.status', {})).documents).toBe(1)
})

test('window size and an old settings file with a mistake', async ({ start, scratch }) => {
  const userData = join(scratch, 'user')
  await mkdir(userData)
  await writeFile(join(userData, 'settings.json'), '{ "library": 7')
  const first = await start({ userData })
  await first.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 50, width: 900, height: 640 })
  })
  // The display answers in its own time, and a window that moves is remembered once it has come to rest.
  const remembered = () => readFile(join(userData, 'settings.json'), 'utf8').catch(String)
  await expect.poll(remembered).toMatch(/"width": 900,\s*"height": 640/)
  await first.close()
  expect(await readFile(join(userData, 'settings.json.broken'), 'utf8')).toBe('{ "library": 7')

  const second = await start({ userData })
  const bounds = await second.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  )
  expect(bounds).toMatchObject({ width: 900, height: 640 })
})

test.describe('a library that can’t be opened', () => {
  test('open elsewhere: the window says so and can open another', async ({ start, scratch }) => {
    const library = join(scratch, 'Shared.bookwheel')
    const holder = await start({ library })
    await call(holder.window, 'notes.create', { title: 'Mine', body: '' })

    const { app, window } = await start({ library })
    expect((await call(window, 'app.state', {})).failure).toMatchObject({ code: 'library-open' })
    await expect(window.getByRole('alert')).toContainText('open in another Bookwheel')

    await answerSaveDialog(app, join(scratch, 'Other'))
    await window.getByRole('button', { name: 'New library…' }).click()
    await expect(window.getByRole('main', { name: 'Desk' })).toBeVisible()
    expect((await call(window, 'app.state', {})).folder).toBe(join(scratch, 'Other.bookwheel'))
    // The other program's library was not touched.
    expect(await call(holder.window, 'notes.list', {})).toHaveLength(1)
  })

  test('written by a newer Bookwheel: it is left untouched', async ({ start, scratch }) => {
    const library = join(scratch, 'Newer.bookwheel')
    const maker = await start({ library })
    await call(maker.window, 'library.status', {})
    await maker.close()
    const file = join(library, 'library.sqlite')
    const database = new Sqlite(file)
    database.pragma('user_version = 9999')
    database.close()
    const before = await readFile(file)

    const { window } = await start({ library })
    expect((await call(window, 'app.state', {})).failure).toMatchObject({ code: 'library-newer' })
    await expect(window.getByRole('alert')).toBeVisible()
    expect((await readFile(file)).equals(before)).toBe(true)
  })

  test('a folder of something else: it is left untouched', async ({ start, scratch }) => {
    const folder = join(scratch, 'Photos')
    await mkdir(folder)
    await writeFile(join(folder, 'holiday.jpg'), 'no picture')
    const { window } = await start({ library: folder })
    expect((await call(window, 'app.state', {})).failure).toMatchObject({ code: 'not-a-library' })
    await expect(window.getByRole('alert')).toContainText('not a Bookwheel library')
    expect(await readdir(folder)).toEqual(['holiday.jpg'])
  })

  test('a damaged file: said plainly', async ({ start, scratch }) => {
    const library = join(scratch, 'Damaged.bookwheel')
    await mkdir(library)
    await writeFile(join(library, 'library.sqlite'), 'This was a database once.'.repeat(500))
    const { window } = await start({ library })
    const { failure } = await call(window, 'app.state', {})
    expect(['library-damaged', 'not-a-library']).toContain(failure?.code)
    await expect(window.getByRole('alert')).toBeVisible()
  })

  test('the last one was moved away: it can be opened where it is now', async ({ start, scratch }) => {
    const userData = join(scratch, 'user')
    const kept = join(scratch, 'Kept.bookwheel')
    const first = await start({ userData, library: kept })
    await call(first.window, 'notes.create', { title: 'Found again', body: '' })
    await first.close()
    await writeFile(
      join(userData, 'settings.json'),
      JSON.stringify({
        library: join(scratch, 'Gone.bookwheel'),
        bounds: null,
        maximised: false,
        theme: 'system',
      }),
    )
    const { app, window } = await start({ userData, library: null })
    expect((await call(window, 'app.state', {})).failure).toMatchObject({ code: 'not-found' })
    await answerOpenDialog(app, [kept])
    await window.getByRole('button', { name: 'Open another library…' }).click()
    await expect(window.getByRole('main', { name: 'Desk' })).toBeVisible()
    expect(await call(window, 'notes.list', {})).toMatchObject([{ title: 'Found again' }])
  })
})
