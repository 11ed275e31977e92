import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { electronPath, projectFolder, sandboxed } from '#tests/e2e/harness/launch.ts'

// An exported page in a browser that is not the program, from disk, with nothing else there.

let folder: string
let browser: ElectronApplication | undefined
let page: Page

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bookwheel-page-'))
  const node = join(
    projectFolder,
    'node_modules',
    'node',
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  )
  await promisify(execFile)(node, [join(projectFolder, 'tests/e2e/harness/sample-pages.ts'), folder])
  browser = await _electron.launch({
    executablePath: electronPath(),
    chromiumSandbox: sandboxed,
    args: [
      '-r',
      join(projectFolder, 'tests/e2e/harness/hold-start.cjs'),
      '--log-level=3',
      `--user-data-dir=${join(folder, 'user')}`,
      join(projectFolder, 'tests/e2e/harness/plain-browser'),
    ],
  })
  page = await browser.firstWindow()
  page.on('request', (request) => requests.push(request.url()))
})

test.afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

const said = () => page.locator('#check-said')
const requests: string[] = []

/** Opens a page of the folder, changed if wished, and gives it these files. */
async function check(
  name: string,
  files: Readonly<Record<string, string | null>>,
  change: (html: string) => string = (html) => html,
): Promise<void> {
  const html = await readFile(join(folder, name), 'utf8')
  const opened = join(folder, `opened-${name}`)
  await writeFile(opened, change(html))
  await page.goto(pathToFileURL(opened).href)
  await expect(page.getByLabel(/Drop the original files here/)).toBeVisible()
  const buffers = await Promise.all(
    Object.entries(files).map(async ([file, text]) => ({
      name: file,
      mimeType: 'application/octet-stream',
      buffer: text === null ? await readFile(join(folder, file)) : Buffer.from(text),
    })),
  )
  if (buffers.length === 0) return
  await page.getByLabel(/Drop the original files here/).setInputFiles(buffers)
  await expect(said()).toContainText('excerpts verified')
}

const results = () => page.locator('#check-results > li')
const REPORT = 'weir report.txt'

test('a true page with its true source is verified, also source-safe', async () => {
  await check('text.html', { [REPORT]: null })
  await expect(page.locator('#check-page')).toContainText('shows what was sealed')
  await expect(said()).toHaveText('2 of 2 excerpts verified.')
  await expect(results()).toHaveCount(2)
  await expect(results().first()).toContainText('Verified')
  await check('safe.html', { 'another name.txt': await readFile(join(folder, REPORT), 'utf8') })
  await expect(said()).toHaveText('2 of 2 excerpts verified.')
})

test('the signature is checked, or the page says that it can’t', async () => {
  await check('text.html', {})
  await expect(page.locator('#check-signature')).toHaveText(
    /^(?:Signed by the key|It says that it was signed by the key) [0-9A-F]{4}(?:-[0-9A-F]{4}){4}/,
  )
})

test('a changed source differs, and the page shows the words', async () => {
  const report = await readFile(join(folder, REPORT), 'utf8')
  await check('text.html', { [REPORT]: report.replace('1,200', '1,300') })
  await expect(said()).toHaveText('0 of 2 excerpts verified.')
  await expect(results().first()).toContainText('Source differs')
  await expect(results().first().locator('del')).toHaveText('1,300')
  await expect(results().first().locator('ins')).toHaveText('1,200')
  await expect(results().nth(1)).toContainText('Source differs')
  await expect(results().nth(1)).toContainText('The words do stand in it.')
})

test('a wrong source says nothing of the words', async () => {
  await check('text.html', { 'cake.txt': 'How to bake a cake.', 'tea.txt': 'How to make tea.' })
  await expect(results().first()).toContainText('Not checkable')
  await expect(results().first()).toContainText('not among these')
})

for (const [what, from, to] of [
  ['a word', 'opened shortly', 'opened slightly'],
  ['a digit', '1,200', '1,300'],
  ['a “not”', 'had been planned', 'had not been planned'],
  ['an omission', '<span class="omission">[…]</span> ', ''],
  ['the citation', 'Lund', 'Berg'],
  ['a note', '<strong>below</strong>', '<strong>above</strong>'],
  ['the end of a note', 'Ask all 12.', 'Ask all.'],
] as const) {
  test(`${what} that was changed on the page is caught, with the true source`, async () => {
    await check('text.html', { [REPORT]: null }, (html) => {
      const [shown = '', manifest = ''] = html.split('<script type="application/json" id="manifest">')
      expect(shown).toContain(from)
      return [shown.replaceAll(from, to), manifest].join('<script type="application/json" id="manifest">')
    })
    await expect(page.locator('#check-page')).toContainText('was changed')
    await expect(page.locator('#check-changes li')).not.toHaveCount(0)
    await expect(said()).not.toHaveText('2 of 2 excerpts verified.')
  })
}

test('a changed manifest is caught as well', async () => {
  await check('text.html', { [REPORT]: null }, (html) => {
    const [shown = '', manifest = ''] = html.split('<script type="application/json" id="manifest">')
    return [shown, manifest.replace('opened shortly', 'opened slightly')].join(
      '<script type="application/json" id="manifest">',
    )
  })
  await expect(page.locator('#check-page')).toContainText('was changed')
  await expect(said()).not.toHaveText('2 of 2 excerpts verified.')
})

test('a removed entry is caught', async () => {
  await check('text.html', {}, (html) => html.replace(/<article.*?<\/article>/s, ''))
  await expect(page.locator('#check-page')).toContainText('was changed')
})

test('Markdown and HTML are read in the page; a PDF is only recognised', async () => {
  await check('markdown.html', { 'weir.md': null })
  await expect(results().first()).toContainText('Verified')
  await check('page.html', { 'weir.html': null })
  await expect(results().first()).toContainText('Verified')
  await check('pdf.html', { 'weir.pdf': null })
  await expect(results().first()).toContainText('Not checkable')
  await expect(results().first()).toContainText('bit for bit')
  await expect(said()).toHaveText('0 of 1 excerpts verified.')
})

test('files can be dropped, and nothing is asked of any network', async () => {
  await check('text.html', {})
  const report = await readFile(join(folder, REPORT), 'utf8')
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'weir report.txt'))
    return transfer
  }, report)
  await page.dispatchEvent('.drop', 'drop', { dataTransfer: dropped })
  await expect(said()).toHaveText('2 of 2 excerpts verified.')
  expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([])
})

test('the page finds words as they are typed, and shows all again with Escape', async () => {
  await check('text.html', {})
  const field = page.getByLabel('Search')
  const entries = page.locator('[data-entry]:visible')
  const all = await entries.count()
  await field.fill('AUTHORITY speak')
  await expect(page.locator('#found')).toHaveText(`1 of ${all} entries`)
  await expect(entries).toHaveCount(1)
  await expect(entries.first()).toContainText('The river authority speaks of')
  await field.fill('no such words')
  await expect(page.locator('#found')).toHaveText(`0 of ${all} entries`)
  await field.press('Escape')
  await expect(entries).toHaveCount(all)
})

test('light and dark follow the system until the button says otherwise', async () => {
  await check('text.html', {})
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await ground()
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await ground()
  expect(dark).not.toBe(light)
  await page.getByRole('button', { name: 'Light', exact: true }).click()
  expect(await ground()).toBe(light)
  await expect(page.getByRole('button', { name: 'Dark', exact: true })).toBeVisible()
  await page.emulateMedia({ colorScheme: null })
})
