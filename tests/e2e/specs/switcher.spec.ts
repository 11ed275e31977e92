import type { Page } from '@playwright/test'
import { expectAccessible } from '#tests/e2e/harness/accessible.ts'
import { call } from '#tests/e2e/harness/call.ts'
import { expect, test } from '#tests/e2e/harness/fixtures.ts'

const files = {
  'minutes-march.md': '# Minutes\n\nThe gates were opened.\n',
  'minutes-april.md': '# Minutes\n\nThe gates were mended.\n',
  'letter.md': '# نامه به شورای شهر درباره سد\n\nدر ساعت ۱۲ شب کلید سد را به کارگری دادند.\n',
  'levels.md': '# Vermerk über die Pegelstände\n\nDas Wasser stieg.\n',
}
test.use({ options: { files } })

const names = (window: Page) => window.getByRole('listbox', { name: 'Results' }).getByRole('option')
const pane = (window: Page, name: RegExp) => window.getByRole('region', { name })

const field = (window: Page) => window.getByRole('combobox', { name: /^Name of a document/ })

/** Opens the dialog, once the one before has given the focus back. */
async function open(window: Page): Promise<void> {
  await expect(window.getByRole('dialog')).toHaveCount(0)
  await window.keyboard.press('Control+K')
  await expect(field(window)).toBeFocused()
}

async function type(window: Page, words: string): Promise<void> {
  await open(window)
  await field(window).fill(words)
}

test('a document is opened by words of its name, whatever the accents and the kind of letters', async ({
  window,
}) => {
  await type(window, 'pegelstande UBER')
  await expect(names(window)).toHaveText([/Vermerk über die Pegelstände.*Document/])
  await window.keyboard.press('Enter')
  await expect(pane(window, /Pane 1: Vermerk über die Pegelstände/)).toBeVisible()
  await type(window, 'شوراي شه')
  await expect(names(window)).toHaveText([/نامه به شورای شهر درباره سد/])
  await window.keyboard.press('Control+Enter')
  await expect(pane(window, /Pane 2: نامه به شورای شهر درباره سد/)).toBeVisible()
  // Before anything is typed, what was read before, and what is open.
  await open(window)
  await expect(names(window)).toHaveText([/Vermerk über/, /نامه به شورای/])
})

test('documents of one title are told apart by their files, and found by them', async ({ window }) => {
  await type(window, 'minutes')
  await expect(names(window)).toHaveText([/minutes-april\.md/, /minutes-march\.md/])
  await field(window).fill('minutes april')
  await expect(names(window)).toHaveText([/minutes-april\.md/])
  await window.keyboard.press('Enter')
  await expect(pane(window, /Pane 1: Minutes/)).toContainText('The gates were mended.')
})

test('notes, tags, saved searches, packs, drafts and commands are gone to as well', async ({ window }) => {
  await call(window, 'notes.create', { title: 'Zebra note', body: '' })
  await call(window, 'tags.create', { name: 'Zebra tag' })
  await call(window, 'searches.create', { name: 'Zebra search', query: 'gates -mended' })
  await call(window, 'packs.create', { title: 'Zebra pack' })
  await call(window, 'drafts.create', { title: 'Zebra draft', body: 'Words.' })
  await type(window, 'zebra')
  await expect(names(window)).toHaveCount(5)
  await expect(names(window).getByText(/^(Note|Tag|Saved search|Pack|Draft)$/)).toHaveCount(5)
  await expectAccessible(window, '[role="dialog"]')
  await window.keyboard.press('Escape')
  for (const kind of ['note', 'pack', 'draft']) {
    await type(window, `zebra ${kind}`)
    await expect(names(window)).toHaveCount(1)
    await window.keyboard.press('Enter')
    await expect(pane(window, new RegExp(`Pane 1: Zebra ${kind}`))).toBeVisible()
  }
  await type(window, 'zebra search')
  await expect(names(window)).toHaveCount(1)
  await window.keyboard.press('Enter')
  await expect(window.getByRole('searchbox', { name: 'Search library' })).toHaveValue('gates -mended')
  await expect(window.getByRole('status').getByText('1 passage in 1 document')).toBeVisible()
})

test('Enter goes to what was typed, also before the list shows it', async ({ window }) => {
  await type(window, 'minutes')
  await expect(names(window)).toHaveCount(2)
  await field(window).fill('pegelstande')
  await window.keyboard.press('Enter')
  await expect(pane(window, /Pane 1: Vermerk über die Pegelstände/)).toBeVisible()
  await type(window, 'all keys')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('dialog', { name: 'All keys' })).toBeVisible()
})
