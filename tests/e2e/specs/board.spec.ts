import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from '#tests/e2e/harness/accessible.ts'
import { call } from '#tests/e2e/harness/call.ts'
import { expect, test } from '#tests/e2e/harness/fixtures.ts'
import { highlightWords, tagNamed } from '#tests/e2e/harness/gathered.ts'

const WEIR = `# Gates opened

The gates of the weir were opened at night.

About 1,200 people left their homes.
`
const DIVERS = `# Report of the divers

Nobody had seen the gates closed.

The sirens were heard twice.
`
test.use({ options: { files: { 'weir.md': WEIR, 'divers.md': DIVERS } } })

const cards = (window: Page): Locator => window.getByRole('listbox', { name: 'Excerpts' }).getByRole('option')
const card = (window: Page, words: string): Locator => cards(window).filter({ hasText: words })
const bar = (window: Page): Locator => window.getByRole('toolbar', { name: 'Selected highlights' })
const filter = (window: Page): Locator => window.getByRole('searchbox', { name: 'Filter by words' })

/** Four highlights of two documents on the board. */
async function openBoard(window: Page): Promise<void> {
  const people = await tagNamed(window, 'figures / people')
  const doubt = await tagNamed(window, 'doubt')
  await highlightWords(window, 'Gates opened', 'gates of the weir', { tags: [doubt], comment: 'By whom?' })
  await highlightWords(window, 'Gates opened', '1,200 people', { tags: [people] })
  await highlightWords(window, 'Report of the divers', 'gates closed', { tags: [doubt, people] })
  await highlightWords(window, 'Report of the divers', 'sirens were heard twice')
  await window
    .getByRole('navigation', { name: 'Library' })
    .getByRole('button', { name: 'Excerpts board' })
    .click()
  await expect(cards(window)).toHaveCount(4)
}

const colours = async (window: Page) =>
  (await call(window, 'highlights.all', { offset: 0, limit: 10 })).rows.map(({ colour }) => colour)

test('cards are found by words, tags and what is said about them', async ({ window }) => {
  await openBoard(window)
  await filter(window).fill('gates')
  await expect(cards(window)).toHaveCount(3)
  await filter(window).fill('gates whom')
  await expect(cards(window)).toHaveText([/gates of the weir.*By whom\?.*# doubt.*Gates opened/])
  await expect(card(window, 'weir').locator('mark')).toHaveText(['gates', 'whom'])
  await filter(window).fill('after:yesterday')
  await expect(window.getByText('“yesterday” is no date', { exact: false })).toBeVisible()
  await filter(window).fill('gates nowhere')
  await window.getByRole('button', { name: 'Clear filters' }).click()
  await expect(cards(window)).toHaveCount(4)

  await window.getByRole('button', { name: 'Tag', exact: true }).click()
  await window.keyboard.type('fig')
  await window.keyboard.press('Enter')
  await expect(cards(window)).toHaveCount(2)
  await expectAccessible(window)
})

test('many cards are changed together, and one step takes it back', async ({ window }) => {
  await openBoard(window)
  await cards(window).first().click()
  await window.keyboard.press('Shift+ArrowRight')
  await expect(bar(window).getByRole('status')).toHaveText('2 selected')
  await window.keyboard.press('Control+a')
  await expect(bar(window).getByRole('status')).toHaveText('4 selected')
  await window.keyboard.press('4')
  await expect.poll(() => colours(window)).toEqual(['rose', 'rose', 'rose', 'rose'])
  await window.keyboard.press('Control+z')
  await expect.poll(() => colours(window)).toEqual(['amber', 'amber', 'amber', 'amber'])

  await window.keyboard.press('t')
  const dialog = window.getByRole('dialog', { name: 'Tags of 4 highlights' })
  await expect(dialog.getByRole('listitem')).toHaveText([/doubt.*2 of 4/, /figures \/ people.*2 of 4/])
  await dialog.getByRole('button', { name: 'Add doubt to all' }).click()
  await expect(dialog.getByRole('listitem').first()).toHaveText(/doubt.*all/)
  await dialog.getByRole('button', { name: 'Remove figures / people' }).click()
  await expect(dialog.getByRole('listitem')).toHaveCount(1)
  await expectAccessible(window, '[role=dialog]')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(cards(window).filter({ hasText: '# doubt' })).toHaveCount(4)

  await bar(window).getByRole('button', { name: 'Add to pack' }).click()
  await expect(window.getByText('Added 4 items to “Draft pack”')).toBeVisible()
  await cards(window).first().focus()
  await window.getByRole('listbox', { name: 'Excerpts' }).press('Delete')
  await expect(window.getByText('No highlights yet').first()).toBeVisible()
  await window.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(cards(window)).toHaveCount(4)
})

test('cards are selected with Ctrl and Shift and their boxes, and opened beside the board', async ({
  window,
}) => {
  await openBoard(window)
  const [first, second, third, fourth] = [0, 1, 2, 3].map((at) => cards(window).nth(at))
  await first?.click()
  await third?.click({ modifiers: ['Control'] })
  await expect(cards(window).and(window.locator('[aria-selected=true]'))).toHaveCount(2)
  await third?.click({ modifiers: ['Control'] })
  await expect(bar(window).getByRole('status')).toHaveText('1 selected')
  await second?.click()
  await fourth?.click({ modifiers: ['Shift'] })
  await expect(bar(window).getByRole('status')).toHaveText('3 selected')
  await bar(window).getByRole('button', { name: 'Clear selection' }).click()
  await expect(bar(window)).toHaveCount(0)

  await card(window, '1,200 people').dblclick()
  await expect(window.getByRole('region', { name: 'Pane 2: Gates opened' })).toBeVisible()
  await expect(window.getByRole('region', { name: 'Pane 1: Excerpts board' })).toBeVisible()
})

test('a cell of the matrix opens the highlights that it counts', async ({ window }) => {
  await openBoard(window)
  await window.getByRole('radio', { name: 'Matrix' }).click({ force: true })
  const matrix = window.getByRole('grid', { name: 'Highlights by document and tag' })
  await expect(matrix.getByRole('columnheader')).toHaveText(['Document', /doubt\s*2/, /figures\s*2/])
  await expect(matrix.getByRole('gridcell')).toHaveText(['1', '1', '1', '1'])
  await expectAccessible(window)
  await window.getByRole('radio', { name: 'All tags' }).click({ force: true })
  await expect(matrix.getByRole('columnheader')).toHaveCount(4)
  await matrix
    .getByRole('gridcell', { name: '1 highlight with figures / people in Report of the divers' })
    .click()
  await expect(cards(window)).toHaveText([/gates closed/])
  await window.getByRole('button', { name: 'Show all documents instead of Report of the divers' }).click()
  await expect(cards(window)).toHaveCount(2)

  await window.getByRole('radio', { name: 'Matrix' }).click({ force: true })
  await window.getByRole('button', { name: 'Show all tags instead of figures / people' }).click()
  await expect(matrix.getByRole('gridcell')).toHaveCount(6)
  await matrix.focus()
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
  await expect(cards(window)).toHaveText([/gates closed/])
})

test('selected highlights are split from their tag into a new one', async ({ window }) => {
  await openBoard(window)
  await window.getByRole('button', { name: 'Tag', exact: true }).click()
  await window.keyboard.type('doubt')
  await window.keyboard.press('Enter')
  await expect(cards(window)).toHaveCount(2)
  await card(window, 'gates closed').click()
  await bar(window).getByRole('button', { name: 'New tag from these…' }).click()
  const dialog = window.getByRole('dialog', { name: 'Split “doubt”' })
  await dialog.getByRole('textbox', { name: 'Name of the new tag' }).fill('witnesses')
  await dialog.getByRole('button', { name: 'Split' }).click()
  await expect(cards(window)).toHaveText([/gates of the weir/])
  const tags = await call(window, 'tags.list', {})
  expect(tags.map(({ name, highlights }) => `${name} ${highlights}`)).toEqual([
    'doubt 1',
    'figures 0',
    'people 2',
    'witnesses 1',
  ])
  await window.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(cards(window)).toHaveCount(2)
})
