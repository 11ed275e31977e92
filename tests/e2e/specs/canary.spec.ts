import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import type { DocumentRow } from '#shared/contract/documents.ts'
import { call } from '#tests/e2e/harness/call.ts'
import { startCanary } from '#tests/e2e/harness/canary.ts'
import { Desk } from '#tests/e2e/harness/desk.ts'
import { saveInto } from '#tests/e2e/harness/dialogs.ts'
import { expect, test } from '#tests/e2e/harness/fixtures.ts'
import { electronPath, sandboxSwitches } from '#tests/e2e/harness/launch.ts'
import { LibraryList } from '#tests/e2e/harness/library-list.ts'
import { networkLogSwitches, readNetworkAttempts } from '#tests/e2e/harness/network-log.ts'
import { Packs } from '#tests/e2e/harness/packs.ts'
import { PagesView } from '#tests/e2e/harness/pages-view.ts'
import { trappedFiles } from '#tests/hostile/trapped-files.ts'
import { trappedPage, traps } from '#tests/hostile/traps.ts'

/** Highlights the first passages of a document, which quote its traps, and puts them into the pack. */
async function quote(window: Page, { edition }: DocumentRow, pack: number): Promise<void> {
  const passages = await call(window, 'passages.read', { edition, from: 1, to: 60 })
  for (const { start, text } of passages) {
    const marked = { edition, start, end: start + text.length, comment: text.slice(0, 5000) }
    const { id } = await call(window, 'highlights.create', { ...marked, colour: 'amber', tags: [] })
    await call(window, 'packs.add', { pack, items: [{ kind: 'highlight', id }] })
  }
}

test('files of every kind that call home reach nobody: imported, read, quoted, noted, exported', async ({
  start,
  scratch,
}) => {
  const canary = await startCanary()
  const log = join(scratch, 'net.json')
  const files = trappedFiles(canary.address)
  const { app, window, close } = await start({ switches: networkLogSwitches(log), files })
  const { rows } = await call(window, 'documents.list', { view: 'all', offset: 0, limit: 20 })
  expect(rows).toHaveLength(Object.keys(files).length)
  const list = new LibraryList(window)
  for (const { title, kind } of rows) {
    await list.open(title)
    await expect(window.getByRole('tabpanel', { name: title })).toContainText('nobody in the lower town')
    if (kind !== 'pdf') continue
    const view = new PagesView(window, new Desk(window).pane(1))
    await view.show('Pages')
    await expect.poll(() => view.inked(1)).toBeGreaterThan(0)
    await view.click(1, 'gate')
    await view.show('Text')
  }

  const pack = await call(window, 'packs.create', { title: 'Trapped' })
  for (const row of rows) await quote(window, row, pack.id)
  const body = `![an image](${canary.address}note-image) <${canary.address}note-link>\n\n${trappedPage(canary.address)}`
  const note = await call(window, 'notes.create', { title: 'A note that calls home', body })
  await call(window, 'packs.add', { pack: pack.id, items: [{ kind: 'note', id: note.id }] })
  await list.show('Notes')
  await window.getByRole('option', { name: /A note that calls home/ }).click()
  await expect(window.getByRole('textbox', { name: 'Note: A note that calls home' })).toBeFocused()
  await window.keyboard.press('Control+Shift+V')
  await expect(window.getByRole('region', { name: 'Preview: A note that calls home' })).toContainText(
    'lower town',
  )
  await new Packs(window).section.getByRole('button', { name: /^Trapped/ }).click()
  await saveInto(app, scratch)
  await new Packs(window).export(['markdown', 'html', 'csv', 'jsonld'])
  await expect(window.getByText(/^Exported \d+ excerpts/)).toBeVisible()

  // Scripts and refreshes that wait a second would show by now.
  await window.waitForTimeout(1500)
  expect(canary.visits()).toEqual([])
  await close()
  expect(await readNetworkAttempts(log)).toEqual([])
  const exported = join(scratch, 'Trapped.html')
  expect(await readFile(exported, 'utf8')).toContain('nobody in the lower town')
  await openUnprotected(scratch, exported)
  expect(canary.visits()).toEqual([])
  canary.close()
})

/** A program that shows a file as a browser does, for four seconds. */
const OPEN_BROWSER = `
const { app, BrowserWindow } = require('electron')
app.setPath('userData', process.argv.at(-2))
app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
  await window.loadFile(process.argv.at(-1)).catch(() => undefined)
  setTimeout(() => app.quit(), 4000)
})`

/** Opens a page with nothing in its way: no policy, no filter, no switch. */
async function openUnprotected(scratch: string, file: string): Promise<void> {
  const folder = join(scratch, 'open-browser')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), '{ "name": "open", "version": "1.0.0", "main": "main.cjs" }')
  await writeFile(join(folder, 'main.cjs'), OPEN_BROWSER)
  await promisify(execFile)(electronPath(), [...sandboxSwitches, folder, join(scratch, 'user'), file])
}

test('the same page in a window without protection reaches the canary by every one of its ways', async ({
  scratch,
}) => {
  const canary = await startCanary()
  const file = join(scratch, 'page.html')
  await writeFile(file, trappedPage(canary.address))
  await openUnprotected(scratch, file)
  canary.close()
  expect(canary.visits()).toEqual(traps.map(({ name }) => name).toSorted())
})
