import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { expectAccessible } from '#tests/e2e/harness/accessible.ts'
import { call } from '#tests/e2e/harness/call.ts'
import { Desk } from '#tests/e2e/harness/desk.ts'
import { answerOpenDialog } from '#tests/e2e/harness/dialogs.ts'
import { expect, test } from '#tests/e2e/harness/fixtures.ts'
import { LibraryList } from '#tests/e2e/harness/library-list.ts'

const FIRST = `# Statement on the release

The release was carried out as a precaution and at no time was the dam in doubt.

The order was given by the duty manager in accordance with the flood plan.

The schools were dry. Nobody was hurt in the lower town, and the bridge stayed open.

By midday the reservoir stood at 210.8 metres, 60 centimetres below the crest.

A full account will be given to the emergency committee on Monday.
`

/** A sentence more, one figure changed, and the words about the lower town twice, in other surroundings. */
const SECOND = `# Statement on the release

Corrected on 16 March.

The release was carried out as a precaution and at no time was the dam in doubt.

The order was given by the duty manager in accordance with the flood plan.

According to the fire service: Nobody was hurt in the lower town; two cars were lost.

By midday the reservoir stood at 211.4 metres, 60 centimetres below the crest.

A later count agrees: Nobody was hurt in the lower town; nine were treated for cold.

A full account will be given to the emergency committee on Monday.
`

const ORDER = 'The order was given by the duty manager'
const HURT = 'Nobody was hurt in the lower town'
const LEVEL = '210.8 metres'

const sidebarRow = (window: Page, name: RegExp): Locator =>
  new LibraryList(window).sidebar.getByRole('button', { name })
const reviewList = (window: Page): Locator => window.getByRole('list', { name: 'To review' })

async function importFile(window: Page, app: ElectronApplication, path: string): Promise<void> {
  await answerOpenDialog(app, [path])
  await window.keyboard.press('Control+O')
}

/** Opens the first edition, marks words in it, changes the file and imports it again. */
async function comesBackChanged(
  window: Page,
  app: ElectronApplication,
  path: string,
  marked: readonly string[],
): Promise<Desk> {
  await new LibraryList(window).open('Statement on the release')
  const desk = new Desk(window)
  for (const words of marked) await desk.reader().highlight(words)
  await writeFile(path, SECOND)
  await importFile(window, app, path)
  await expect(desk.pane(1).getByText('There is a newer edition')).toBeVisible()
  return desk
}

const waiting = async (window: Page) => (await call(window, 'anchors.review', {})).length

/** The words of the highlights that stand in the newest edition of the only document. */
async function placed(window: Page): Promise<readonly string[]> {
  const { rows } = await call(window, 'documents.list', { view: 'all', offset: 0, limit: 1 })
  const edition = rows[0]?.edition
  if (edition === undefined) throw new Error('There is no document.')
  const { text } = await call(window, 'editions.text', { edition })
  const highlights = await call(window, 'highlights.list', { edition })
  return highlights.map(({ start, end }) => text.slice(start, end))
}

test.describe('a file that comes back changed', () => {
  test('becomes edition 2 and keeps the place that is read and the highlight that is certain', async ({
    start,
    scratch,
  }) => {
    const path = join(scratch, 'statement.md')
    await writeFile(path, FIRST)
    const { window, app } = await start({ import: [path] })
    const desk = await comesBackChanged(window, app, path, [ORDER])

    await expect(new LibraryList(window).row('Statement on the release')).toContainText('2 editions')
    const line = desk.pane(1).getByRole('group', { name: 'Editions' })
    await expect(line.getByRole('button', { name: /^Edition 1 of 2, read / })).toBeVisible()

    await line.getByRole('button', { name: 'Show it' }).click()
    await expect(line.getByRole('button', { name: /^Edition 2 of 2, read / })).toBeVisible()
    await expect(desk.reader().text).toContainText('Corrected on 16 March.')
    await expect.poll(() => desk.reader().painted()).toContain(ORDER)

    await line.getByRole('button', { name: /^Edition 2 of 2/ }).click()
    await window.getByRole('menuitemradio', { name: 'Edition 1' }).click()
    await expect(desk.reader().text).not.toContainText('Corrected on 16 March.')
    await expect(desk.region.getByRole('tab')).toHaveCount(1)
  })

  test('asks where ambiguous words are, takes the answer by key, and takes it back', async ({
    start,
    scratch,
  }) => {
    const path = join(scratch, 'statement.md')
    await writeFile(path, FIRST)
    const { window, app } = await start({ import: [path] })
    await comesBackChanged(window, app, path, [HURT])
    expect(await placed(window)).toEqual([])

    await window.getByRole('button', { name: 'Review', exact: true }).click()
    const item = reviewList(window).getByRole('listitem', { name: `Several places: “${HURT}”` })
    await expect(item.getByRole('region', { name: 'Marked in edition 1, ¶ 4' })).toContainText(HURT)
    await expect(item.getByRole('button', { name: /^It is here, ¶ / })).toHaveCount(2)
    await expectAccessible(window)

    await item.focus()
    await window.keyboard.press('2')
    await expect(window.getByText('Nothing waits for a decision')).toBeVisible()
    await expect(sidebarRow(window, /^To review/)).toHaveCount(0)
    expect(await placed(window)).toEqual([HURT])

    await window.keyboard.press('Control+Z')
    await expect(item).toBeVisible()
    expect(await placed(window)).toEqual([])

    await item.focus()
    await window.keyboard.press('Delete')
    await expect(window.getByText('Nothing waits for a decision')).toBeVisible()
    expect(await placed(window)).toEqual([])
    expect(await waiting(window)).toBe(0)
  })

  test('lets words be chosen by hand where they are not found', async ({ start, scratch }) => {
    const path = join(scratch, 'statement.md')
    await writeFile(path, FIRST)
    const { window, app } = await start({ import: [path] })
    const desk = await comesBackChanged(window, app, path, [LEVEL])

    await sidebarRow(window, /^To review 1$/).click()
    const item = reviewList(window).getByRole('listitem', { name: `Not found: “${LEVEL}”` })
    await expect(item.getByRole('region', { name: /^Not found in edition 2; ¶ 6 says now/ })).toContainText(
      '211.4 metres',
    )
    await item.getByRole('button', { name: 'Choose words by hand' }).click()

    await expect(desk.pane(2).getByText('Select the words that say now')).toBeVisible()
    await desk.reader(2).select('211.4 metres')
    await desk.reader(2).selectionBar.getByRole('button', { name: 'Place the highlight here' }).click()
    await expect(desk.pane(2).getByText('Select the words that say now')).toHaveCount(0)
    await expect.poll(() => placed(window)).toEqual(['211.4 metres'])
    await expect.poll(() => desk.reader(2).painted()).toContain('211.4 metres')
    await expect(desk.pane(1).getByText('Nothing waits for a decision')).toBeVisible()
  })
})

test.describe('a difference', () => {
  test('shows what changed, goes from change to change, and names the excerpts it touches', async ({
    start,
    scratch,
  }) => {
    const path = join(scratch, 'statement.md')
    await writeFile(path, FIRST)
    const { window, app } = await start({ import: [path] })
    const desk = await comesBackChanged(window, app, path, [ORDER, LEVEL])
    await desk.pane(1).getByRole('button', { name: 'Compare with edition 2' }).click()

    const pane = desk.pane(1)
    await expect(pane.getByRole('heading', { level: 1 })).toHaveText(
      /^Difference of Statement on the release/,
    )
    await expect(pane.getByRole('status')).toHaveText('4 changes')
    await expect(pane.getByText('210.8 metres, 60').first()).toBeVisible()
    await expect(pane.getByText('211.4 metres, 60').first()).toBeVisible()

    const excerpts = pane.getByRole('complementary')
    await expect(excerpts.getByRole('button')).toHaveCount(1)
    await expect(excerpts.getByRole('button', { name: LEVEL })).toContainText('To review: not found')

    await window.keyboard.press('Alt+F5')
    await expect(pane.getByRole('status')).toHaveText('Change 1 of 4')
    await window.keyboard.press('Shift+Alt+F5')
    await expect(pane.getByRole('status')).toHaveText('Change 4 of 4')
    await expectAccessible(window)
  })

  test('of two documents that say nearly the same leads to making them one, which can be undone', async ({
    start,
    scratch,
  }) => {
    const long = (level: string) =>
      FIRST.replace('210.8', level) + 'The river will run high until the middle of the week. '.repeat(8)
    await writeFile(join(scratch, 'one.md'), long('210.8'))
    await writeFile(join(scratch, 'two.md'), long('211.4'))
    const { window } = await start({ import: [join(scratch, 'one.md'), join(scratch, 'two.md')] })
    const rows = new LibraryList(window).row('Statement on the release')
    await expect(rows).toHaveCount(2)

    await rows.first().click()
    await window.getByRole('tab', { name: 'About' }).click()
    const about = window.getByRole('tabpanel', { name: 'About' })
    const same = about.getByRole('region', { name: 'Says the same' })
    await expect(same).toContainText(/^.*\d\d % the same Statement on the release/)

    await expectAccessible(window)

    await same.getByRole('button', { name: /^Compare with / }).click()
    const pane = new Desk(window).pane(1)
    await expect(pane.getByRole('status')).toHaveText('1 change')
    await pane.getByRole('tab').first().click()

    // The same from the list, for two documents that are selected.
    await rows.last().click({ modifiers: ['Control'] })
    await rows.last().click({ button: 'right' })
    await window.getByRole('menuitem', { name: 'Compare these two' }).click()
    await expect(pane.getByRole('status')).toHaveText('1 change')
    await expect(pane.getByRole('tab')).toHaveCount(2)
    await pane.getByRole('tab').first().click()

    await same.getByRole('button', { name: /^Make it a newer edition of this: / }).click()
    await expect(rows).toHaveCount(1)
    await expect(rows).toContainText('2 editions')
    await expect(about.getByRole('region', { name: 'Editions' }).getByRole('listitem')).toHaveCount(2)

    await window.keyboard.press('Control+Z')
    await expect(rows).toHaveCount(2)
    await expect(about.getByRole('region', { name: 'Editions' }).getByRole('listitem')).toHaveCount(1)
  })
})

test('a file is added as an edition of the document in front, whatever its name', async ({
  start,
  scratch,
}) => {
  const path = join(scratch, 'statement.md')
  const other = join(scratch, 'as published later.md')
  await writeFile(path, FIRST)
  await writeFile(other, SECOND)
  const { window, app } = await start({ import: [path] })
  await new LibraryList(window).open('Statement on the release')
  await window.getByRole('tab', { name: 'About' }).click()
  await answerOpenDialog(app, [other])
  await window.getByRole('button', { name: 'Add an edition from a file…' }).click()
  const editions = window.getByRole('tabpanel', { name: 'About' }).getByRole('region', { name: 'Editions' })
  await expect(editions.getByRole('listitem')).toHaveCount(2)
  await expect(new LibraryList(window).documents.getByRole('option')).toHaveCount(1)
})
