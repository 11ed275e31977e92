import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { call } from '#tests/e2e/harness/call.ts'
import { Desk } from '#tests/e2e/harness/desk.ts'
import { answerOpenDialog, saveInto } from '#tests/e2e/harness/dialogs.ts'
import { expect, test } from '#tests/e2e/harness/fixtures.ts'
import { HighlightCards } from '#tests/e2e/harness/highlight-cards.ts'
import { imported, projectFolder } from '#tests/e2e/harness/launch.ts'
import { LibraryList } from '#tests/e2e/harness/library-list.ts'
import { chooseMenuItem } from '#tests/e2e/harness/menu.ts'
import { Notes } from '#tests/e2e/harness/notes.ts'
import { Packs } from '#tests/e2e/harness/packs.ts'
import { Search } from '#tests/e2e/harness/search.ts'

/** Runs the command line of the checkout. */
function bookwheel(...args: readonly string[]): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(projectFolder, 'scripts', 'bookwheel.js'), ...args],
      (_, stdout, stderr) => resolve({ code: child.exitCode ?? -1, output: stdout + stderr }),
    )
  })
}

test('import, read side by side, mark, note, search, gather, export, verify', async ({
  app,
  window,
  scratch,
}) => {
  const [list, desk, notes, search, packs] = [
    new LibraryList(window),
    new Desk(window),
    new Notes(window),
    new Search(window),
    new Packs(window),
  ]

  await test.step('import from the menu', async () => {
    await expect(desk.region).toBeVisible()
    await answerOpenDialog(app, [join(projectFolder, 'corpus')])
    await chooseMenuItem(app, 'import.folder')
    await imported(window)
    await expect(list.row('Who read the gauge?')).toBeVisible()
    expect((await call(window, 'library.status', {})).documents).toBe(15)
  })

  await test.step('two documents side by side', async () => {
    await list.open('Who read the gauge?')
    await list.openBeside('Gates opened')
    await expect(desk.pane(1)).toHaveAccessibleName(/Who read the gauge/)
    await expect(desk.pane(2)).toHaveAccessibleName(/Gates opened/)
  })

  const quotation = 'It is on the printed strip, and the strip is in a drawer'
  await test.step('highlight, tag and comment', async () => {
    const reader = desk.reader(1)
    await reader.highlight(quotation, 'rose')
    await expect.poll(() => reader.painted()).toContain(quotation)
    const cards = new HighlightCards(window)
    await cards.tag(quotation, 'evidence')
    await cards.comment(quotation, 'Ask to see the strip')
    await expect
      .poll(async () => (await call(window, 'highlights.all', { offset: 0, limit: 10 })).rows)
      .toMatchObject([
        {
          exact: quotation,
          colour: 'rose',
          status: 'exact',
          comment: 'Ask to see the strip',
          tags: [expect.anything()],
        },
      ])
  })

  await test.step('a note that links to the document, which then lists it', async () => {
    await notes.create('The strip is kept. See ')
    await notes.link('who read', /Who read the gauge/)
    await expect
      .poll(async () => (await call(window, 'notes.list', {})).map(({ excerpt }) => excerpt).join())
      .toContain('Who read the gauge')
  })

  await test.step('search finds the words where they stand', async () => {
    await search.find('"printed strip"')
    await expect(search.hits).not.toHaveCount(0)
    await expect(search.results.locator('mark').first()).toHaveText('printed strip')
  })

  await test.step('a pack goes out and holds against its sources', async () => {
    await packs.create('The strip')
    await packs.addAll('Highlights')
    await expect(packs.items).toHaveCount(1)
    await saveInto(app, scratch)
    await packs.export(['markdown', 'html'])
    await expect(window.getByText('Exported 1 excerpt as Markdown and Web page (HTML)')).toBeVisible()

    const source = join(projectFolder, 'corpus', 'union-bulletin.txt')
    for (const name of ['The strip.md', 'The strip.html']) {
      const file = join(scratch, name)
      const { code, output } = await bookwheel('verify', file, '--source', source)
      expect(code, output).toBe(0)
      expect(await readFile(file, 'utf8')).toContain('Ask to see the strip')
      await writeFile(file, (await readFile(file, 'utf8')).replaceAll('printed strip', 'missing strip'))
      expect((await bookwheel('verify', file, '--source', source)).code).not.toBe(0)
    }
  })
})
