import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from '#tests/e2e/harness/accessible.ts'
import { call } from '#tests/e2e/harness/call.ts'
import { answerQuestion, saveInto } from '#tests/e2e/harness/dialogs.ts'
import { expect, test } from '#tests/e2e/harness/fixtures.ts'
import { Packs } from '#tests/e2e/harness/packs.ts'

const paragraphs = [
  'Some 1,200 people were evacuated.',
  'The sirens were heard twice.',
  'Nobody gave the order.',
]
test.use({ options: { files: { 'gates.md': `# Gates opened\n\n${paragraphs.join('\n\n')}\n` } } })

const items = (window: Page) => window.getByRole('grid', { name: 'Items of the pack' })
const rows = (window: Page) => items(window).getByRole('row')
const choices = (window: Page) => window.getByRole('grid', { name: 'What can be added' }).getByRole('row')

/** Highlights each paragraph, the first with a comment and a tag. */
async function highlightAll(window: Page): Promise<void> {
  const { rows } = await call(window, 'documents.list', { view: 'all', offset: 0, limit: 1 })
  const edition = rows[0]?.edition
  if (!edition) throw new Error('Nothing was imported.')
  const { starts, lengths } = await call(window, 'passages.outline', { edition })
  const tag = await call(window, 'tags.create', { name: 'figures' })
  for (const [index, text] of paragraphs.entries()) {
    const start = starts[index + 1] ?? 0
    expect(lengths[index + 1]).toBe(text.length)
    await call(window, 'highlights.create', {
      edition,
      start,
      end: start + text.length,
      colour: 'amber',
      ...(index === 0 ? { comment: 'Second source needed', tags: [tag.id] } : {}),
    })
  }
}

/** Creates an empty pack; its title is chosen, ready to be written over. */
async function newPack(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'New citation pack' }).click()
  await expect(window.getByRole('textbox', { name: 'Title of the pack' })).toBeFocused()
  await window.keyboard.type('For the desk')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('button', { name: /^For the desk/ })).toBeVisible()
}

/** Creates a pack of all three highlights in reading order. */
async function packOfThree(window: Page): Promise<void> {
  await highlightAll(window)
  await newPack(window)
  await new Packs(window).choose()
  for (const text of paragraphs) await choices(window).filter({ hasText: text }).click()
  await window.getByRole('button', { name: 'Add 3 items' }).click()
  await expect(rows(window)).toHaveCount(3)
}

async function order(window: Page): Promise<(string | undefined)[]> {
  const texts = await rows(window).allTextContents()
  return texts.map((text) => paragraphs.find((paragraph) => text.includes(paragraph)))
}

test('a pack is made of chosen highlights, found by words, with what was said about them', async ({
  window,
}) => {
  await highlightAll(window)
  await newPack(window)
  await expect(window.getByText('This pack is empty')).toBeVisible()

  await new Packs(window).choose()
  await expect(choices(window)).toHaveCount(3)
  await window.getByRole('textbox', { name: 'Filter by words' }).fill('FIGURES')
  await expect(choices(window)).toHaveCount(1)
  await choices(window).first().click()
  await window.getByRole('button', { name: 'Add 1 item' }).click()
  await expect(rows(window)).toHaveText([
    /Some 1,200 people were evacuated\..*Second source needed.*figures.*Gates opened, ¶ 2/,
  ])
})

test('items move with Alt and the arrows and stay there', async ({ window }) => {
  await packOfThree(window)
  const before = await order(window)
  await rows(window).first().focus()
  await window.keyboard.press('Alt+ArrowDown')
  const after = [before[1], before[0], before[2]]
  await expect.poll(() => order(window)).toEqual(after)
  const [pack] = await call(window, 'packs.list', {})
  const saved = pack ? (await call(window, 'packs.get', { id: pack.id })).contents : []
  expect(saved.map((item) => (item.kind === 'highlight' ? item.highlight.exact : ''))).toEqual(after)
})

test('items move when they are dragged by their handles', async ({ window }) => {
  await packOfThree(window)
  const before = await order(window)
  const from = await rows(window).nth(2).getByRole('button', { name: 'Move' }).boundingBox()
  const to = await rows(window).first().boundingBox()
  if (!from || !to) throw new Error('The items are not on screen.')
  await window.mouse.move(from.x + 8, from.y + 8)
  await window.mouse.down()
  await window.mouse.move(to.x + 60, to.y + 40, { steps: 8 })
  await window.mouse.move(to.x + 60, to.y + 4, { steps: 8 })
  await window.mouse.up()
  await expect.poll(() => order(window)).toEqual([before[2], before[0], before[1]])
})

test('an item taken out and a pack removed can be brought back', async ({ window }) => {
  await packOfThree(window)
  await rows(window).first().focus()
  await window.keyboard.press('Delete')
  await expect(rows(window)).toHaveCount(2)
  await window.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(rows(window)).toHaveCount(3)

  await window.getByRole('button', { name: 'Actions of this pack' }).click()
  await window.getByRole('menuitem', { name: 'Remove pack' }).click()
  await expect(window.getByRole('button', { name: /^For the desk/ })).toHaveCount(0)
  await window.getByRole('button', { name: 'Undo', exact: true }).click()
  await window.getByRole('button', { name: /^For the desk/ }).click()
  await expect(rows(window)).toHaveCount(3)
})

test('several items move and go out together', async ({ window }) => {
  await packOfThree(window)
  const before = await order(window)
  await rows(window).nth(1).click()
  await rows(window)
    .nth(2)
    .click({ modifiers: ['Shift'] })
  await rows(window).nth(2).focus()
  await window.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => order(window)).toEqual([before[1], before[2], before[0]])
  await window.keyboard.press('Delete')
  await expect(rows(window)).toHaveCount(1)
  await expect(window.getByText('Took 2 items out of the pack')).toBeVisible()
})

test('headings and texts are written in their place, and given up with Escape', async ({ window }) => {
  await packOfThree(window)
  await rows(window).first().getByRole('button', { name: 'Actions of this item' }).click()
  await window.getByRole('menuitem', { name: 'Insert a heading above' }).click()
  await expect(window.getByRole('textbox', { name: 'Words of the heading' })).toBeFocused()
  await window.keyboard.type('The night, hour by hour')
  await window.keyboard.press('Enter')
  await expect(rows(window).first()).toContainText('The night, hour by hour')

  await window.getByRole('button', { name: 'Add…' }).click()
  await window.getByRole('menuitem', { name: 'Text of your own' }).click()
  await expect(window.getByRole('textbox', { name: 'Words of the text' })).toBeFocused()
  await window.keyboard.type('Nobody **agrees**.')
  await window.keyboard.press('Control+Enter')
  await expect(rows(window).last()).toContainText('Nobody **agrees**.')

  await rows(window).first().focus()
  await window.keyboard.press('Enter')
  await window.keyboard.type(' or so')
  await window.keyboard.press('Escape')
  await expect(rows(window).first()).toHaveText(/The night, hour by hour$/)
  // Its words are one step, that it stands there is another.
  await window.keyboard.press('Control+Z')
  await expect(rows(window).last()).toContainText('Text')
  await window.keyboard.press('Control+Z')
  await expect(rows(window)).toHaveCount(4)
})

test('words are left out of an excerpt and put back, and its context is its own', async ({ window }) => {
  await packOfThree(window)
  const preview = window.getByRole('region', { name: 'Preview of “For the desk”' })
  await window.getByText('Both', { exact: true }).click()
  await expect(preview).toContainText(/Some 1,200 people were evacuated\.\d/)

  const openDialog = async () => {
    await rows(window)
      .filter({ hasText: 'Some' })
      .getByRole('button', { name: 'Actions of this item' })
      .click()
    await window.getByRole('menuitem', { name: 'Adjust the excerpt…' }).click()
  }
  await openDialog()
  const words = window.getByRole('textbox', { name: /^The words that were marked/ })
  await window.getByRole('button', { name: 'Leave out the selected words' }).click()
  await expect(window.getByText('Select words in the quotation first.')).toBeVisible()
  await words.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(0, 4))
  await window.getByRole('button', { name: 'Leave out the selected words' }).click()
  await expect(window.getByText(/A quotation can’t begin with an omission/)).toBeVisible()
  await words.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(6, 9))
  await window.getByRole('button', { name: 'Leave out the selected words' }).click()
  await window.getByRole('textbox', { name: 'Sentences after' }).fill('0')
  await window.keyboard.press('Tab')
  await window.getByRole('button', { name: 'Apply' }).click()
  await expect(preview).toContainText(/Some \[…\] people were evacuated\.\d/)
  await expect(rows(window).filter({ hasText: 'Some […] people' })).toHaveCount(1)

  await openDialog()
  await window.getByRole('button', { name: 'Put back “1,200”' }).click()
  await window.getByRole('button', { name: 'Apply' }).click()
  await expect(preview).toContainText(/Some 1,200 people were evacuated\.\d/)
})

test('a pack is grouped, and its settings show in the preview at once', async ({ window }) => {
  await packOfThree(window)
  await window.getByRole('button', { name: 'Actions of this pack' }).click()
  await window.getByRole('menuitem', { name: 'Group by tag' }).click()
  await expect(rows(window).first()).toContainText('figures')
  await expect(rows(window)).toHaveCount(5)

  await window.getByText('Preview', { exact: true }).click()
  const preview = window.getByRole('region', { name: 'Preview of “For the desk”' })
  await expect(preview.getByRole('heading', { name: 'Without a tag' })).toBeVisible()
  await expect(preview).toContainText('Second source needed')
  await expect(preview.getByRole('region', { name: 'Bibliography' })).toContainText('Gates opened')
  await window.getByRole('button', { name: 'Settings of this pack' }).click()
  const dialog = window.getByRole('dialog', { name: 'Settings of the pack' })
  await dialog.getByRole('checkbox', { name: 'Comments of highlights' }).click({ force: true })
  await dialog.getByRole('checkbox', { name: /bibliography/ }).click({ force: true })
  await dialog.getByRole('button', { name: /Citation style/ }).click()
  await window.getByRole('option', { name: /^APA/ }).click()
  await expect(dialog.getByRole('radio', { name: 'In the text' })).toBeChecked()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(preview).not.toContainText('Second source needed')
  await expect(preview.getByRole('region', { name: 'Bibliography' })).toHaveCount(0)
  await expect(preview).toContainText(/Gates Opened, n\.d\., para\. 2/)
  await window.keyboard.press('Control+Z')
  await expect(preview).toContainText('Second source needed')
})

test('a copy of a template is changed beside what it makes of the pack', async ({ window }) => {
  await packOfThree(window)
  await window.getByRole('button', { name: 'Settings of this pack' }).click()
  await window.getByRole('button', { name: 'Make a copy to change' }).click()
  await expect(window.getByRole('tab', { name: /Excerpts \(copy\)/ })).toBeVisible()
  const result = window.getByRole('region', { name: 'What the template makes of the pack' })
  await expect(result).toContainText('Some 1,200 people were evacuated.')
  await window.locator('.monaco-editor').first().click()
  await window.keyboard.press('Control+Home')
  await window.keyboard.insertText('Made for {{ pack.title | upcase }}\n\n')
  await expect(result).toContainText('Made for FOR THE DESK')
  await window.keyboard.press('Control+Home')
  await window.keyboard.insertText('{% if %}')
  await expect(window.getByText(/^Not saved, line 1/)).toBeVisible()
  // What it made before stays while a word is half typed.
  await expect(result).toContainText('Made for FOR THE DESK')
  const { body } = await call(window, 'templates.get', { id: 1 })
  expect(body.startsWith('Made for')).toBe(true)
})

test('Enter opens an item beside the pack', async ({ window }) => {
  await packOfThree(window)
  await rows(window).first().focus()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('region', { name: 'Pane 2: Gates opened' })).toBeVisible()
})

test('a pack that is open in another pane is shown there and not opened again', async ({ window }) => {
  await newPack(window)
  await window.keyboard.press('Control+Alt+2')
  await window.getByRole('region', { name: /^Pane 2/ }).click()
  await window.getByRole('button', { name: /^For the desk/ }).click()
  await expect(window.getByRole('region', { name: 'Pane 1: For the desk' })).toBeVisible()
  await expect(window.getByRole('tab', { name: /For the desk/ })).toHaveCount(1)
  // The pane with the pack is the one that things open in now.
  await window.getByRole('option', { name: /Gates opened/ }).click()
  await expect(window.getByRole('region', { name: 'Pane 1: Gates opened' })).toBeVisible()
})

test('a pack goes out in several formats: one question, one file each, one notice', async ({
  app,
  window,
  scratch,
}) => {
  await packOfThree(window)
  const asked = await saveInto(app, scratch)
  await new Packs(window).export(['markdown', 'html', 'csv', 'jsonld'])
  await expect(
    window.getByText(
      'Exported 3 excerpts as Markdown, Web page (HTML), Table (CSV) and Web Annotation (JSON-LD)',
    ),
  ).toBeVisible()
  await expect(window.getByText(/^Exported/)).toHaveCount(1)
  expect(await asked()).toBe(1)
  for (const extension of ['md', 'html', 'csv', 'jsonld']) {
    const written = await readFile(join(scratch, `For the desk.${extension}`), 'utf8')
    for (const text of paragraphs) expect(written).toContain(text)
    expect(written).toContain('Second source needed')
    expect(written).toMatch(/[0-9a-f]{64}/)
  }
})

test('files beside the chosen one are replaced only after a question', async ({ app, window, scratch }) => {
  const [markdown, table] = [join(scratch, 'For the desk.md'), join(scratch, 'For the desk.csv')]
  await writeFile(table, 'mine')
  await packOfThree(window)
  await saveInto(app, scratch)
  const questions = await answerQuestion(app, 'Cancel')
  await new Packs(window).export(['markdown', 'csv'])
  await expect.poll(questions).toEqual(['Replace a file that exists? For the desk.csv'])
  expect(await readFile(table, 'utf8')).toBe('mine')

  await answerQuestion(app, 'Replace')
  await new Packs(window).export(['html', 'csv'])
  await expect(window.getByText('Exported 3 excerpts as Web page (HTML) and Table (CSV)')).toBeVisible()
  expect(await readFile(table, 'utf8')).toContain('Second source needed')
  // By now the export that was cancelled would have written.
  await expect(readFile(markdown)).rejects.toThrow('ENOENT')
})

for (const theme of ['light', 'dark'] as const) {
  test(`a pack and its dialogs are accessible in ${theme}`, async ({ window }) => {
    await call(window, 'settings.set', { theme })
    await packOfThree(window)
    await expect(window.getByRole('heading', { name: 'For the desk', level: 1 })).toHaveCount(1)
    await expectAccessible(window)
    await new Packs(window).choose()
    await expect(choices(window)).toHaveCount(3)
    await expectAccessible(window, '[role="dialog"]')
    await window.keyboard.press('Escape')
    await window.keyboard.press('Control+E')
    await expectAccessible(window, '[role="dialog"]')
  })
}
