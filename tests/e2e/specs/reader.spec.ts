import type { ElectronApplication, Page } from '@playwright/test'
import { expectAccessible } from '#tests/e2e/harness/accessible.ts'
import { call } from '#tests/e2e/harness/call.ts'
import { Desk } from '#tests/e2e/harness/desk.ts'
import { expect, test } from '#tests/e2e/harness/fixtures.ts'
import { LibraryList } from '#tests/e2e/harness/library-list.ts'
import { killLibraryProcess } from '#tests/e2e/harness/processes.ts'
import type { Reader } from '#tests/e2e/harness/reader.ts'

const GATES = `<!doctype html><html lang="en"><head><title>Gates opened</title></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<h1>Gates opened</h1>
<p>The spillway of the dam was opened shortly after three on Friday morning.</p>
<p>Some 1,200 people were evacuated from the lower town before dawn.</p>
<h2>Who gave the order</h2>
<p>It is not clear who gave the order. The rota names a duty manager.</p>
<p>A resident of Mill Lane said the sirens had sounded twice.</p>
<footer><p>Copyright © 2020 Valley Courier</p></footer></body></html>`

const MANY = Array.from(
  { length: 400 },
  (_, index) =>
    `${index % 50 === 0 ? `## Part ${index / 50 + 1}\n\n` : ''}Entry ${index + 1} of the log. ${'The water rose. '.repeat(index % 9)}`,
).join('\n\n')

const MAIL = `From: Rana Tal <rana@example.org>
To: osei@example.org
Subject: Re: Who gave the order
Date: Sat, 14 Mar 2020 09:12:00 +0000
Content-Type: text/plain; charset=utf-8

The rota names a duty manager, and his office did not answer.

On Fri, 13 Mar 2020 M. Osei wrote:
> Who gave the order to open the gates?
> > Nobody was told.
`

const FLOWS = `<!doctype html><html lang="en"><head><title>Flows below the dam</title></head><body><article>
<h1>Flows below the dam</h1><p>The gauge below the dam was read by hand at three in the morning and at five.</p>
<table><tr><th>Gate</th><th>Flow</th></tr><tr><td>North</td><td>1,200</td></tr><tr><td>West, lower</td><td>940</td></tr></table>
<p>Nobody remembers by whom it was read at five in the morning, and the log does not say.</p></article></body></html>`

const files = {
  'gates.html': GATES,
  'log.md': `# The log\n\n${MANY}\n`,
  'mail.eml': MAIL,
  'flows.html': FLOWS,
}

async function opened(window: Page, title: string, pane = 1): Promise<Reader> {
  await new LibraryList(window).open(title)
  const reader = new Desk(window).reader(pane)
  await expect(reader.text).toHaveAccessibleName(`Text of ${title}`)
  await expect(reader.text.locator('[data-from]').first()).toBeVisible()
  return reader
}

async function highlightsOf(window: Page) {
  return (await call(window, 'highlights.all', { offset: 0, limit: 100 })).rows
}

const clipboard = (app: ElectronApplication): Promise<string> =>
  app.evaluate((electron) => electron.clipboard.readText())

/** How far the text of a reader is scrolled, and the number of the first passage in sight. */
const standing = (reader: Reader) =>
  reader.text.evaluate((root) => {
    const { top } = root.getBoundingClientRect()
    const first = [...root.querySelectorAll<HTMLElement>('[data-ordinal]')].find(
      (row) => row.getBoundingClientRect().bottom > top + 1,
    )
    return { ordinal: Number(first?.dataset.ordinal), scrolled: root.scrollTop }
  })

/** The left half of the first letter of words in the text, in pixels of the window. */
function letterAt(reader: Reader, words: string): Promise<{ readonly x: number; readonly y: number }> {
  return reader.text.evaluate((root, wanted) => {
    for (const element of root.querySelectorAll('[data-from]')) {
      const node = element.firstChild
      const at = node?.textContent?.indexOf(wanted) ?? -1
      if (!node || at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      const box = range.getBoundingClientRect()
      return { x: box.left + 1, y: box.top + box.height / 2 }
    }
    throw new Error(`“${wanted}” is not in the page.`)
  }, words)
}

async function turnWheel(window: Page, reader: Reader): Promise<void> {
  await reader.text.hover()
  for (let turn = 0; turn < 12; turn += 1) {
    await window.mouse.wheel(0, 500)
    await window.waitForTimeout(20)
  }
}

test.describe('in a small library', () => {
  test.use({ options: { files } })

  test('highlights overlap, cross passages and are there again after a restart', async ({
    start,
    scratch,
  }) => {
    const again = { library: `${scratch}/Again.bookwheel`, userData: `${scratch}/user` }
    const first = await start({ ...again, files })
    const reader = await opened(first.window, 'Gates opened')
    await reader.highlight('Some 1,200 people were evacuated from the lower town')
    await reader.select('1,200 people')
    await first.window.keyboard.press('4')
    await expect.poll(() => reader.painted()).toContain('1,200 people')

    // From the last words of one passage to the first of another, over a heading.
    const [from, to] = [await letterAt(reader, 'before dawn'), await letterAt(reader, 'clear who gave')]
    await first.window.mouse.move(from.x, from.y)
    await first.window.mouse.down()
    await first.window.mouse.move(to.x, to.y, { steps: 6 })
    await first.window.mouse.up()
    await reader.selectionBar.getByRole('button', { name: 'Highlight in blue' }).click()
    await expect.poll(() => highlightsOf(first.window)).toHaveLength(3)
    const [across] = await highlightsOf(first.window)
    expect(across?.exact).toBe('before dawn.\nWho gave the order\nIt is not')
    await expect.poll(() => reader.painted()).toContain('Who gave the order')
    const { ordinal, lastOrdinal } = across ?? {}
    expect(lastOrdinal).toBe((ordinal ?? 0) + 2)
    await expect(
      first.window
        .getByRole('list', { name: 'Highlights' })
        .getByRole('listitem', { name: `¶ ${ordinal}–${lastOrdinal}: before dawn` }),
    ).toBeVisible()
    await first.close()

    const second = await start(again)
    const back = new Desk(second.window).reader()
    await expect
      .poll(() => back.painted())
      .toEqual(expect.arrayContaining(['1,200 people', 'Who gave the order']))
    await expect(back.text.getByText('Some 1,200')).toHaveAccessibleDescription(/^3 highlights: /)
  })

  test('clicking on overlapping highlights goes through them', async ({ window }) => {
    const reader = await opened(window, 'Gates opened')
    await reader.highlight('Some 1,200 people were evacuated', 'amber')
    await reader.highlight('1,200 people', 'green')
    await window.keyboard.press('Escape')
    const cards = window.getByRole('list', { name: 'Highlights' }).getByRole('listitem')
    const active = cards.and(window.locator('[aria-current="true"]'))
    const word = reader.text.getByText('Some 1,200')
    await word.click({ position: { x: 60, y: 12 } })
    const before = await active.getAttribute('aria-label')
    await word.click({ position: { x: 60, y: 12 } })
    await expect(active).not.toHaveAttribute('aria-label', before ?? '')
    await expect(active).toHaveCount(1)
  })

  test('everything is done without a mouse: caret, selection, colour, tag, comment, removal, undo', async ({
    window,
  }) => {
    const reader = await opened(window, 'Gates opened')
    await reader.text.focus()
    await window.keyboard.press('F7')
    // From the title to the beginning of the second passage of the work, then three words of it.
    await window.keyboard.press('Control+ArrowDown')
    await window.keyboard.press('Control+ArrowDown')
    await window.keyboard.press('Home')
    for (let word = 0; word < 3; word += 1) await window.keyboard.press('Control+Shift+ArrowRight')
    await expect(reader.selectionBar).toBeVisible()
    await window.keyboard.press('2')
    await expect.poll(async () => (await highlightsOf(window))[0]).toMatchObject({ colour: 'green' })
    const [made] = await highlightsOf(window)
    expect(made?.exact.split(' ')).toHaveLength(3)

    await window.keyboard.press('t')
    await window.keyboard.type('Évacués')
    await expect(window.getByRole('option', { name: 'Create tag “Évacués”' })).toBeVisible()
    await window.keyboard.press('Enter')
    await expect.poll(async () => (await highlightsOf(window))[0]?.tags).toHaveLength(1)

    await window.keyboard.press('Enter')
    const comment = window.getByRole('textbox', { name: 'Comment' })
    await expect(comment).toBeFocused()
    await window.keyboard.type('Second source needed')
    await window.keyboard.press('Control+Enter')
    await expect.poll(async () => (await highlightsOf(window))[0]?.comment).toBe('Second source needed')

    await reader.text.focus()
    await window.keyboard.press('Delete')
    await expect.poll(() => highlightsOf(window)).toHaveLength(0)
    await window.keyboard.press('Control+z')
    await expect
      .poll(() => highlightsOf(window))
      .toMatchObject([{ id: made?.id, comment: 'Second source needed', colour: 'green' }])
  })

  test('keys pressed while a highlight is being made act on that highlight', async ({ window }) => {
    const reader = await opened(window, 'Gates opened')
    await reader.text.focus()
    await window.keyboard.press('F7')
    await window.keyboard.press('Control+ArrowDown')
    for (const key of ['Shift+ArrowRight', 'Control+Shift+ArrowRight', '3', 'Enter'])
      await window.keyboard.press(key, { delay: 0 })
    await expect(window.getByRole('textbox', { name: 'Comment' })).toBeFocused()
    await expect.poll(() => highlightsOf(window)).toMatchObject([{ colour: 'blue' }])

    await reader.text.focus()
    for (const key of ['ArrowDown', 'Control+Shift+ArrowRight', '4', '2', 'Delete'])
      await window.keyboard.press(key, { delay: 0 })
    await expect(window.getByText('Highlight removed')).toBeVisible()
    expect(await highlightsOf(window)).toMatchObject([{ colour: 'blue' }])
  })

  test('what a search found stays marked until Escape', async ({ window }) => {
    await window.keyboard.press('Control+Shift+F')
    await window.keyboard.type('rota duty')
    await window.getByRole('listbox', { name: 'Search results' }).getByRole('option').first().click()
    const reader = new Desk(window).reader()
    await expect.poll(() => reader.painted()).toEqual(expect.arrayContaining(['rota', 'duty']))
    // Longer than the flash.
    await window.waitForTimeout(2000)
    expect(await reader.painted()).toEqual(expect.arrayContaining(['rota', 'duty']))
    await reader.text.getByRole('heading').first().click()
    expect(await reader.painted()).toEqual(expect.arrayContaining(['rota', 'duty']))
    await reader.text.focus()
    await window.keyboard.press('Escape')
    await expect.poll(() => reader.painted()).toEqual([])
  })

  test('the counter over a text names the first passage in sight, not what is folded away', async ({
    window,
  }) => {
    const reader = await opened(window, 'Gates opened')
    const first = Number(await reader.text.locator('[data-ordinal]').first().getAttribute('data-ordinal'))
    expect(first).toBeGreaterThan(1)
    await expect(reader.pane.getByText(new RegExp(`^¶ ${first} of \\d+$`))).toBeVisible()
  })

  test('a mail shows what it answers to, level by level', async ({ window }) => {
    const reader = await opened(window, 'Re: Who gave the order')
    const quoted = reader.text.getByRole('blockquote')
    await expect(quoted.getByText('Who gave the order to open the gates?')).toBeVisible()
    await expect(quoted.getByRole('blockquote').getByText('Nobody was told.')).toBeVisible()
  })

  test('a table stands in columns and is copied and marked as the text that it is', async ({
    app,
    window,
  }) => {
    const reader = await opened(window, 'Flows below the dam')
    const cell = (name: string) => reader.text.getByRole('cell', { name })
    const left = async (name: string) => Math.round((await cell(name).boundingBox())?.x ?? 0)
    expect(await left('North')).toBe(await left('West, lower'))
    await expect(reader.text.getByRole('columnheader', { name: 'Flow' })).toBeVisible()

    const [from, to] = [await letterAt(reader, 'North'), await letterAt(reader, '940')]
    await window.mouse.move(from.x, from.y)
    await window.mouse.down()
    await window.mouse.move(to.x + 4, to.y, { steps: 6 })
    await window.mouse.up()
    await window.keyboard.press('Control+c')
    await expect.poll(() => clipboard(app)).toMatch(/^North\t1,200\nWest, lower\t9$/)
    await window.keyboard.press('5')
    await expect
      .poll(async () => (await highlightsOf(window))[0]?.exact)
      .toMatch(/^North\t1,200\nWest, lower\t9$/)
    await expect.poll(() => reader.painted()).toEqual(expect.arrayContaining(['North\t', '1,200', '9']))
  })

  test('a tag is found whatever its accents, and colours what it marks', async ({ window }) => {
    await call(window, 'tags.create', { name: 'Évacués', colour: 'rose' })
    const reader = await opened(window, 'Gates opened')
    await reader.select('Some 1,200 people')
    await window.keyboard.press('t')
    await window.keyboard.type('evac')
    await expect(window.getByRole('option', { name: 'Évacués' })).toBeVisible()
    await window.keyboard.press('Enter')
    await expect
      .poll(() => highlightsOf(window))
      .toMatchObject([{ colour: 'rose', exact: 'Some 1,200 people' }])
    expect((await call(window, 'tags.list', {})).map(({ name }) => name)).toEqual(['Évacués'])
  })

  test('words are copied with where they are from, and a passage by its number', async ({ app, window }) => {
    const reader = await opened(window, 'Gates opened')
    await reader.select('It is not clear who gave the order.')
    await reader.selectionBar.getByRole('button', { name: 'Copy with citation' }).click()
    await expect
      .poll(() => clipboard(app))
      .toMatch(/^“It is not clear who gave the order\.”\n.*“Gates opened”.*, ¶ \d+/)
    expect(await highlightsOf(window)).toEqual([])
    await reader.text
      .getByRole('button', { name: /^¶ \d+: copy citation link$/ })
      .nth(2)
      .click()
    await expect.poll(() => clipboard(app)).toMatch(/^Gates opened.*, ¶ \d+$/)
  })

  test('furniture is folded, opens in place, is restored line by line and can be undone', async ({
    window,
  }) => {
    const reader = await opened(window, 'Gates opened')
    await expect(reader.text.getByText('Copyright ©')).toHaveCount(0)
    const fold = reader.text.getByRole('button', { name: /of page furniture folded$/ }).last()
    await fold.click()
    await expect(reader.text.getByText('Copyright ©')).toBeVisible()
    await reader.text
      .getByRole('button', { name: /^Restore ¶ \d+ to the text$/ })
      .last()
      .click()
    await expect(reader.text.getByRole('button', { name: /^Restore/ })).toHaveCount(0)
    await expect(reader.text.getByText('Copyright ©')).toBeVisible()
    await window.keyboard.press('Control+z')
    await expect(reader.text.getByRole('button', { name: /^Restore ¶ \d+ to the text$/ })).toBeVisible()

    const resident = await letterAt(reader, 'A resident of Mill Lane')
    await window.mouse.click(resident.x, resident.y, { button: 'right' })
    const menu = await window.getByRole('menu').boundingBox()
    expect(Math.abs((menu?.x ?? 0) - resident.x)).toBeLessThan(30)
    await window.getByRole('menuitem', { name: /as page furniture$/ }).click()
    await expect(reader.text.getByRole('button', { name: /^Restore ¶ \d+ to the text$/ })).toHaveCount(2)
  })

  test('find in document counts, paints and goes round, and leaves what it found selected', async ({
    window,
  }) => {
    const reader = await opened(window, 'The log')
    await window.keyboard.press('Control+f')
    await window.keyboard.type('entry 39')
    const status = reader.pane.getByRole('search').getByRole('status')
    // Entry 39 and entries 390 to 399.
    await expect(status).toHaveText('1 of 11')
    await expect.poll(() => reader.painted()).toContain('Entry 39')
    await window.keyboard.press('Enter')
    await expect(status).toHaveText('2 of 11')
    await expect(reader.text.getByText('Entry 390 of the log.')).toBeInViewport()
    await window.keyboard.press('Shift+Enter')
    await window.keyboard.press('Shift+Enter')
    await expect(status).toHaveText('11 of 11')
    await expect(reader.text.getByText('Entry 399 of the log.')).toBeInViewport()
    await window.keyboard.press('Escape')
    await expect(reader.pane.getByRole('search')).toHaveCount(0)
    await expect(reader.selectionBar).toBeVisible()
    expect(await window.evaluate(() => getSelection()?.toString())).toBe('Entry 39')
  })

  test('a selection holds all words though most of its passages have left the page', async ({
    app,
    window,
  }) => {
    const reader = await opened(window, 'The log')
    await reader.text.focus()
    await window.keyboard.press('F7')
    await window.keyboard.press('Control+Shift+End')
    await expect(reader.text.getByText('Entry 400 of the log.')).toBeInViewport()
    expect(await reader.text.locator('[data-ordinal]').count()).toBeLessThan(120)
    await window.keyboard.press('Control+c')
    await expect.poll(async () => (await clipboard(app)).match(/Entry \d+ of the log/g)?.length).toBe(400)
    await window.keyboard.press('3')
    await expect.poll(() => highlightsOf(window)).toHaveLength(1)
    const [all] = await highlightsOf(window)
    expect(all?.exact.match(/Entry \d+ of the log/g)).toHaveLength(400)
  })

  test('headings lead to their place, which is kept over a restart', async ({ start, scratch }) => {
    const again = { library: `${scratch}/Place.bookwheel`, userData: `${scratch}/user` }
    const first = await start({ ...again, files })
    const reader = await opened(first.window, 'The log')
    await reader.pane.getByRole('button', { name: 'Go to heading' }).click()
    await first.window.getByRole('option', { name: /^Part 6/ }).click()
    await expect(reader.text.getByRole('heading', { name: 'Part 6' })).toBeInViewport()
    const before = await standing(reader)
    await expect(reader.pane.getByText(`¶ ${before.ordinal} of`)).toBeVisible()
    await expect
      .poll(async () => JSON.stringify(await call(first.window, 'desk.get', {})))
      .toContain(`"ordinal":${before.ordinal}`)
    await first.close()

    const second = await start(again)
    const back = new Desk(second.window).reader()
    await expect(back.text.getByRole('heading', { name: 'Part 6' })).toBeInViewport()
    expect((await standing(back)).ordinal).toBe(before.ordinal)
  })

  test('panes scroll together by proportion while that is on', async ({ window }) => {
    const desk = new Desk(window)
    await opened(window, 'The log')
    await desk.setPanes(2)
    await window.keyboard.press('Control+2')
    const right = await opened(window, 'Gates opened', 2)
    const left = desk.reader(1)
    await window.setViewportSize({ width: 1100, height: 420 })
    const share = (reader: Reader) =>
      reader.text.evaluate((root) => root.scrollTop / (root.scrollHeight - root.clientHeight))
    await turnWheel(window, left)
    await expect.poll(() => share(left)).toBeGreaterThan(0.02)
    expect(await share(right)).toBe(0)
    await window.keyboard.press('Control+Alt+s')
    await turnWheel(window, left)
    await expect.poll(async () => Math.abs((await share(left)) - (await share(right)))).toBeLessThan(0.02)
    expect(await share(right)).toBeGreaterThan(0.02)
  })

  test('a comment that is typed while the library is down is kept and saved', async ({ app, window }) => {
    const reader = await opened(window, 'Gates opened')
    await reader.highlight('Some 1,200 people')
    await window.keyboard.press('Escape')
    await reader.text.getByText('Some 1,200').click({ position: { x: 20, y: 12 } })
    const comment = window.getByRole('textbox', { name: 'Comment' })
    await comment.fill('Before the crash')
    await expect.poll(async () => (await highlightsOf(window))[0]?.comment).toBe('Before the crash')
    await killLibraryProcess(app)
    await comment.pressSequentially(', and during it')
    const saved = async () => (await highlightsOf(window).catch(() => []))[0]?.comment
    await expect.poll(saved, { timeout: 20_000 }).toBe('Before the crash, and during it')
    await expect(comment).toHaveValue('Before the crash, and during it')
  })

  test('opening a document marks it as being read, which is no step to undo', async ({ window }) => {
    const reader = await opened(window, 'The log')
    const state = async () =>
      (await call(window, 'documents.list', { view: 'all', offset: 0, limit: 10 })).rows.find(
        ({ title }) => title === 'The log',
      )?.readState
    await expect.poll(state).toBe('reading')
    expect((await call(window, 'activity.state', {})).undo).toMatch(/^Import/)
    await reader.text.focus()
    await window.keyboard.press('End')
    await expect.poll(state).toBe('read')
  })

  for (const theme of ['light', 'dark'] as const) {
    test(`the reader and its highlights are accessible in the ${theme} theme`, async ({ window }) => {
      await call(window, 'settings.set', { theme })
      const reader = await opened(window, 'Gates opened')
      await reader.highlight('Some 1,200 people')
      await reader.select('It is not clear')
      await expectAccessible(window)
      await new LibraryList(window).show('Highlights')
      await expect(window.getByRole('listbox', { name: 'Highlights' })).toBeVisible()
      await expectAccessible(window)
    })
  }
})

test('five million characters open at once, and any place in them is reached exactly', async ({ start }) => {
  const words = 'The spillway was opened shortly after three on Friday morning, according to two engineers. '
  const passages = Array.from(
    { length: 50_000 },
    (_, index) =>
      `${index % 1000 === 0 ? `## Book ${index / 1000 + 1}\n\n` : ''}${index + 1}: ${words.slice(0, 40 + ((index * 37) % 51))}`,
  )
  const long = `${words.repeat(1700)}\n\nAfter the long one.`
  const { window } = await start({
    files: { 'great.md': `# The great log\n\n${passages.join('\n\n')}\n\n${long}\n` },
  })
  const reader = await opened(window, 'The great log')
  const inPage = () => reader.text.locator('[data-row]').count()
  expect(await inPage()).toBeLessThan(150)

  await reader.text.focus()
  await window.keyboard.press('End')
  await expect(reader.text.getByText('After the long one.')).toBeInViewport()
  await reader.pane.getByRole('button', { name: 'Go to heading' }).click()
  await window.keyboard.type('Book 33')
  await window.keyboard.press('Enter')
  const heading = reader.text.getByRole('heading', { name: 'Book 33' })
  await expect(heading).toBeInViewport()
  await expect
    .poll(async () =>
      Math.abs(((await heading.boundingBox())?.y ?? 0) - ((await reader.text.boundingBox())?.y ?? 0)),
    )
    .toBeLessThan(60)

  // Upwards, where nothing was measured yet: what is read must not move by itself.
  const moved = await reader.text.evaluate(async (root) => {
    const frame = () => new Promise(requestAnimationFrame)
    root.dispatchEvent(new WheelEvent('wheel'))
    let most = 0
    for (let step = 0; step < 60; step += 1) {
      const { top, height } = root.getBoundingClientRect()
      const row = [...root.querySelectorAll('[data-row]')].find(
        (each) => each.getBoundingClientRect().top > top + height / 3,
      )
      const before = row?.getBoundingClientRect().top ?? 0
      root.scrollTop -= 50
      await frame()
      await frame()
      most = Math.max(most, Math.abs((row?.getBoundingClientRect().top ?? 0) - before - 50))
    }
    return most
  })
  expect(moved).toBeLessThan(2)
  expect(await inPage()).toBeLessThan(150)
})
