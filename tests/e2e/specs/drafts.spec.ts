import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expectAccessible } from '#tests/e2e/harness/accessible.ts'
import { call } from '#tests/e2e/harness/call.ts'
import { answerOpenDialog } from '#tests/e2e/harness/dialogs.ts'
import { expect, test } from '#tests/e2e/harness/fixtures.ts'
import { chooseMenuItem } from '#tests/e2e/harness/menu.ts'

const paragraphs = [
  'Some 1,200 people were evacuated in the night.',
  'The sirens of the lower town were heard twice before three.',
  'Nobody gave the order to open the second gate.',
]
test.use({ options: { files: { 'gates.md': `# Gates opened\n\n${paragraphs.join('\n\n')}\n` } } })

const ARTICLE = `# The night

It says that “some 1,300 people were evacuated in the night” and “nobody gave the order to open the second gate”.

A neighbour spoke of “the loudest silence of her whole life”.
`

test('a draft from a file shows its problems, follows what is written, and opens the passage beside', async ({
  app,
  window,
  scratch,
}) => {
  const path = join(scratch, 'article.md')
  await writeFile(path, ARTICLE)
  await answerOpenDialog(app, [path])
  await chooseMenuItem(app, 'draft.open')

  const pane = window.getByRole('region', { name: 'Pane 1: The night' })
  const cards = pane.getByRole('list', { name: 'Quotations and figures' }).getByRole('listitem')
  await expect(cards).toHaveCount(3)
  const summary = pane.getByText('3 quotations: 1 exact, 1 altered, 1 not found')
  await expect(summary).toBeVisible()
  const altered = pane.getByRole('listitem', { name: /^Altered: some 1,300/ })
  await expect(altered.getByRole('deletion')).toHaveText('1,200')
  await expect(altered.getByRole('insertion')).toHaveText('1,300')
  await expectAccessible(window)

  await window.keyboard.press('F8')
  await expect(altered).toHaveAttribute('aria-current', 'true')
  await window.keyboard.press('F8')
  await expect(pane.getByRole('listitem', { name: /^Not found: the loudest/ })).toHaveAttribute(
    'aria-current',
    'true',
  )
  // Enter opens the passage of the card that has the focus, whichever was chosen last.
  await altered.focus()
  await window.keyboard.press('Enter')
  const beside = window.getByRole('region', { name: 'Pane 2: Gates opened' })
  await expect(beside.getByText(paragraphs[0] ?? '')).toBeVisible()

  // The text is corrected, and checked again when the typing pauses.
  await pane.locator('.monaco-editor').click()
  await window.keyboard.press('Control+End')
  await window.keyboard.type('It says: “the sirens of the lower town were heard twice”.')
  await expect(pane.getByText('4 quotations: 2 exact, 1 altered, 1 not found')).toBeVisible()
  await expect.poll(async () => (await call(window, 'drafts.list', {})).length).toBe(1)
})

test('an exact quotation can be highlighted from its card, and a removed draft comes back', async ({
  app,
  window,
}) => {
  await chooseMenuItem(app, 'draft.paste')
  const pane = window.getByRole('region', { name: /^Pane 1: / })
  await expect(pane.getByRole('textbox', { name: 'Draft: Untitled draft' })).toBeFocused()
  await window.keyboard.type('It says: “Nobody gave the order”.')
  const card = pane.getByRole('listitem', { name: /^Exact: Nobody gave the order/ })
  await card.click()
  await card.getByRole('button', { name: 'Highlight this passage' }).click()
  await expect
    .poll(async () =>
      (await call(window, 'highlights.all', { offset: 0, limit: 5 })).rows.map(({ exact }) => exact),
    )
    .toEqual(['Nobody gave the order'])

  await pane.getByRole('textbox', { name: 'Title of the draft' }).fill('Second night')
  const row = window
    .getByRole('navigation', { name: 'Library' })
    .getByRole('button', { name: 'Second night' })
  await expect(row).toBeVisible()
  await row.click({ button: 'right' })
  await window.getByRole('menuitem', { name: 'Remove draft' }).click()
  await expect(row).toBeHidden()
  await window.getByRole('button', { name: 'Undo' }).last().click()
  await expect(row).toBeVisible()
})
