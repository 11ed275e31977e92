import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { call } from '#tests/e2e/harness/call.ts'
import { startCanary } from '#tests/e2e/harness/canary.ts'
import { expect, test } from '#tests/e2e/harness/fixtures.ts'
import { electronPath, sandboxSwitches } from '#tests/e2e/harness/launch.ts'
import { LibraryList } from '#tests/e2e/harness/library-list.ts'
import { networkLogSwitches, readNetworkAttempts } from '#tests/e2e/harness/network-log.ts'
import { trappedPage, traps } from '#tests/hostile/traps.ts'

test('documents that call home reach nobody, neither when they are imported nor when they are read', async ({
  start,
  scratch,
}) => {
  const canary = await startCanary()
  const page = trappedPage(canary.address)
  const log = join(scratch, 'net.json')
  const program = await start({
    switches: networkLogSwitches(log),
    files: {
      'page.html': page,
      'page.txt': `A text with markup in it\n\n${page.replaceAll('\n', ' ')}`,
      'page.md': `# Markdown with markup in it\n\n![an image](${canary.address}image)\n\n${page}`,
    },
  })
  const { window } = program
  const { rows } = await call(window, 'documents.list', { view: 'all', offset: 0, limit: 10 })
  expect(rows).toHaveLength(3)
  const list = new LibraryList(window)
  for (const { title } of rows) {
    await list.open(title)
    await expect(window.getByRole('tabpanel', { name: title })).toContainText('nobody in the lower town')
  }
  // Scripts and refreshes that wait a second would show by now.
  await window.waitForTimeout(1500)
  expect(canary.visits()).toEqual([])
  await program.close()
  expect(await readNetworkAttempts(log)).toEqual([])
  canary.close()
})

const OPEN_BROWSER = `
const { app, BrowserWindow } = require('electron')
app.setPath('userData', process.argv.at(-2))
app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
  await window.loadFile(process.argv.at(-1)).catch(() => undefined)
  setTimeout(() => app.quit(), 4000)
})`

test('the same page in a window without protection reaches the canary by every one of its ways', async ({
  scratch,
}) => {
  const canary = await startCanary()
  const folder = join(scratch, 'open-browser')
  const file = join(scratch, 'page.html')
  await mkdir(folder)
  await writeFile(join(folder, 'package.json'), '{ "name": "open", "version": "1.0.0", "main": "main.cjs" }')
  await writeFile(join(folder, 'main.cjs'), OPEN_BROWSER)
  await writeFile(file, trappedPage(canary.address))
  await promisify(execFile)(electronPath(), [...sandboxSwitches, folder, join(scratch, 'user'), file])
  canary.close()
  expect(canary.visits()).toEqual(traps.map(({ name }) => name).toSorted())
})
