import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expectAccessible } from '#tests/e2e/harness/accessible.ts'
import { Desk } from '#tests/e2e/harness/desk.ts'
import { answerOpenDialog } from '#tests/e2e/harness/dialogs.ts'
import { expect, test } from '#tests/e2e/harness/fixtures.ts'
import { LibraryList } from '#tests/e2e/harness/library-list.ts'

const paragraph = (what: string) =>
  `The ${what} was opened in the night, and the water of the reservoir fell by four metres before the morning came.`
const text = (title: string, ...more: readonly string[]) =>
  [`# ${title}`, ...['gate', 'valve', 'sluice', 'weir', 'channel'].map(paragraph), ...more].join('\n\n')

test('the report says of every file what became of it, and leads there', async ({ start, scratch }) => {
  const folder = join(scratch, 'in')
  await mkdir(folder)
  const file = (name: string) => join(folder, name)
  await writeFile(file('log.md'), text('The log'))
  await writeFile(file('letter.md'), '# The letter\n\nDear council, the siren was silent.\n')
  const { window, app } = await start({ import: [folder] })

  await writeFile(
    file('letter.md'),
    '# The letter\n\nDear council, the siren was silent. I add: all night.\n',
  )
  await copyFile(file('log.md'), file('log copy.md'))
  await writeFile(file('second log.md'), text('The second log', paragraph('spillway')))
  await writeFile(file('empty.txt'), '')
  await answerOpenDialog(app, [folder])
  await window.keyboard.press('Control+Shift+O')
  await window.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Show report' }).click()

  const report = window.getByRole('dialog', { name: 'Import report' })
  const lines = (group: string) => report.getByRole('region', { name: group }).getByRole('listitem')
  await expect(lines('Could not be read')).toHaveCount(1)
  await expect(lines('Could not be read')).toContainText(file('empty.txt'))
  await expect(lines('New editions')).toContainText('edition 2')
  await expect(lines('New editions')).toContainText(file('letter.md'))
  await expect(lines('Already there').filter({ hasText: 'log copy.md' })).toContainText('same as “The log”')
  await expect(lines('Added')).toContainText('The second log')
  await expect(lines('Added')).toContainText(/\d\d % the same as “The log”/)
  await expectAccessible(window)

  await lines('Added').getByRole('button', { name: 'Compare The second log' }).click()
  await expect(report).toHaveCount(0)
  await expect(new Desk(window).pane(1).getByRole('status')).toHaveText('2 changes')
})

test('the picker finds the document of which another one is an edition, and joins them', async ({
  start,
}) => {
  const { window } = await start({
    files: { 'a.md': text('First statement'), 'b.md': '# Correction\n\nThe level was 211.4 metres.\n' },
  })
  const list = new LibraryList(window)
  await list.row('Correction').click({ button: 'right' })
  await window.getByRole('menuitem', { name: 'Make this an edition of…' }).click()
  const dialog = window.getByRole('dialog', { name: 'Of which document is “Correction” an edition?' })
  await dialog.getByRole('textbox', { name: 'Find a document' }).fill('first stat')
  await expect(dialog.getByRole('option')).toHaveCount(1)
  await expectAccessible(window)
  await window.keyboard.press('Enter')

  await expect(list.documents.getByRole('option')).toHaveCount(1)
  await expect(list.row('First statement')).toContainText('2 editions')
})
