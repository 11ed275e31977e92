import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from '#tests/e2e/harness/accessible.ts'
import { call } from '#tests/e2e/harness/call.ts'
import { Desk } from '#tests/e2e/harness/desk.ts'
import { expect, test } from '#tests/e2e/harness/fixtures.ts'
import { LibraryList } from '#tests/e2e/harness/library-list.ts'
import { networkLogSwitches, readNetworkAttempts } from '#tests/e2e/harness/network-log.ts'
import { PagesView } from '#tests/e2e/harness/pages-view.ts'
import { pdfOf } from '#tests/e2e/harness/pdf.ts'

const files = {
  'dam.pdf': pdfOf([
    ['The spillway of the dam was opened shortly after three.', 'Some people were evacuated before dawn.'],
    'picture',
    ['It is not clear who gave the order.', 'The rota names a duty manager.'],
  ]),
  'log.pdf': pdfOf(
    Array.from({ length: 60 }, (_, index) => [
      'Upper valley',
      `${wordFor(index + 1)} came to the gauge at noon.`,
      `In the evening the water stood at the mark of ${wordFor(index + 61)}.`,
    ]),
  ),
}

/** A name for a number, of letters only: lines that differ in their digits alone are taken for the head of a page. */
function wordFor(number: number): string {
  const syllables = ['ba', 'de', 'ki', 'lo', 'mu', 'na', 're', 'so', 'ti', 'vu']
  const word = String(number)
    .padStart(3, '0')
    .replace(/\d/g, (digit) => syllables[Number(digit)] ?? '')
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`
}

test.use({ options: { files } })

async function opened(window: Page, name: string): Promise<PagesView> {
  const list = new LibraryList(window)
  await list.row(name).click()
  const view = new PagesView(window, new Desk(window).pane(1))
  await view.show('Pages')
  await expect(view.page(1).locator('[data-from]').first()).toBeAttached()
  return view
}

const highlightsOf = async (window: Page) =>
  (await call(window, 'highlights.all', { offset: 0, limit: 100 })).rows

test('words marked on a page are marked in the text, and the other way round', async ({ window }) => {
  const view = await opened(window, 'dam')
  await view.select(1, 'spillway', 'dam')
  await expect(view.painted(1, 'selected')).toHaveCount(1)
  await view.selectionBar.getByRole('button', { name: 'Highlight in green' }).click()
  await expect
    .poll(() => highlightsOf(window))
    .toMatchObject([{ exact: 'spillway of the dam', colour: 'green', page: '1' }])
  await expect(view.painted(1, 'highlight')).toHaveCount(1)

  await view.show('Text')
  const reader = new Desk(window).reader()
  await expect.poll(() => reader.painted()).toContain('spillway of the dam')
  await reader.select('duty manager')
  await window.keyboard.press('4')
  await expect.poll(() => highlightsOf(window)).toHaveLength(2)
  await expect(
    window
      .getByRole('list', { name: 'Highlights' })
      .getByRole('listitem', { name: /p\. 3, ¶ \d+: duty manager/ }),
  ).toBeVisible()

  await view.show('Pages')
  await window.getByRole('list', { name: 'Highlights' }).getByText('duty manager').click()
  await expect(view.painted(3, 'highlight')).toBeInViewport()
  await expect(view.page(1)).not.toBeInViewport()
})

test('a click on marked words of a page goes through the highlights there', async ({ window }) => {
  const view = await opened(window, 'dam')
  await view.select(1, 'spillway', 'opened')
  await window.keyboard.press('1')
  await view.select(1, 'dam', 'was')
  await window.keyboard.press('3')
  await expect.poll(() => highlightsOf(window)).toHaveLength(2)
  await window.keyboard.press('Escape')
  const active = window
    .getByRole('list', { name: 'Highlights' })
    .getByRole('listitem')
    .and(window.locator('[aria-current="true"]'))
  const bar = view.pages.page().getByRole('toolbar', { name: 'Highlight' })
  await view.click(1, 'dam')
  await expect(bar).toBeVisible()
  const before = await active.getAttribute('aria-label')
  await view.click(1, 'dam')
  await expect(active).not.toHaveAttribute('aria-label', before ?? '')
  await bar.getByRole('button', { name: 'Remove highlight' }).click()
  await expect.poll(() => highlightsOf(window)).toHaveLength(1)
})

test('pages are marked without a mouse', async ({ window }) => {
  const view = await opened(window, 'dam')
  await view.pages.focus()
  await window.keyboard.press('F7')
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Home')
  await window.keyboard.press('Shift+End')
  await window.keyboard.press('2')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('textbox', { name: 'Comment' })).toBeFocused()
  await expect
    .poll(() => highlightsOf(window))
    .toMatchObject([{ exact: 'Some people were evacuated before dawn.', colour: 'green' }])
})

test('every page is drawn with the program’s own fonts, and one without text says so', async ({ window }) => {
  const view = await opened(window, 'dam')
  await expect.poll(() => view.inked(1)).toBeGreaterThan(0.003)
  await view.page(2).scrollIntoViewIfNeeded()
  await expect(
    view
      .page(2)
      .getByText('This page is a picture without a text layer: its words can’t be searched or highlighted.'),
  ).toBeVisible()
  await expect.poll(() => view.inked(2)).toBeGreaterThan(0.2)
  await view.show('Text')
  await expect(new Desk(window).reader().text.getByText('Page 2 is a picture')).toBeVisible()
})

test('only the pages near the sight are there, and text and pages keep the place', async ({ window }) => {
  const view = await opened(window, 'log')
  await view.pages.focus()
  await window.keyboard.press('End')
  await expect(view.page(60)).toBeInViewport()
  await expect.poll(() => view.inked(60)).toBeGreaterThan(0.002)
  expect(await view.pages.locator('canvas').count()).toBeLessThan(8)
  expect(await view.pages.getByRole('region').count()).toBeLessThan(8)

  await view.show('Text')
  const reader = new Desk(window).reader()
  await expect(reader.text.getByText(`${wordFor(60)} came to the gauge`)).toBeInViewport()
  await window.keyboard.press('Control+Shift+G')
  await expect(view.page(60)).toBeInViewport()
  await expect(reader.pane.getByText(/^p\. \d+ of 60, ¶ \d+ of \d+$/)).toBeVisible()
})

test('what a search finds is shown on the page and stays marked until Escape', async ({ window }) => {
  const view = await opened(window, 'log')
  await window.keyboard.press('Control+Shift+F')
  await window.keyboard.type(wordFor(31))
  await window.getByRole('listbox', { name: 'Search results' }).getByRole('option').first().click()
  await expect(view.page(31)).toBeInViewport()
  await expect(view.painted(31, 'found')).toHaveCount(1)
  // The flash is over; what was found is still marked.
  await expect(view.painted(31, 'flash')).toHaveCount(0)
  await expect(view.painted(31, 'found')).toHaveCount(1)
  await view.pages.focus()
  await window.keyboard.press('Escape')
  await expect(view.painted(31, 'found')).toHaveCount(0)
})

test('pages grow and shrink with the keys of the text size, and fit the pane again', async ({ window }) => {
  const view = await opened(window, 'dam')
  const width = async () => (await view.page(1).boundingBox())?.width ?? 0
  const fitting = await width()
  await view.pages.focus()
  await window.keyboard.press('Control+=')
  await expect.poll(width).toBeGreaterThan(fitting * 1.1)
  await window
    .getByRole('toolbar', { name: 'Size of the pages' })
    .getByRole('button', { name: /^Fit/ })
    .click()
  await expect.poll(width).toBe(fitting)
})

test('a PDF with a script and links over its pages runs nothing, opens nothing and asks nobody', async ({
  start,
  scratch,
}) => {
  const log = join(scratch, 'net.json')
  const hostile = pdfOf([['Some words under a link.']], { address: 'http://tracker.example/visit' })
  const program = await start({ switches: networkLogSwitches(log), files: { 'dam.pdf': hostile } })
  const { app, window } = program
  const view = await opened(window, 'dam')
  await expect.poll(() => view.inked(1)).toBeGreaterThan(0.0005)
  await view.click(1, 'words')
  await window.waitForTimeout(500)
  expect(window.url()).toBe('app://bookwheel/index.html')
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  await program.close()
  expect(await readNetworkAttempts(log)).toEqual([])
})

for (const theme of ['light', 'dark'] as const) {
  test(`pages and what is marked on them are accessible in the ${theme} theme`, async ({ window }) => {
    await call(window, 'settings.set', { theme })
    const view = await opened(window, 'dam')
    await view.select(1, 'spillway', 'dam')
    await window.keyboard.press('1')
    await view.select(1, 'opened', 'after')
    await expect(view.selectionBar).toBeVisible()
    await expectAccessible(window)
  })
}
