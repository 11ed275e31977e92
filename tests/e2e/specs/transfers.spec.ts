import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expectAccessible } from '#tests/e2e/harness/accessible.ts'
import { Desk } from '#tests/e2e/harness/desk.ts'
import { answerOpenDialog } from '#tests/e2e/harness/dialogs.ts'
import { expect, test } from '#tests/e2e/harness/fixtures.ts'
import { chooseMenuItem } from '#tests/e2e/harness/menu.ts'
import { code, codebook, guid, project, selection } from '#tests/integration/transfers/projects.ts'

const TEXT = 'I: Who called?\r\nP1: Nobody called at all, 𝔄 and we left.\r\n'

/** An interview with one coded answer, and a picture. */
const study = project(
  'NVivo 14',
  `${codebook(code(1, 'Warning', '#2ca02c'))}<Sources>
    <TextSource guid="${guid(9)}" name="Interview with P1" plainTextPath="internal://${guid(9)}.txt">
      ${selection(11, TEXT.indexOf('Nobody'), TEXT.indexOf(' at all'), [1])}</TextSource>
    <PictureSource guid="${guid(12)}" name="Map of the weir" path="internal://map.png"/></Sources>`,
  { [`Sources/${guid(9)}.txt`]: TEXT },
)

test('a project of another program comes in, what has no place is listed, and one undo takes all of it back', async ({
  app,
  window,
  scratch,
}) => {
  const file = join(scratch, 'Study.qdpx')
  await writeFile(file, study)
  await answerOpenDialog(app, [file])
  await expect(window.getByRole('main', { name: 'Desk' })).toBeVisible()
  await chooseMenuItem(app, 'import.annotations')

  const report = window.getByRole('dialog', { name: 'Import of annotations' })
  const section = report.getByRole('region', { name: 'Study.qdpx from NVivo 14' })
  await expect(section).toContainText('1 document, 1 highlight, 1 note, and 1 tag came in.')
  const unplaced = section.getByRole('list', { name: 'Not placed 1' }).getByRole('listitem')
  await expect(unplaced).toHaveText('“Map of the weir”, a pictureBookwheel keeps documents that have words.')
  await expectAccessible(window)
  await report.getByRole('button', { name: 'Copy list' }).click()
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(
    'Study.qdpx\t“Map of the weir”, a picture\tBookwheel keeps documents that have words.\n',
  )

  await section.getByRole('button', { name: 'Interview with P1' }).click()
  await expect(report).toHaveCount(0)
  const inspector = window.getByRole('complementary', { name: 'Inspector' })
  await expect(inspector).toContainText('Nobody called')
  await expect(inspector).toContainText('Warning')
  await expect(new Desk(window).pane(1)).toContainText('and we left.')

  await chooseMenuItem(app, 'edit.undo')
  const navigation = window.getByRole('navigation', { name: 'Library' })
  await expect(navigation).not.toContainText('Warning')
  await expect(window.getByRole('region', { name: 'Documents' })).not.toContainText('Interview with P1')
})

test('a file that can’t be read is said to be so, and nothing changes', async ({ app, window, scratch }) => {
  const file = join(scratch, 'Broken.qdpx')
  await writeFile(file, 'PK\x03\x04 and no more')
  await answerOpenDialog(app, [file])
  await expect(window.getByRole('main', { name: 'Desk' })).toBeVisible()
  await chooseMenuItem(app, 'import.annotations')
  const notices = window.getByRole('region', { name: 'Notices' })
  await expect(notices).toContainText('Broken.qdpx: The archive can’t be read')
  await expect(notices).toContainText('Nothing was imported.')
  await expect(window.getByRole('contentinfo', { name: 'Status' })).toContainText('All changes saved')
})
